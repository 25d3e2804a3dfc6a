// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "widgets/controls/painted.h"

namespace holdfast {

enum class Tone { Neutral, Accent, Stale, Failed, Running, Event, Other };

QColor toneInk(Tone tone, const Tokens& tokens);
QColor toneGround(Tone tone, const Tokens& tokens);

// A fact in a few words, never a button. `icon` by name, optional.
class Chip : public Painted
{
    Q_OBJECT
public:
    explicit Chip(Tone tone = Tone::Neutral, const QString& text = {}, QWidget* parent = nullptr);

    void setText(const QString& text);
    void setTone(Tone tone);
    void setIconName(const QString& icon);
    QString text() const { return m_text; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Tone m_tone;
    QString m_text;
    QString m_icon;
};

// Draws a chip at the left top of `area` and gives the width it took; for delegates and headers.
double paintChip(QPainter& painter, const QPointF& leftTop, const QString& text, Tone tone, const Tokens& tokens);

}  // namespace holdfast
