// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/segments/condition_popup.h"

#include <algorithm>
#include <cmath>

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "app/pages/segments/condition_words.h"
#include "app/pages/segments/segments_page_state.h"
#include "numeric/histogram.h"
#include "segments/segment.h"
#include "widgets/controls/button.h"
#include "widgets/controls/card.h"
#include "widgets/controls/label.h"
#include "widgets/controls/range_slider.h"
#include "widgets/theme/theme.h"

namespace holdfast {

namespace {

constexpr std::size_t kBins = 32;
constexpr std::size_t kMostLevels = 20;

}  // namespace

ConditionPopup::ConditionPopup(const Comparison& comparison, const Table& customers, const NumberFormat& numbers, QWidget* parent)
    : QFrame(parent, Qt::Popup), m_comparison(comparison)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("conditionPopup"));
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* card = new Card(this);
    outer->addWidget(card);
    auto* rows = card->column();
    rows->addWidget(makeLabel("strong", columnWords(comparison.column, customers)));
    const Column* column = customers.find(comparison.column);
    auto* inside = new QVBoxLayout;
    rows->addLayout(inside);
    if (column != nullptr && column->isNumber())
        makeRange(*column, customers, numbers);
    else if (column != nullptr && column->isCategorical())
        makeLevels(*column);
    auto* remove = smallButton(ButtonKind::Link, tr("Remove the condition"), this);
    remove->setObjectName(QStringLiteral("removeCondition"));
    rows->addWidget(remove, 0, Qt::AlignLeft);
    connect(remove, &QPushButton::clicked, this, [this] {
        Q_EMIT removed();
        close();
    });
    setFixedWidth(theme().px(320));
}

void ConditionPopup::makeRange(const Column& column, const Table& customers, const NumberFormat& numbers)
{
    auto range = column.id() == riskColumn() ? std::pair{0.0, 1.0} : rangeOf(column);
    const std::vector<double> edges = equalEdges(range.first, range.second > range.first ? range.second : range.first + 1, kBins);
    const Histogram histogram = histogramOf(column.numbers(), edges);
    auto* words = makeLabel("caption");
    auto* slider = new RangeSlider;
    slider->setObjectName(QStringLiteral("conditionRange"));
    slider->setAccessibleName(columnWords(column.id(), customers));
    const double step = std::pow(10.0, std::floor(std::log10(std::max(1e-9, edges.back() - edges.front()))) - 2);
    slider->setHistogram(edges, histogram.counts, step);
    double low = edges.front();
    double high = edges.back();
    if (m_comparison.op == CompareOp::GreaterEqual || m_comparison.op == CompareOp::Greater)
        low = m_comparison.number;
    else if (m_comparison.op == CompareOp::LessEqual || m_comparison.op == CompareOp::Less)
        high = m_comparison.number;
    else if (m_comparison.op == CompareOp::Between) {
        low = m_comparison.number;
        high = m_comparison.upper;
    }
    slider->setRange(low, high);
    const ColumnId id = column.id();
    const auto say = [words, id, numbers](double from, double to) {
        words->setText(QStringLiteral("%1 – %2").arg(conditionValue(id, from, numbers), conditionValue(id, to, numbers)));
    };
    say(low, high);
    const double first = edges.front();
    const double last = edges.back();
    connect(slider, &RangeSlider::rangeChanged, this, say);
    connect(slider, &RangeSlider::rangeSettled, this, [this, first, last](double from, double to) {
        const auto tidy = [](double value) { return QString::number(value, 'g', 12).toDouble(); };
        Comparison comparison{m_comparison.column, CompareOp::Between, tidy(from), tidy(to), {}};
        if (to >= last)
            comparison = {m_comparison.column, CompareOp::GreaterEqual, tidy(from), 0, {}};
        else if (from <= first)
            comparison = {m_comparison.column, CompareOp::LessEqual, tidy(to), 0, {}};
        m_comparison = comparison;
        Q_EMIT changed(m_comparison);
    });
    auto* rows = static_cast<Card*>(layout()->itemAt(0)->widget())->column();
    rows->insertWidget(1, words);
    rows->insertWidget(2, slider);
    rows->insertWidget(3, makeLabel("tiny", tr("Both bounds are included.")));
}

void ConditionPopup::makeLevels(const Column& column)
{
    auto* rows = static_cast<Card*>(layout()->itemAt(0)->widget())->column();
    const std::vector<std::string>& levels = column.categories().levels;
    for (std::size_t i = 0; i < std::min(kMostLevels, levels.size()); ++i) {
        const std::string level = levels[i];
        auto* box = new QCheckBox(QString::fromStdString(level));
        box->setChecked(std::find(m_comparison.texts.begin(), m_comparison.texts.end(), level) != m_comparison.texts.end());
        connect(box, &QCheckBox::clicked, this, [this, level](bool on) {
            auto& texts = m_comparison.texts;
            texts.erase(std::remove(texts.begin(), texts.end(), level), texts.end());
            if (on)
                texts.push_back(level);
            m_comparison.op = CompareOp::OneOf;
            if (!texts.empty())
                Q_EMIT changed(m_comparison);
        });
        rows->insertWidget(static_cast<int>(i) + 1, box);
    }
}

void ConditionPopup::openUnder(QWidget* token)
{
    adjustSize();
    move(token->mapToGlobal(QPoint(0, token->height() + theme().px(4))));
    show();
}

}  // namespace holdfast
