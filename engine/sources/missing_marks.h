// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace holdfast {

// Whether a cell says that there is no value: empty or blank, NA, N/A, #N/A, NULL, None, NaN, -, –, —, нет данных, н/д … in any case of
// letters.
bool isMissingMark(std::string_view text);

// Marks that may mean it, and are only pointed at: ?, Unknown, неизвестно, не указано.
bool isDoubtfulMark(std::string_view text);

// Both lists, for a person to see and edit.
std::vector<std::string> missingMarks();
std::vector<std::string> doubtfulMarks();

}  // namespace holdfast
