// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/findings/one_edit.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <vector>

#include <unicode/uchar.h>

namespace holdfast {

namespace {

constexpr std::array<std::u32string_view, 3> kQwerty{U"qwertyuiop[]", U"asdfghjkl;'", U"zxcvbnm,."};
constexpr std::array<std::u32string_view, 3> kRussian{U"йцукенгшщзхъ", U"фывапролджэ", U"ячсмитьбю"};

struct Key
{
    int row = 0;
    int place = 0;
};

std::optional<Key> keyOn(const std::array<std::u32string_view, 3>& board, char32_t letter)
{
    for (std::size_t row = 0; row < board.size(); ++row) {
        const std::size_t place = board[row].find(letter);
        if (place != std::u32string_view::npos)
            return Key{static_cast<int>(row), static_cast<int>(place)};
    }
    return std::nullopt;
}

}  // namespace

bool areAdjacentKeys(char32_t a, char32_t b)
{
    for (const auto& board : {kQwerty, kRussian}) {
        const auto first = keyOn(board, a);
        const auto second = keyOn(board, b);
        if (!first || !second)
            continue;
        const int rows = second->row - first->row;
        const int places = second->place - first->place;
        // Lower rows stand half a key to the right: below a key are the one at its place and the one before.
        if (rows == 0)
            return std::abs(places) == 1;
        if (std::abs(rows) == 1)
            return places == 0 || places == -rows;
        return false;
    }
    return false;
}

std::optional<OneEdit> oneEditBetween(std::u32string_view meant, std::u32string_view typed)
{
    std::size_t head = 0;
    while (head < meant.size() && head < typed.size() && meant[head] == typed[head])
        ++head;
    std::size_t tail = 0;
    while (tail < meant.size() - head && tail < typed.size() - head && meant[meant.size() - 1 - tail] == typed[typed.size() - 1 - tail])
        ++tail;
    const std::size_t meantLeft = meant.size() - head - tail;
    const std::size_t typedLeft = typed.size() - head - tail;
    OneEdit edit{.at = head, .first = head == 0, .last = tail == 0};
    const auto beside = [&](char32_t letter) {
        return (head > 0 && areAdjacentKeys(meant[head - 1], letter)) || (head < meant.size() && areAdjacentKeys(meant[head], letter));
    };
    if (meantLeft == 1 && typedLeft == 1) {
        edit.adjacentKeys = areAdjacentKeys(meant[head], typed[head]);
        return edit;
    }
    if (meantLeft == 0 && typedLeft == 1) {
        edit.kind = EditKind::Inserted;
        edit.doubled = head > 0 && typed[head - 1] == typed[head];
        edit.first = head == 0 || (head == 1 && edit.doubled);
        edit.adjacentKeys = beside(typed[head]);
        return edit;
    }
    if (meantLeft == 1 && typedLeft == 0) {
        edit.kind = EditKind::Dropped;
        edit.doubled = head > 0 && meant[head - 1] == meant[head];
        return edit;
    }
    if (meantLeft == 2 && typedLeft == 2 && meant[head] == typed[head + 1] && meant[head + 1] == typed[head]) {
        edit.kind = EditKind::Swapped;
        return edit;
    }
    return std::nullopt;
}

std::size_t editDistance(std::u32string_view a, std::u32string_view b, std::size_t limit)
{
    if (a.size() > b.size())
        std::swap(a, b);
    if (b.size() - a.size() > limit)
        return limit + 1;
    std::vector<std::size_t> before(a.size() + 1);
    std::vector<std::size_t> previous(a.size() + 1);
    std::vector<std::size_t> current(a.size() + 1);
    for (std::size_t i = 0; i <= a.size(); ++i)
        previous[i] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
        current[0] = j;
        std::size_t least = j;
        for (std::size_t i = 1; i <= a.size(); ++i) {
            current[i] = std::min({previous[i] + 1, current[i - 1] + 1, previous[i - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                current[i] = std::min(current[i], before[i - 2] + 1);
            least = std::min(least, current[i]);
        }
        if (least > limit)
            return limit + 1;
        std::swap(before, previous);
        std::swap(previous, current);
    }
    return std::min(previous[a.size()], limit + 1);
}

bool addsSuffix(std::u32string_view code, std::u32string_view longer)
{
    return !code.empty() && longer.size() == code.size() + 1 && longer.starts_with(code) && u_isdigit(static_cast<UChar32>(code.back())) &&
           u_isalpha(static_cast<UChar32>(longer.back()));
}

}  // namespace holdfast
