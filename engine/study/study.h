// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "join/join_plan.h"
#include "recipe/step.h"
#include "report/report_choices.h"
#include "search/model_settings.h"
#include "search/roles.h"
#include "segments/segment.h"
#include "sources/source_spec.h"

namespace holdfast {

// A model that was kept: its value stands in the study's file under its hash, outside of the study and of undo.
struct KeptName
{
    std::string name;
    std::string hash;
    bool operator==(const KeptName&) const = default;
};

// Everything the user decided, and nothing that was computed. Save it, and you can replay it.
struct Study
{
    std::string name = {};
    std::string language = {};  // "ru", "en"; empty: the locale's
    std::vector<SourceSpec> sources = {};
    Recipe recipe = {};
    JoinPlan join = {};
    Roles roles = {};
    ModelSettings model = {};
    SegmentSettings segments = {};
    ReportChoices report = {};
    std::vector<KeptName> kept = {};  // models, the latest last
    bool operator==(const Study&) const = default;
};

}  // namespace holdfast
