// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/misfits.h"

#include <utility>

namespace holdfast {

bool namesMisfits(const Finding& finding)
{
    return finding.code == "read.not-numbers" || finding.code == "read.not-dates" || finding.code == "read.misfits-lost";
}

Finding misfitFinding(const char* code, double misfits, double fits, std::vector<std::string> examples)
{
    return {.severity = Severity::Warning, .code = code, .subject = {}, .numbers = {misfits, fits}, .texts = std::move(examples)};
}

}  // namespace holdfast
