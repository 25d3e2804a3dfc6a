// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <vector>

#include "workbench/inputs.h"
#include "workbench/job.h"

namespace holdfast {

// The job of each stage. What a job reads it owns.
Job readJob(const Fingerprint& key, const SourceSpec& source);
Job suggestJob(const Fingerprint& key, std::vector<Table> raw, const Lexicon& lexicon);
Job tidyJob(const Fingerprint& key, std::vector<Table> raw, std::vector<TidyStep> steps);
Job joinJob(const Fingerprint& key, Made<Stage::Tidy> tidied, JoinPlan plan);
Job prepareJob(const Fingerprint& key, Made<Stage::Join> joined, Roles roles, ModelSettings settings);
Job profileJob(const Fingerprint& key, Made<Stage::Join> joined, Roles roles);
Job associateJob(const Fingerprint& key, Made<Stage::Join> joined, std::vector<ColumnId> columns, std::optional<ColumnId> response);
Job searchJob(const Fingerprint& key, const Fingerprint& work, Made<Stage::Join> joined, Made<Stage::Prepare> design,
              ModelSettings settings, std::vector<LearningStep> learning);
// Another threshold for models that are fitted already.
Job thresholdJob(const Fingerprint& key, const Fingerprint& work, Made<Stage::Search> search, ModelSettings settings);
Job explainJob(const Fingerprint& key, Made<Stage::Join> joined, Made<Stage::Search> search, const Study& study);
Job segmentJob(const Fingerprint& key, Made<Stage::Join> joined, Made<Stage::Search> search, const Study& study);

// All that a report is made of; null where a stage has no result.
struct ReportSources
{
    Study study;
    std::vector<Made<Stage::Read>> sources;
    Made<Stage::Suggest> suggestions;
    Made<Stage::Tidy> tidy;
    Made<Stage::Join> join;
    Made<Stage::Profile> profile;
    Made<Stage::Associate> associations;
    Made<Stage::Search> search;
    Made<Stage::Explain> importance;
    Made<Stage::Segment> segments;
};
Job reportJob(const Fingerprint& key, ReportSources sources);

// The family that explanations, segments and the report speak of: the user's choice where it was searched, else the best by
// cross-validation.
Family usedFamily(const SearchResult& search, const ModelSettings& settings);

// Who gave consent: a column of any kind is held against the value. Nobody when the column is gone.
std::vector<bool> consentIn(const Table& customers, const ColumnValue& consent);

// What Associate and Profile compare: all columns but key, folds, holdout, ignored and those that only name a row.
std::vector<ColumnId> comparedColumns(const Table& joined, const Roles& roles, const Design* design);

}  // namespace holdfast
