// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "widgets/charts/figure.h"

namespace holdfast {

struct WaterfallStep
{
    QString label;  // "pages per visit = 4"
    double change = 0;
    QString changeText;  // "+11.5"
};
struct WaterfallLook
{
    double start = 0;  // the average
    QString startText;
    std::vector<WaterfallStep> steps;
    QString endText;
};
// From the average at the top to the one customer at the bottom; up is the event's colour, down the other's.
std::unique_ptr<Figure> waterfallFigure(const WaterfallLook& look, const ChartTheme& theme);

}  // namespace holdfast
