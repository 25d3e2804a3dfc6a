// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/fit_prepare.h"

namespace holdfast {

WithFindings<PreparedTable> fitPrepare(const Table& training, const std::vector<LearningStep>& steps, const Progress& progress)
{
    WithFindings<PreparedTable> result{.value = {.table = training}};
    for (std::size_t i = 0; i < steps.size(); ++i) {
        progress.at(static_cast<double>(i) / static_cast<double>(steps.size()));
        if (!steps[i].on)
            continue;
        const auto learnOne = [&](const auto& action) {
            const auto learned = learnedBy(action, result.value.table);
            result.findings.insert(result.findings.end(), learned.findings.begin(), learned.findings.end());
            for (const auto& fitted : learned.value) {
                result.value.table = preparedBy(fitted, result.value.table);
                result.value.fitted.push_back({steps[i].id, fitted});
            }
        };
        std::visit(learnOne, steps[i].action);
    }
    progress.at(1);
    return result;
}

}  // namespace holdfast
