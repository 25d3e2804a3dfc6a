// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/check_study.h"

#include <string>

#include "base/text.h"

namespace holdfast {

namespace {
constexpr double kMostTimes = 1e6;  // rows of a join against those before it
}

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
          Setting{"study.bad-repeats", static_cast<double>(model.repeats), 1, kRepeatsMost},
          Setting{"study.bad-test-share", model.testShare, 0, kTestShareMost}, Setting{"study.bad-threshold", model.threshold, 0, 1},
          Setting{"study.bad-recall-floor", model.recallFloor, 0, 1},
          Setting{"study.bad-profit-kept", model.money.profitKept, 0, kMoneyMost},
          Setting{"study.bad-contact-cost", model.money.contactCost, 0, kMoneyMost}, Setting{"study.bad-effect", model.money.effect, 0, 1}})
        if (!(setting.value >= setting.least && setting.value <= setting.most))  // NaN is out of any range
            return Failure{.code = setting.code, .found = shortest(setting.value), .numbers = {setting.least, setting.most}};
    for (const SourceSpec& source : study.sources)
        if (source.options.rows && source.options.rows->rows < kRowsLeast)
            return Failure{.code = "study.bad-rows",
                           .found = std::to_string(source.options.rows->rows),
                           .texts = {source.name},
                           .numbers = {static_cast<double>(kRowsLeast)}};
    for (const JoinPart& part : study.join.parts)
        if (!(part.mostTimes >= 1 && part.mostTimes <= kMostTimes))
            return Failure{
                .code = "study.bad-most-times", .found = shortest(part.mostTimes), .texts = {part.table}, .numbers = {1, kMostTimes}};
    return std::nullopt;
}

}  // namespace holdfast
