// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <vector>

#include "numeric/intervals.h"
#include "widgets/charts/figure.h"

namespace holdfast {

// A row with a bar from zero, its interval as a whisker, its value in words behind it, and perhaps a second measure as a dot beside it.
struct EffectRow
{
    enum class Direction { None, Up, Down, Mixed };  // where a higher value leads: more of the event, less, or no order (categories)
    QString name;
    double value = 0;
    std::optional<Interval> interval = {};
    QString valueText;
    Direction direction = Direction::None;
    bool selected = false;
    std::optional<double> second = {};  // dot ± sd; hollow when zero lies within
    double secondSd = 0;
    QString tip = {};
};

// Importance, VIF, category counts, differences of a segment: one painter. Marks are the rows.
struct EffectRowsLook
{
    std::vector<EffectRow> rows;
    std::optional<double> reference = {};  // dashed: "5" for VIF
    bool ticks = true;
    bool signedBars = false;  // bars go both ways from zero; the text stands on the other side of it
    bool allAccent = false;
    double rowHeight = 25;  // design pixels
};
std::unique_ptr<Figure> effectRowsFigure(const EffectRowsLook& look, const ChartTheme& theme);

}  // namespace holdfast
