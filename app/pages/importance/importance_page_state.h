// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "explain/importance.h"
#include "study/study.h"

namespace holdfast {

enum class ImportanceMethod { Both, Contributions, Permutation };

// What this person looks at; never part of the study.
struct ImportanceView
{
    ImportanceMethod method = ImportanceMethod::Both;
    std::optional<ColumnId> shown = {};
    std::optional<std::uint32_t> customer = {};  // row of the joined table
};

struct ImportanceRow
{
    ColumnId id;
    std::string name;
    bool categorical = false;
    std::optional<double> contribution = {};  // mean size, in the unit of the contributions
    Interval contributionInterval = {};       // 95 %, of that mean
    std::optional<int> direction = {};
    std::optional<double> drop = {};  // of AUC, mean of the repeats
    double dropSd = 0;
};

struct CustomerStep
{
    std::string name;
    std::string value;  // as in the data; empty for the rest
    double change = 0;
    std::size_t joined = 1;  // columns in it: more than one for the rest
};

struct CustomerExplained
{
    std::uint32_t row = 0;
    std::string key;
    double base = 0;      // log-odds
    double forecast = 0;  // log-odds
    std::vector<CustomerStep> steps;
};

struct ImportancePageState
{
    std::shared_ptr<const Importance> importance;  // null until there is one
    bool stale = false;
    bool contributions = false;                                    // there are some
    ImportanceMethod method = ImportanceMethod::Both;              // what can be shown of what was asked
    std::vector<ImportanceRow> rows;                               // most important first
    std::size_t shown = 0;                                         // row
    std::optional<std::size_t> disagreement = {};                  // row that counts by contribution and does not by permutation
    std::vector<std::pair<std::uint32_t, std::string>> customers;  // to choose from: highest forecast first, at most 200
    std::optional<CustomerExplained> customer = {};
};

ImportancePageState importancePageState(const Study& study, std::shared_ptr<const Importance> importance, const Table* joined, bool stale,
                                        const ImportanceView& view);

double fromLogOdds(double logOdds);  // probability

}  // namespace holdfast
