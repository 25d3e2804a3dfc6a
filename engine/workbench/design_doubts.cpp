// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/design_doubts.h"

#include <algorithm>

namespace holdfast {

std::vector<Finding> designDoubts(const Design& design)
{
    std::vector<Finding> doubts;
    std::copy_if(design.findings.begin(), design.findings.end(), std::back_inserter(doubts),
                 [](const Finding& finding) { return finding.code != "search.id-like" && finding.code != "search.twins"; });
    return doubts;
}

}  // namespace holdfast
