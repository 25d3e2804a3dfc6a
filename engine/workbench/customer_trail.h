// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "base/progress.h"
#include "study/study.h"
#include "workbench/stage_result.h"

namespace holdfast {

// One place a key came through, in the order of the work. Codes with subject, numbers, texts:
//   trail.in-file {source; rows}, trail.not-in-file {source}, trail.rejected {source; line; raw text}
//   trail.step-cells {table; cells changed; code of the step}, trail.step-rows {table; rows dropped; code of the step}
//   trail.base {table; rows}, trail.not-in-base {table}, trail.joined {table; rows of it}, trail.no-partner {table},
//   trail.not-joined {table}: it is no part of the join
//   trail.inner-left-out {table}, trail.rule-kept {rule}, trail.rule-left-out {rule; rows}, trail.rule-skipped {rule; ; code of why}
//   trail.arrived {; rows}, trail.lost
struct TrailStop
{
    std::string code;
    std::string subject;
    std::vector<double> numbers = {};
    std::vector<std::string> texts = {};
    bool operator==(const TrailStop&) const = default;
};

struct CustomerTrail
{
    std::string key;
    std::vector<TrailStop> stops;
    Table arrived;  // its rows in the joined table
    Table before;   // its rows before the rules
};

// Where one key went: through files and their rejects, the steps of cleaning, the join and the rules. Keys are compared as the join does.
// Steps and rules are followed again on this key's rows alone. `sources` may hold nulls, for files that were not read.
CustomerTrail customerTrail(const std::string& key, const std::vector<Made<Stage::Read>>& sources, const Study& study,
                            const TidyResult& tidied, const Joined& joined, const Progress& progress);

}  // namespace holdfast
