// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "search/search_result.h"
#include "study/study.h"

namespace holdfast {

// One model of the table, best first; while a search runs the best trial of each family so far.
struct ModelEntry
{
    Family family = Family::Baseline;
    ModelSpec spec;
    std::vector<double> folds;
    double mean = 0;
    double sd = 0;
    std::optional<TestScores> test = {};
    int trialsDone = 0;
    std::optional<RegressionScores> numbers = {};  // of a number, on the test part
};

// One settled trial of a search under way, in the order they were done.
struct SettledTrial
{
    Family family = Family::Baseline;
    ModelSpec spec;
    double mean = 0;         // over the folds that were done
    bool discarded = false;  // hopeless after some of them: its mean is no rival of a whole one
};

// What the models that are shown were made of: of an older study where they are stale.
struct ShownDesign
{
    bool number = false;
    std::string positive;
    double rate = 0;
    std::size_t trainingRows = 0;
    std::size_t testRows = 0;
    int folds = 0;
};

struct ModelsPageState
{
    enum class Phase { NoTarget, NotSearched, Searching, Found };
    Phase phase = Phase::NoTarget;
    bool stale = false;  // what is shown is of an older study
    std::string target;
    bool number = false;  // what is predicted: no class, but a number
    std::string positive;
    double rate = 0;  // of the positive class among rows with a value
    std::size_t features = 0;
    std::size_t columns = 0;  // without the target
    std::vector<ExcludedColumn> excluded;
    std::vector<Finding> guards;      // what the design's guards found, with what it is worth
    std::vector<ModelEntry> entries;  // without the baseline
    std::optional<ModelEntry> baseline = {};
    std::vector<SettledTrial> settled;  // while searching, without the baseline
    int tried = 0;                      // … how many
    int trials = 0;
    std::size_t trainingRows = 0;
    std::size_t testRows = 0;
    int folds = 0;
    std::string foldColumn;  // its values part the rows; empty: folds are drawn
    Family used = Family::Baseline;
    Family recommended = Family::Baseline;
    std::size_t tied = 1;   // models that cannot be told apart from the first, itself included
    double largestGap = 0;  // among those
    double margin = 0;      // half of the 95 % interval of that difference; NaN where it cannot be said
    std::vector<Finding> findings;
    ShownDesign shown;                           // of `result`
    std::shared_ptr<const SearchResult> result;  // null until there is one
};

// `design` may be null (not prepared yet); `result` is the last one made; `candidates` those of the search under way.
ModelsPageState modelsPageState(const Study& study, const std::shared_ptr<const Design>& design,
                                const std::shared_ptr<const SearchResult>& result, bool stale, bool searching,
                                const std::vector<Candidate>& candidates);

// Precision and recall etc. on the test part at a threshold of one's own.
std::optional<Confusion> confusionOf(const SearchResult& result, Family family, double threshold);

}  // namespace holdfast
