// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "numeric/histogram.h"
#include "widgets/charts/figure.h"

namespace holdfast {

// All rows in neutral with the chosen ones on top in accent; the ends of the axis in words below. Bins of both are the same.
std::unique_ptr<Figure> linkedHistogramFigure(const Histogram& all, const std::vector<std::size_t>& chosen, const QString& low,
                                              const QString& high, const ChartTheme& theme);

// The same without words, for lists and headers: into any area.
void paintSpark(QPainter& painter, const QRectF& area, const std::vector<std::size_t>& counts, const QColor& colour);
// Shares of a category's levels as one bar.
void paintShareBar(QPainter& painter, const QRectF& area, const std::vector<double>& shares, const std::vector<QColor>& colours);

}  // namespace holdfast
