// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "explain/importance.h"
#include "explore/association_matrix.h"
#include "explore/table_profile.h"
#include "explore/target_ranking.h"
#include "join/join_plan.h"
#include "join/join_tables.h"
#include "recipe/step.h"
#include "recipe/suggestion.h"
#include "recipe/tidy_table.h"
#include "report/report_choices.h"
#include "search/model_settings.h"
#include "search/roles.h"
#include "search/search_result.h"
#include "segments/comparison.h"
#include "sources/source_snapshot.h"

namespace holdfast {

// Everything a report is made of. Null: that stage has no result, and the chapters say so or are left out. Nothing is owned.
struct ReportInputs
{
    std::string studyName;
    std::string studyFingerprint;  // hex
    std::string version;           // of the program
    std::string language = "en";   // of the study or the locale, where the choices name none
    ReportChoices choices;
    std::vector<const SourceSnapshot*> sources;
    const Recipe* recipe = nullptr;
    const std::vector<Suggestion>* suggestions = nullptr;
    const TidyResult* tidy = nullptr;
    const JoinPlan* plan = nullptr;
    const JoinResult* join = nullptr;
    const Roles* roles = nullptr;
    const ModelSettings* modelSettings = nullptr;
    const TableProfile* profile = nullptr;  // of the joined table, by target
    const Associations* associations = nullptr;
    const TargetRanking* ranking = nullptr;
    const SearchResult* search = nullptr;
    const Importance* importance = nullptr;
    const SegmentSettings* segmentSettings = nullptr;
    const SegmentReport* segments = nullptr;
};

}  // namespace holdfast
