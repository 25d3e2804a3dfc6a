// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/losses.h"

#include <algorithm>

#include "app/messages/messages.h"
#include "workbench/unmet_decisions.h"

namespace holdfast {

Exit sayLosses(const Study& study, const Plan& plan, const Results& results, Console& console)
{
    const Made<Stage::Join> joined = plan.made<Stage::Join>(results);
    if (!joined)
        return Exit::Done;
    Exit exit = Exit::Done;
    const auto say = [&](const std::vector<Finding>& findings, Exit worst) {
        for (const Finding& finding : findings) {
            if (finding.severity == Severity::Note)
                continue;
            console.say(sentence(finding));
            exit = std::max(exit, finding.severity == Severity::Serious ? worst : Exit::Incomplete);
        }
    };
    say(joined->join.findings, Exit::Incomplete);
    say(tablesLeftOut(study), Exit::Incomplete);
    say(absentRoles(study.roles, joined->join.table), Exit::Refused);
    return exit;
}

}  // namespace holdfast
