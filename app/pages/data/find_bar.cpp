// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/data/find_bar.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

#include "widgets/controls/button.h"
#include "widgets/controls/label.h"
#include "widgets/theme/theme.h"

namespace holdfast {
namespace {

constexpr int kTypingPause = 150;  // ms

}  // namespace

FindBar::FindBar(QLineEdit* field, QWidget* parent)
    : QWidget(parent), m_field(field), m_text(makeLabel("caption", {}, this)), m_previous(smallButton(ButtonKind::Plain, {}, this)),
      m_next(smallButton(ButtonKind::Plain, {}, this))
{
    m_text->setObjectName("findCount");
    m_previous->setObjectName("findPrevious");
    m_next->setObjectName("findNext");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme().px(12), 0, theme().px(12), 0);
    row->setSpacing(theme().px(8));
    row->addWidget(m_text, 1);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kTypingPause);
    connect(&m_soon, &QTimer::timeout, this, &FindBar::search);
    connect(&m_work, &Background::progressed, this, [this](int percent) {
        m_percent = percent;
        say();
    });
    connect(&m_work, &Background::failed, this, [this](const Failure& fault) {
        m_searched = m_field->text();
        say();
        Q_EMIT failed(fault);
    });
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_work.cancel();
        m_hits.clear();
        m_goOn = !text.isEmpty();
        if (text.isEmpty())
            m_soon.stop();
        else
            m_soon.start();
        m_searched.clear();
        m_percent = 0;
        say();
    });
    connect(m_previous, &Button::clicked, this, [this] { step(-1); });
    connect(m_next, &Button::clicked, this, [this] { step(1); });
    m_field->installEventFilter(this);
    hide();
}

void FindBar::setTable(const Table& table, const RowOrder& order)
{
    if (m_table == table && m_order == order)
        return;
    m_table = table;
    m_order = order;
    m_hits.clear();
    m_place = -1;
    if (!m_field->text().isEmpty())
        search();
}

void FindBar::setWords(const NumberFormat& numbers)
{
    m_numbers = numbers;
    m_previous->setText(tr("Previous"));
    m_previous->setAccessibleName(tr("Previous row that holds it"));
    m_next->setText(tr("Next"));
    m_next->setAccessibleName(tr("Next row that holds it"));
    say();
}

bool FindBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Escape && !m_field->text().isEmpty()) {
            m_field->clear();
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            if (isSearching() || m_searched != m_field->text())
                m_goOn = true;
            else
                step(key->modifiers() & Qt::ShiftModifier ? -1 : 1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FindBar::search()
{
    m_soon.stop();
    const QString text = m_field->text();
    m_percent = 0;
    m_work.run<std::vector<std::uint32_t>>([table = m_table, order = m_order, text = text.toStdString()](
                                               const Progress& progress) { return placesHolding(table, text, order, progress); },
                                           [this, text](std::vector<std::uint32_t> hits) {
                                               m_hits = std::move(hits);
                                               m_searched = text;
                                               if (m_goOn && !m_hits.empty()) {
                                                   const auto next = std::lower_bound(m_hits.begin(), m_hits.end(),
                                                                                      static_cast<std::uint32_t>(std::max(0, m_place)));
                                                   m_place = static_cast<int>(next == m_hits.end() ? m_hits.front() : *next);
                                                   Q_EMIT placeWanted(m_place);
                                               }
                                               m_goOn = false;
                                               say();
                                           });
    say();
}

void FindBar::step(int direction)
{
    if (m_hits.empty())
        return;
    const auto place = static_cast<std::uint32_t>(std::max(0, m_place));
    if (direction > 0) {
        const auto next = m_place < 0 ? m_hits.begin() : std::upper_bound(m_hits.begin(), m_hits.end(), place);
        m_place = static_cast<int>(next == m_hits.end() ? m_hits.front() : *next);
    } else {
        const auto here = std::lower_bound(m_hits.begin(), m_hits.end(), place);
        m_place = static_cast<int>(here == m_hits.begin() ? m_hits.back() : *std::prev(here));
    }
    Q_EMIT placeWanted(m_place);
    say();
}

void FindBar::say()
{
    setVisible(!m_field->text().isEmpty());
    const bool known = m_searched == m_field->text() && !isSearching();
    m_previous->setEnabled(known && !m_hits.empty());
    m_next->setEnabled(known && !m_hits.empty());
    setLook(m_field, "tone", known && m_hits.empty() && !m_searched.isEmpty() ? "failed" : "");
    if (!known) {
        m_text->setText(m_percent > 0 ? tr("Searching: %1%").arg(m_percent) : tr("Searching"));
        return;
    }
    if (m_hits.empty()) {
        m_text->setText(tr("No row holds it"));
        return;
    }
    QString count = tr("%n row(s) hold it", nullptr, static_cast<int>(m_hits.size()))
                        .replace(QString::number(m_hits.size()), m_numbers.whole(static_cast<double>(m_hits.size())));
    const auto here = std::lower_bound(m_hits.begin(), m_hits.end(), static_cast<std::uint32_t>(std::max(0, m_place)));
    if (m_place >= 0 && here != m_hits.end() && *here == static_cast<std::uint32_t>(m_place))
        count += " · " + tr("this is number %1").arg(m_numbers.whole(static_cast<double>(here - m_hits.begin() + 1)));
    m_text->setText(count);
}

}  // namespace holdfast
