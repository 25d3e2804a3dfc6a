// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "app/pages/level_counts.h"
#include "base/result.h"
#include "sources/source_snapshot.h"
#include "study/study.h"
#include "widgets/controls/data_grid.h"
#include "widgets/controls/state_glyph.h"
#include "workbench/plan.h"

namespace holdfast {

// One file of the study.
struct SourceEntry
{
    std::string name;  // of the source
    std::string file;  // with extension, without folder
    GlyphState state = GlyphState::Running;
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::size_t rowsPerKey = 1;  // of the key column, where the study has one and the table bears it
    Reading reading = {};
    std::optional<Failure> failure = {};
    std::optional<Finding> finding = {};      // the most serious one
    std::size_t questions = 0;                // open suggestions about this table
    std::optional<Suggestion> question = {};  // the first of them
    std::int64_t records = 0, rejected = 0, blank = 0, preamble = 0;
    std::int64_t bytes = 0;
    std::int64_t passedOver = 0;  // rows that were not to be read
    double seconds = 0;           // it took to read
    std::size_t warnings = 0;     // findings that are no mere notes
    std::optional<RowChoice> chosenRows = {};
    std::size_t chosenColumns = 0;  // 0: all
};

struct ColumnChoice
{
    ColumnId id;
    std::string source;
    std::string name;
    ColumnKind kind = ColumnKind::Text;
    std::size_t distinct = 0;
    bool operator==(const ColumnChoice&) const = default;
};

// What the page shows of roles: the choice made and what may be chosen.
struct RolesShown
{
    std::vector<ColumnChoice> columns;  // of all files, in their order
    std::optional<ColumnId> key, target, profit, consent, folds, holdout;
    std::vector<LevelChoice> targetLevels, consentLevels, holdoutLevels;  // empty: too many, or none
    std::string positive, consentValue, holdoutValue;
    std::vector<ColumnId> ignored;
    std::size_t keyDistinct = 0;  // in the table of the target, else of the key
    std::size_t keyRows = 0;
    std::size_t targetRows = 0;  // with a value
};

struct DataPageState
{
    std::vector<SourceEntry> sources;
    std::size_t shown = 0;                           // place of the file whose rows are shown
    std::shared_ptr<const SourceSnapshot> snapshot;  // of the shown file; null while it is being read or when it failed
    RolesShown roles;
    std::size_t rows = 0;  // of all files read
    std::size_t rejected = 0;
    bool reading = false;
};

// The files alone, without what their columns are for: costs nothing that grows with the rows.
std::vector<SourceEntry> sourceEntries(const Study& study, const Plan& plan, const Results& results);

// The levels of a column where they are known; null: nothing is shown of them yet.
using LevelsKnown = std::function<const Levels*(const Column&)>;

// `shownSource` is view state; a name the study does not have shows the first file. Costs nothing that grows with the rows, but for what
// `levels` does.
DataPageState dataPageState(const Study& study, const Plan& plan, const Results& results, const std::string& shownSource,
                            const LevelsKnown& levels);

// Heads of the grid of one file: shape, role and whether a question is open. Texts are the page's.
struct ColumnShape
{
    ColumnId id;
    std::string name;
    ColumnKind kind = ColumnKind::Text;
    std::vector<double> bars;         // a number's histogram
    std::vector<LevelChoice> levels;  // a category's, most frequent first, at most 12
    std::size_t distinct = 0;
    std::size_t missing = 0;
    bool asks = false;
};
// Grows with the rows (counts of levels): large tables are shaped off the window's thread. Throws Cancelled.
std::vector<ColumnShape> columnShapes(const SourceSnapshot& snapshot, const Progress& progress);
std::vector<ColumnShape> namedShapes(const SourceSnapshot& snapshot);  // without what grows with the rows
std::set<ColumnId> questionedColumns(const std::string& table, const Suggestions& suggestions, const Recipe& recipe);
TableModel::Marks questionedValues(const SourceSnapshot& snapshot, const Suggestions& suggestions, const Recipe& recipe);

}  // namespace holdfast
