// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace holdfast {

// Whether a cell says that there is no value: empty or blank, NA, N/A, #N/A, NULL, None, NaN, -, –, —, нет данных, н/д … in any case of
// letters; also what statistical offices write, ":", "..", "…", which is missing only among numbers or dates.
bool isMissingMark(std::string_view text);

// The marks meant, or the user's own list of them; an empty or blank cell is one whatever the list.
class MissingMarks
{
public:
    explicit MissingMarks(const std::optional<std::vector<std::string>>& chosen = std::nullopt);
    bool holds(std::string_view text) const;
    // Whether it is one where the other cells of its column are numbers or dates.
    bool holdsAmongFigures(std::string_view text) const;

private:
    bool m_chosen = false;
    std::vector<std::string> m_folded;
};

// Marks that may mean it, and are only pointed at: ?, Unknown, неизвестно, не указано, and those of statistical offices among words.
bool isDoubtfulMark(std::string_view text);

// Both lists, for a person to see and edit.
std::vector<std::string> missingMarks();
std::vector<std::string> doubtfulMarks();

}  // namespace holdfast
