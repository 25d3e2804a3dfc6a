// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/losses.h"

#include <algorithm>

#include "app/messages/messages.h"
#include "workbench/unmet_decisions.h"

namespace holdfast {

namespace {

// All but notes. The worst that a serious one may end with is given.
Exit say(const std::vector<Finding>& findings, Exit worst, Console& console)
{
    Exit exit = Exit::Done;
    for (const Finding& finding : findings) {
        if (finding.severity == Severity::Note)
            continue;
        console.say(sentence(finding));
        exit = std::max(exit, finding.severity == Severity::Serious ? worst : Exit::Incomplete);
    }
    return exit;
}

}  // namespace

Exit sayJoinLosses(const JoinResult& joined, Console& console) { return say(joined.findings, Exit::Incomplete, console); }

Exit sayLosses(const Study& study, const Plan& plan, const Results& results, Console& console)
{
    const Made<Stage::Join> joined = plan.made<Stage::Join>(results);
    if (!joined)
        return Exit::Done;
    return std::max({sayJoinLosses(joined->join, console), say(tablesLeftOut(study), Exit::Incomplete, console),
                     say(absentRoles(study.roles, joined->join.table), Exit::Refused, console)});
}

}  // namespace holdfast
