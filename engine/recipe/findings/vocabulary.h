// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/progress.h"
#include "recipe/findings/spelling_form.h"
#include "table/table.h"

namespace holdfast {

struct ColumnPlace
{
    std::size_t table = 0;
    std::size_t column = 0;
    auto operator<=>(const ColumnPlace&) const = default;
};

// One distinct text of a vocabulary and how many rows of each of its columns hold it.
struct VocabularyWord
{
    std::string text;
    SpellingForm form;
    std::vector<std::size_t> rows;  // parallel to Vocabulary::columns
    std::size_t total = 0;
};

// Columns that speak of the same things, and all texts in them: a vocabulary is shared between tables, so that a misspelling that fills one
// table is seen by the other. Words in order of first appearance.
struct Vocabulary
{
    std::vector<ColumnPlace> columns;
    std::vector<VocabularyWord> words;
};

// Categorical columns of all tables, each in one vocabulary. Columns of different tables share one when their names are alike, or when at
// least half of the smaller one's texts (two or more) occur in the other. Codes keep to themselves.
std::vector<Vocabulary> vocabulariesOf(const std::vector<Table>& tables, const Progress& progress);

}  // namespace holdfast
