// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "widgets/controls/painted.h"

namespace holdfast {

// A shape before it is a colour, and always with a word beside it. Questions: results are fresh, and something waits for a decision.
enum class GlyphState { Empty, Ready, Questions, Running, Stale, Failed };

// `progress` 0…1 is the arc of Running; below 0 a third of the circle.
void paintGlyph(QPainter& painter, const QRectF& area, GlyphState state, const Tokens& tokens, double progress = -1);
QString glyphWord(GlyphState state);  // "ready", in the window's language

class StateGlyph : public Painted
{
    Q_OBJECT
public:
    explicit StateGlyph(int size = 13, QWidget* parent = nullptr);

    void setState(GlyphState state, double progress = -1);
    GlyphState state() const { return m_state; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    int m_size;
    GlyphState m_state = GlyphState::Empty;
    double m_progress = -1;
};

}  // namespace holdfast
