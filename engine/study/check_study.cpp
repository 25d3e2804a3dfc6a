// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/check_study.h"

#include "base/text.h"

namespace holdfast {

std::optional<Failure> checkStudy(const Study& study)
{
    struct Setting
    {
        const char* code;
        double value;
        double least;
        double most;
    };
    const ModelSettings& model = study.model;
    for (const Setting& setting :
         {Setting{"study.bad-trials", static_cast<double>(model.trials), 0, kTrialsMost},
          Setting{"study.bad-folds", static_cast<double>(model.folds), kFoldsLeast, kFoldsMost},
          Setting{"study.bad-test-share", model.testShare, 0, kTestShareMost}, Setting{"study.bad-threshold", model.threshold, 0, 1}})
        if (!(setting.value >= setting.least && setting.value <= setting.most))  // NaN is out of any range
            return Failure{.code = setting.code, .found = shortest(setting.value), .numbers = {setting.least, setting.most}};
    return std::nullopt;
}

}  // namespace holdfast
