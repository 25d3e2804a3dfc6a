// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/fit_part.h"

#include "search/row_limit.h"

namespace holdfast {

FittedLearner fitOnPart(const ModelSpec& spec, const Part& part, const PreparedPart& prepared, const FitOptions& options,
                        const Progress& progress)
{
    if (part.kind == TargetKind::Number) {
        if (const auto* tree = std::get_if<DecisionTreeSpec>(&spec.learner))
            return fitRegressionTree(*tree, prepared.ranked, part.learnTargets, {}, options.seed, progress);
        const LimitedRows rows(familyOf(spec.learner), prepared.learn, part.learnTargets, options.seed);
        return fitRegressor(spec.learner, rows.x(), rows.targets(), {}, options, progress);
    }
    if (const auto* tree = std::get_if<DecisionTreeSpec>(&spec.learner))
        return fitDecisionTree(*tree, prepared.ranked, part.learnLabels, rowWeights(spec.classWeights, part.learnLabels), options.seed,
                               progress);
    const LimitedRows rows(familyOf(spec.learner), prepared.learn, part.learnLabels, options.seed);
    return fitWeighed(spec.learner, spec.classWeights, rows.x(), rows.labels(), options, progress);
}

}  // namespace holdfast
