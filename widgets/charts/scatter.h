// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <memory>
#include <vector>

#include "widgets/charts/figure.h"
#include "widgets/charts/plot.h"

namespace holdfast {

// Points of two columns; `group`: 1 event, 0 other, -1 unknown (may be empty: all unknown). NaN points are left out.
struct ScatterPoints
{
    std::vector<double> x;
    std::vector<double> y;
    std::vector<std::int8_t> group = {};
};

struct ScatterLook
{
    std::shared_ptr<const ScatterPoints> points;
    bool xIsShare = false;  // labelled in percent, axis 0…1
    bool yIsShare = false;
    double opacity = 0.55;  // 0.20 under a brush
    double dot = 5;         // design pixels
    bool diagonal = false;  // both axes measure the same: a line where they agree
};

// Over so many points a density is drawn instead of dots.
inline constexpr std::size_t kMostDots = 5000;

class ScatterFigure : public PlotFigure
{
public:
    ScatterFigure(ScatterLook look, const ChartTheme& theme);
    FigureData data() const override;
    bool isDensity() const { return m_density; }
    const ScatterLook& look() const { return m_look; }
    QColor colourOf(std::int8_t group) const;

protected:
    void paintOver(QPainter& painter) override;

private:
    void paintDiagonal(QPainter& painter);

    ScatterLook m_look;
    bool m_density = false;
};
std::unique_ptr<ScatterFigure> scatterFigure(const ScatterLook& look, const ChartTheme& theme);

// A column's value against its contribution, with the running mean as a line.
std::unique_ptr<Figure> dependenceFigure(const std::shared_ptr<const ScatterPoints>& points, const ChartTheme& theme);

}  // namespace holdfast
