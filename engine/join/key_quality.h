// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <vector>

#include "base/progress.h"
#include "join/keys.h"
#include "table/table.h"

namespace holdfast {

// A column looked at as a key: its keys, and whether they tell the rows apart.
struct KeyColumn
{
    const Column* column = nullptr;
    std::vector<std::int64_t> keys;
    bool unique = false;  // every row has a key of its own
};

// Can the column be a key at all: not a date, not a flag, and no fractions among its numbers.
bool mayBeKey(const Column& column);
KeyColumn keyColumnOf(const Column& column, KeyDictionary& dictionary, const Progress& progress);

// How well a column of another table speaks of the same things, 0…1: the share of its rows that find their key, weighted by how much of the
// base they reach, with a bonus for the same name (case does not count). Counts within 1…20 that happen to be found among row numbers reach
// little; and numbers that count up from 0 or 1 match only under names that share a word.
double keyMatch(const KeyColumn& base, const KeyIndex& index, const Column& other, KeyDictionary& dictionary, const Progress& progress);

}  // namespace holdfast
