// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/status_line.h"

#include <algorithm>

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

#include "widgets/controls/button.h"
#include "widgets/controls/label.h"
#include "widgets/theme/theme.h"

namespace holdfast {

StatusLine::StatusLine(QWidget* parent)
    : QWidget(parent), m_glyph(new StateGlyph(12, this)), m_text(makeLine("caption", {}, this)),
      m_stop(smallButton(ButtonKind::Link, {}, this)), m_facts(makeLine("caption", {}, this))
{
    setObjectName("status");
    setProperty("role", "status");
    setAttribute(Qt::WA_StyledBackground);
    m_stop->setObjectName("statusStop");
    m_text->setObjectName("statusText");
    m_text->setMinimumWidth(1);  // a long sentence is cut, with a tip, and never widens the window
    m_facts->setObjectName("statusFacts");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme().px(20), 1, theme().px(16), 0);
    row->setSpacing(theme().px(8));
    row->addWidget(m_glyph);
    row->addWidget(m_text);
    row->addWidget(m_stop);
    row->addStretch();
    row->addWidget(m_facts);
    setFixedHeight(theme().px(28));
    connect(m_stop, &Button::clicked, this, &StatusLine::stopWanted);
}

void StatusLine::setJobs(GlyphState state, const QString& text, bool stoppable, double progress)
{
    m_glyph->setState(state, progress);
    m_full = text;
    setLook(m_text, "tone",
            state == GlyphState::Running  ? QVariant("running")
            : state == GlyphState::Failed ? QVariant("failed")
                                          : QVariant());
    m_stop->setText(tr("Stop"));
    m_stop->setAccessibleName(tr("Stop what is being computed"));
    m_stop->setVisible(stoppable);
    fitText();
}

void StatusLine::setFacts(const QString& facts)
{
    m_facts->setText(facts);
    fitText();
}

void StatusLine::fitText()
{
    const QMargins margins = layout()->contentsMargins();
    int room =
        width() - margins.left() - margins.right() - m_glyph->sizeHint().width() - m_facts->sizeHint().width() - 4 * layout()->spacing();
    if (!m_stop->isHidden())
        room -= m_stop->sizeHint().width();
    const QString shown = m_text->fontMetrics().elidedText(m_full, Qt::ElideRight, std::max(room, 0));
    m_text->setText(shown);
    m_text->setToolTip(shown == m_full ? QString() : m_full);
    m_text->setAccessibleName(m_full);
}

void StatusLine::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitText();
}

void StatusLine::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        setFixedHeight(theme().px(28));
}

}  // namespace holdfast
