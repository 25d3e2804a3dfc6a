// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/empty_state.h"

#include <QLabel>
#include <QVBoxLayout>

#include "widgets/controls/button.h"
#include "widgets/controls/label.h"
#include "widgets/controls/state_glyph.h"

namespace holdfast {

class EmptyState::Drawing : public Painted
{
public:
    void setFailed(bool failed)
    {
        m_failed = failed;
        update();
    }
    QSize sizeHint() const override { return {px(80), px(48)}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const double u = width() / 80.0;
        if (m_failed) {
            paintGlyph(painter, QRectF(width() / 2.0 - 14 * u, 8 * u, 28 * u, 28 * u), GlyphState::Failed, tokens());
            return;
        }
        painter.setPen(QPen(tokens().lineStrong, 1.5 * u));
        painter.setBrush(Qt::NoBrush);
        const double heights[] = {14, 30, 42, 22};
        for (int i = 0; i < 4; ++i)
            painter.drawRoundedRect(QRectF((8 + i * 17) * u, (46 - heights[i]) * u, 12 * u, heights[i] * u), 2 * u, 2 * u);
    }

private:
    bool m_failed = false;
};

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent), m_drawing(new Drawing), m_line(makeLabel("strong")), m_caption(makeLabel("caption")),
      m_act(new Button(ButtonKind::Primary))
{
    auto* column = new QVBoxLayout(this);
    column->setSpacing(theme().px(6));
    column->addStretch(1);
    column->addWidget(m_drawing, 0, Qt::AlignHCenter);
    m_line->setAlignment(Qt::AlignHCenter);
    m_caption->setAlignment(Qt::AlignHCenter);
    column->addWidget(m_line);
    column->addWidget(m_caption);
    column->addSpacing(theme().px(4));
    column->addWidget(m_act, 0, Qt::AlignHCenter);
    column->addStretch(1);
    m_act->setObjectName(QStringLiteral("emptyAct"));
    m_act->setSmall(true);
    connect(m_act, &QPushButton::clicked, this, &EmptyState::acted);
}

void EmptyState::setTexts(const QString& line, const QString& caption, const QString& act)
{
    m_line->setText(line);
    m_caption->setText(caption);
    m_caption->setVisible(!caption.isEmpty());
    m_act->setText(act);
    m_act->setVisible(!act.isEmpty());
    setAccessibleName(line);
    setAccessibleDescription(caption);
}

void EmptyState::setFailed(bool failed) { m_drawing->setFailed(failed); }

}  // namespace holdfast
