// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/progress_strip.h"

#include <cmath>

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>

#include "widgets/controls/button.h"
#include "widgets/controls/label.h"
#include "widgets/controls/state_glyph.h"

namespace holdfast {

ProgressStrip::ProgressStrip(QWidget* parent)
    : QWidget(parent), m_glyph(new StateGlyph(14)), m_what(makeLine("strong")), m_bar(new QProgressBar), m_left(makeLine("")),
      m_stop(new Button(ButtonKind::Plain, QStringLiteral("stop")))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme().px(14), theme().px(8), theme().px(10), theme().px(8));
    row->setSpacing(theme().px(12));
    m_bar->setTextVisible(false);
    m_bar->setRange(0, 1000);
    m_stop->setSmall(true);
    m_stop->setObjectName(QStringLiteral("stop"));
    setLook(m_what, "tone", QStringLiteral("running"));
    setLook(m_left, "tone", QStringLiteral("running"));
    row->addWidget(m_glyph);
    row->addWidget(m_what);
    row->addWidget(m_bar, 1);
    row->addWidget(m_left);
    row->addWidget(m_stop);
    connect(m_stop, &QPushButton::clicked, this, &ProgressStrip::stopped);
}

void ProgressStrip::setProgress(const QString& what, double fraction, const QString& left, const QString& stop, const QString& consequence)
{
    m_glyph->setState(GlyphState::Running, fraction);
    m_what->setText(what);
    m_bar->setValue(fraction < 0 ? 0 : static_cast<int>(std::lround(fraction * 1000)));
    m_bar->setVisible(fraction >= 0);
    m_bar->setAccessibleName(what);
    m_left->setText(left);
    m_stop->setText(stop);
    m_stop->setToolTip(consequence);
    m_stop->setAccessibleName(QStringLiteral("%1: %2").arg(m_stop->text(), what));
}

void ProgressStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintPanel(painter, rect(), theme().px(8), theme().tokens().runningSoft);
}

}  // namespace holdfast
