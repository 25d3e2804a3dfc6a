// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFont>
#include <QPalette>
#include <QString>

#include "widgets/theme/tokens.h"

namespace holdfast {

// The type roles of the window; paper has its own (chart_theme.h).
enum class TextRole { Hero, Figure, Title, Section, Strong, Body, Medium, Caption, CaptionStrong, Tiny, TinyStrong };

// Everything a widget needs to draw itself: colours and text scale. A value; the application's one is theme().
struct Theme
{
    bool dark = false;
    double scale = 1.0;  // text scale: multiplies every size

    const Tokens& tokens() const { return dark ? darkTokens() : lightTokens(); }
    int px(double pixels) const;  // a length of the design in this text scale, rounded, at least 1 for what is not 0
    double exact(double pixels) const { return pixels * scale; }
    QFont font(TextRole role) const;
    int lineHeight(TextRole role) const;
    bool operator==(const Theme&) const = default;
};

// Fusion, palette and font on the whole application; the style sheet part by part (style_roots.h). Every widget hears of it by its
// StyleChange event.
// Sizes baked into layouts (margins, spacing) do not follow a later change of scale: the window rebuilds its pages then.
void applyTheme(const Theme& theme);
const Theme& theme();  // as last applied; light at 100 % before

QPalette themePalette(const Theme& theme);
QString themeStyleSheet(const Theme& theme);

// At start: is there a face with Cyrillic letters, the arrow and U+202F? Otherwise the window would show boxes.
bool fontCoversTheWindow();

}  // namespace holdfast
