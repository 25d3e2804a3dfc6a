// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/reason_list.h"

#include <algorithm>

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

#include "widgets/controls/label.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

namespace holdfast {

ReasonList::ReasonList(QString icon, bool speaksFor, QWidget* parent) : QWidget(parent), m_icon(std::move(icon)), m_speaksFor(speaksFor)
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme().px(8));
    grid->setVerticalSpacing(theme().px(4));
    grid->setColumnStretch(1, 1);
}

void ReasonList::setLines(const QStringList& lines)
{
    m_lines = lines;
    const auto count = static_cast<std::size_t>(lines.size());
    auto* grid = static_cast<QGridLayout*>(layout());
    while (m_texts.size() < count) {
        const int row = static_cast<int>(m_texts.size());
        m_marks.push_back(new QLabel(this));
        m_texts.push_back(makeLabel("", {}, this));
        grid->addWidget(m_marks.back(), row, 0, Qt::AlignTop);
        grid->addWidget(m_texts.back(), row, 1, Qt::AlignTop);
    }
    for (std::size_t i = 0; i < m_texts.size(); ++i) {
        m_texts[i]->setText(i < count ? lines[static_cast<qsizetype>(i)] : QString());
        m_texts[i]->setVisible(i < count);
        m_marks[i]->setVisible(i < count);
    }
    showIcons();
}

void ReasonList::showIcons()
{
    const Tokens& t = theme().tokens();
    const QPixmap mark = iconPixmap(m_icon, m_speaksFor ? t.accent : t.ink3, theme().px(14), devicePixelRatioF());
    for (QLabel* label : m_marks) {
        label->setContentsMargins(0, theme().px(2), 0, 0);
        label->setPixmap(mark);
    }
}

void ReasonList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        showIcons();
    QWidget::changeEvent(event);
}

}  // namespace holdfast
