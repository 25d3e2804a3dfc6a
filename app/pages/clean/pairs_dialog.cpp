// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/clean/pairs_dialog.h"

#include <algorithm>

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QScrollArea>
#include <QVBoxLayout>

#include "app/messages/finding_words.h"
#include "app/pages/scrolled_pane.h"
#include "widgets/controls/button.h"
#include "widgets/controls/label.h"
#include "widgets/theme/theme.h"

namespace holdfast {
namespace {

constexpr std::size_t kMostColumns = 300;  // shown

bool differ(const Column& column, std::uint32_t a, std::uint32_t b)
{
    return column.isMissing(a) != column.isMissing(b) || column.textAt(a) != column.textAt(b);
}

QString cellText(const Column& column, std::uint32_t row, const NumberFormat& numbers)
{
    if (column.isMissing(row))
        return numbers.none();
    return QString::fromStdString(column.textAt(row));
}

}  // namespace

std::size_t differingCells(const Table& table, std::uint32_t a, std::uint32_t b)
{
    std::size_t count = 0;
    for (const Column& column : table.columns())
        count += differ(column, a, b) ? 1U : 0U;
    return count;
}

PairsDialog::PairsDialog(Table table, Suggestion suggestion, const NumberFormat& numbers, QWidget* parent)
    : QDialog(parent), m_table(std::move(table)), m_suggestion(std::move(suggestion)), m_numbers(numbers), m_pairs(new QListWidget(this)),
      m_said(makeLabel("caption", {}, this)), m_merge(new Button(ButtonKind::Plain, {}, this))
{
    setObjectName("pairsDialog");
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Rows side by side: %1").arg(QString::fromStdString(m_table.name())));
    m_pairs->setObjectName("pairs");
    m_pairs->setAccessibleName(tr("Pairs of rows"));
    m_pairs->setMaximumWidth(theme().px(210));
    for (std::size_t i = 0; i < m_suggestion.sampleRows.size(); ++i) {
        const std::uint32_t a = m_suggestion.partnerRows[i];
        const std::uint32_t b = m_suggestion.sampleRows[i];
        m_pairs->addItem(tr("Rows %1 and %2").arg(m_numbers.whole(a + 1.0), m_numbers.whole(b + 1.0)));
    }
    m_merge->setObjectName("pairMerge");
    auto* pane = new ScrolledPane(this);
    m_grid = new QGridLayout(pane);
    m_grid->setContentsMargins(0, 0, theme().px(12), 0);
    m_grid->setHorizontalSpacing(theme().px(16));
    m_grid->setVerticalSpacing(theme().px(4));
    for (int i = 0; i < 3; ++i)
        m_grid->setColumnStretch(i, 1);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(pane);
    auto* close = new Button(ButtonKind::Primary, {}, this);
    close->setObjectName("pairsClose");
    close->setText(tr("Close"));
    close->setAccessibleName(close->text());
    for (Button* button : {close, m_merge})
        button->setAutoDefault(false);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(theme().px(16));
    middle->addWidget(m_pairs);
    middle->addWidget(scroll, 1);
    auto* acts = new QHBoxLayout;
    acts->addWidget(m_merge);
    acts->addStretch();
    acts->addWidget(close);
    auto* column = new QVBoxLayout(this);
    const int margin = theme().px(16);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(theme().px(10));
    column->addWidget(makeLabel("title", findingChange(m_suggestion, m_numbers), this));
    column->addLayout(middle, 1);
    column->addWidget(m_said);
    column->addLayout(acts);
    connect(m_pairs, &QListWidget::currentRowChanged, this, &PairsDialog::showPair);
    connect(close, &Button::clicked, this, &QDialog::accept);
    connect(m_merge, &Button::clicked, this, [this] { Q_EMIT mergeWanted(mergeOf(static_cast<std::size_t>(m_pairs->currentRow()))); });
    resize(theme().px(820), theme().px(520));
    m_pairs->setCurrentRow(0);
}

void PairsDialog::setRecipe(const Recipe& recipe)
{
    if (m_recipe == recipe)
        return;
    m_recipe = recipe;
    showPair(m_pairs->currentRow());
}

MergeValues PairsDialog::mergeOf(std::size_t place) const
{
    const Column& key = *m_table.find(m_suggestion.column);
    return {
        m_suggestion.table, m_suggestion.column, {key.textAt(m_suggestion.sampleRows[place])}, key.textAt(m_suggestion.partnerRows[place])};
}

void PairsDialog::showPair(int place)
{
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_merge->setVisible(false);
    if (place < 0)
        return;
    const auto at = static_cast<std::size_t>(place);
    const std::uint32_t a = m_suggestion.partnerRows[at];
    const std::uint32_t b = m_suggestion.sampleRows[at];
    QWidget* pane = m_grid->parentWidget();
    const QStringList heads{tr("Column"), tr("Row %1").arg(m_numbers.whole(a + 1.0)), tr("Row %1").arg(m_numbers.whole(b + 1.0))};
    for (int i = 0; i < 3; ++i)
        m_grid->addWidget(makeLabel("over", heads[i], pane), 0, i);
    int row = 1;
    for (std::size_t c = 0; c < std::min(kMostColumns, m_table.columns().size()); ++c) {
        const Column& column = m_table.column(c);
        const bool isOther = differ(column, a, b);
        m_grid->addWidget(makeLabel("caption", shownName(column.name()), pane), row, 0);
        for (int side = 0; side < 2; ++side) {
            QLabel* cell = makeLabel(isOther ? "strong" : "", cellText(column, side == 0 ? a : b, m_numbers), pane);
            if (isOther) {
                cell->setText(QStringLiteral("≠ ") + cell->text());  // not by colour alone
                setLook(cell, "tone", "stale");
            }
            cell->setObjectName(isOther ? "cellDiffers" : "cellEquals");
            m_grid->addWidget(cell, row, side + 1);
        }
        ++row;
    }
    m_grid->addWidget(new QWidget(pane), row, 0);
    m_grid->setRowStretch(row, 1);
    m_said->setText(tr("%n cell(s) differ.", nullptr, static_cast<int>(differingCells(m_table, a, b))));
    const Column* key = m_suggestion.reason == "key-spelled-differently" ? m_table.find(m_suggestion.column) : nullptr;
    m_merge->setVisible(key != nullptr);
    if (key == nullptr)
        return;
    const auto quoted = [&](std::uint32_t which) { return m_numbers.quoted(QString::fromStdString(key->textAt(which))); };
    m_merge->setText(tr("Write %1 as %2").arg(quoted(b), quoted(a)));
    m_merge->setAccessibleName(m_merge->text());
    const bool isMerged = std::any_of(m_recipe.tidy.begin(), m_recipe.tidy.end(),
                                      [&](const TidyStep& step) { return step.on && step.action == TidyAction(mergeOf(at)); });
    m_merge->setEnabled(!isMerged);
}

}  // namespace holdfast
