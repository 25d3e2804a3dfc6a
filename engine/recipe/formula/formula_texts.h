// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "table/column.h"

namespace holdfast {

// Every level through a function; levels that become alike are one.
Categories mappedTexts(const Categories& texts, const std::function<std::string(const std::string&)>& change);

std::string upperCased(const std::string& text);
std::string lowerCased(const std::string& text);
std::string withSingleBlanks(const std::string& text);  // none outside, one between words
// `count` characters from place `first` (0-based), as far as there are any.
std::string middleOf(const std::string& text, double first, double count);
std::string replacedAll(const std::string& text, const std::string& what, const std::string& by);

// Levenshtein's distance, or `limit` as soon as it cannot be less.
std::size_t slipsBetween(std::u32string_view a, std::u32string_view b, std::size_t limit);
// How many of them a name of so many letters may have to be taken for a slip: at most two, and fewer than half.
std::size_t mostSlips(std::size_t letters);

}  // namespace holdfast
