// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "search/search_result.h"
#include "study/kept_model.h"
#include "table/table.h"
#include "widgets/theme/number_format.h"

namespace holdfast {

// Everything a search found, as tables for a person: one row per family (best by folds first, the baseline last), per trial, per kept
// model. Numbers are given whole; names of columns and models are in the language of the window. `decimals` of what is shown belong to the
// view.
Table familiesTable(const SearchResult& result, const NumberFormat& numbers);
Table trialsTable(const SearchResult& result, const NumberFormat& numbers);

struct NamedQuality
{
    QString name;
    KeptQuality quality;
};
Table keptTable(const std::vector<NamedQuality>& kept);

}  // namespace holdfast
