// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace holdfast {

// The one run of letters in which two texts differ that are equal but for it, digits and signs and all (Class1, Clas1: class, clas). A
// value made of a word and a number is no mere code: a slip in its word is one as anywhere. Nothing where they differ in more, or a run is
// missing.
std::optional<std::pair<std::u32string, std::u32string>> differingRuns(std::u32string_view a, std::u32string_view b);

}  // namespace holdfast
