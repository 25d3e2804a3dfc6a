// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "explore/association_matrix.h"
#include "explore/column_profile.h"
#include "learn/curves.h"
#include "widgets/charts/beeswarm.h"
#include "widgets/charts/effect_rows.h"
#include "widgets/charts/model_curves.h"
#include "widgets/charts/scatter.h"
#include "widgets/charts/trials_chart.h"
#include "widgets/charts/waterfall.h"

namespace holdfast::tests {

// Result values as the engine makes them, small and fixed, in the shapes the charts must survive.
ColumnProfile twoHumps();    // numbers of 0…1 in two humps, split by two classes
TargetClasses twoClasses();  // "declined" is the positive one
ColumnProfile threeLevels();
AssociationMatrix someMatrix(std::size_t columns);
std::vector<CalibrationBand> someBands();
CurvesLook someCurves(bool roc);
TrialsLook someTrials();                      // 41 of 100, one of them hopeless
EffectRowsLook someEffects(bool importance);  // else differences, with bars both ways
std::vector<SwarmRow> someSwarm();
std::shared_ptr<const ScatterPoints> somePoints(std::size_t count);
WaterfallLook someWaterfall();

}  // namespace holdfast::tests
