// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QColor>
#include <QFont>

#include "widgets/theme/number_format.h"
#include "widgets/theme/theme.h"

namespace holdfast {

enum class Medium { Screen, Paper };

// One theme for Qt Charts, QCustomPlot and our own painters: colours, faces, lengths and the way numbers are written.
// Lengths are device-independent pixels on screen, points times `unit` on paper: always go through length().
struct ChartTheme
{
    Medium medium = Medium::Screen;
    NumberFormat numbers = NumberFormat();
    double unit = 1;  // device units per design pixel: text scale on screen, (dpi / 72 · 0.62…) on paper

    QColor ground, ink, ink2, ink3, grid, baseline, control;
    QColor bar, neutral, accent, onAccent, accentSoft, accentSoftInk, lineStrong, selected, hover;
    QColor event, other, eventInk, otherInk, eventSoft, otherSoft, stale, staleSoft;
    std::array<QColor, 6> categorical = {};
    std::array<QColor, 7> sequential = {};
    std::array<QColor, 7> diverging = {};

    QFont label, labelStrong, caption, captionStrong, body, bodyStrong, figure;  // ticks 11; legends 12; row names 13; counts in tiles 20

    double length(double designPixels) const { return designPixels * unit; }
    QColor category(int positionInCatalogue) const;  // the seventh and later: bar
};

ChartTheme screenChartTheme(const Theme& theme, Language language);
// Saved and copied pictures keep the light screen theme whatever the window shows.
ChartTheme pictureChartTheme(Language language);
// `unitsPerPoint`: 1440 dpi gives 20. One design pixel is 0.72 pt: 11 px ticks become 8 pt.
ChartTheme paperChartTheme(Language language, double unitsPerPoint);

}  // namespace holdfast
