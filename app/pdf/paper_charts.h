// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/pdf/paper_canvas.h"
#include "app/pdf/paper_text.h"
#include "report/charts.h"

namespace holdfast {

// Height a chart wants at this width, and the chart itself, without title and subtitle.
double paperChartHeight(const Chart& chart, double width);
void drawPaperChart(PaperCanvas& canvas, const QRectF& area, const Chart& chart, const PaperText& words);

// By kind: bars and rows in paper_bars.cpp, things with two axes in paper_plots.cpp, cells in paper_cells.cpp.
void drawBands(PaperCanvas& canvas, const QRectF& area, const BandsChart& chart, const PaperText& words);
void drawPairs(PaperCanvas& canvas, const QRectF& area, const PairsChart& chart, const PaperText& words);
void drawRates(PaperCanvas& canvas, const QRectF& area, const RatesChart& chart, const PaperText& words);
void drawBars(PaperCanvas& canvas, const QRectF& area, const BarsChart& chart, const PaperText& words);
void drawScores(PaperCanvas& canvas, const QRectF& area, const ScoresChart& chart, const PaperText& words);
void drawStack(PaperCanvas& canvas, const QRectF& area, const StackChart& chart, const PaperText& words);
void drawSplitHistogram(PaperCanvas& canvas, const QRectF& area, const SplitHistogramChart& chart, const PaperText& words);
void drawRatePanel(PaperCanvas& canvas, const QRectF& area, const RatePanelChart& chart, const PaperText& words);
void drawRoc(PaperCanvas& canvas, const QRectF& area, const RocChart& chart, const PaperText& words);
void drawCalibration(PaperCanvas& canvas, const QRectF& area, const CalibrationChart& chart, const PaperText& words);
void drawHundred(PaperCanvas& canvas, const QRectF& area, const HundredChart& chart, const PaperText& words);
void drawMatrix(PaperCanvas& canvas, const QRectF& area, const MatrixChart& chart, const PaperText& words);
void drawGrid(PaperCanvas& canvas, const QRectF& area, const GridChart& chart, const PaperText& words);

// About `wanted` round numbers that cover low … high (1, 2, 2.5 or 5 times a power of ten apart).
std::vector<double> paperTicks(double low, double high, int wanted);

}  // namespace holdfast
