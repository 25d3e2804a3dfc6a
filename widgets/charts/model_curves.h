// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <utility>
#include <vector>

#include "widgets/charts/figure.h"

namespace holdfast {

// One model's curve; points are shares 0…1.
struct ModelCurve
{
    enum class Role { Chosen, Compared, Rest };
    QString label;  // with its score: "Blend 0.923"; empty: not named
    Role role = Role::Rest;
    int place = 0;  // in the catalogue, for the colour of a compared one
    std::vector<double> x;
    std::vector<double> y;
};

struct CurveHandle
{
    double x = 0;
    double y = 0;
    QString label;
};

// ROC (false positive rate, recall) with the diagonal of chance, or precision over recall with the base rate as the floor.
struct CurvesLook
{
    std::vector<ModelCurve> curves;
    std::optional<CurveHandle> handle = {};
    bool diagonal = true;
    std::optional<double> floor = {};
    std::optional<std::pair<double, double>> amounts = {};  // what goes up is no share but an amount between these
};
std::unique_ptr<Figure> curvesFigure(const CurvesLook& look, const ChartTheme& theme);

}  // namespace holdfast
