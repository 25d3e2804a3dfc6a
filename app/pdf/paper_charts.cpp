// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/paper_charts.h"

#include <algorithm>

#include "base/match.h"

namespace holdfast {

double paperChartHeight(const Chart& chart, double width)
{
    return std::visit(Match{[](const BandsChart&) { return 64.0; }, [](const SplitHistogramChart&) { return 52.0; },
                            [](const RatesChart& rates) { return std::max(28.0, 7.0 * static_cast<double>(rates.rows.size()) + 5); },
                            [](const PairsChart& pairs) { return 14.5 * static_cast<double>(pairs.rows.size()) + 8; },
                            [](const RatePanelChart&) { return 24.0; },
                            [&](const MatrixChart& matrix) {
                                const auto columns = static_cast<double>(matrix.names.size());
                                return std::min(7.2, (width - 62) / columns) * columns + 2;
                            },
                            [](const ScoresChart& scores) { return 8.0 * static_cast<double>(scores.rows.size()) + 12; },
                            [](const RocChart&) { return 52.0; }, [](const CalibrationChart&) { return 52.0; },
                            [](const HundredChart&) { return 36.0; },
                            [](const BarsChart& bars) { return 4.7 * static_cast<double>(bars.rows.size()) + 7; },
                            [](const GridChart& grid) { return 11.0 * static_cast<double>(grid.rows.size()) + 13; },
                            [](const StackChart&) { return 8.0; }},
                      chart);
}

void drawPaperChart(PaperCanvas& canvas, const QRectF& area, const Chart& chart, const PaperText& words)
{
    std::visit(Match{[&](const BandsChart& c) { drawBands(canvas, area, c, words); },
                     [&](const SplitHistogramChart& c) { drawSplitHistogram(canvas, area, c, words); },
                     [&](const RatesChart& c) { drawRates(canvas, area, c, words); },
                     [&](const PairsChart& c) { drawPairs(canvas, area, c, words); },
                     [&](const RatePanelChart& c) { drawRatePanel(canvas, area, c, words); },
                     [&](const MatrixChart& c) { drawMatrix(canvas, area, c, words); },
                     [&](const ScoresChart& c) { drawScores(canvas, area, c, words); },
                     [&](const RocChart& c) { drawRoc(canvas, area, c, words); },
                     [&](const CalibrationChart& c) { drawCalibration(canvas, area, c, words); },
                     [&](const HundredChart& c) { drawHundred(canvas, area, c, words); },
                     [&](const BarsChart& c) { drawBars(canvas, area, c, words); },
                     [&](const GridChart& c) { drawGrid(canvas, area, c, words); },
                     [&](const StackChart& c) { drawStack(canvas, area, c, words); }},
               chart);
}

}  // namespace holdfast
