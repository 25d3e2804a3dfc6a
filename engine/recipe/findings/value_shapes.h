// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

namespace holdfast {

// How values are built: runs of letters as one sign, digits one by one, all else as it is (AB-1234: a-9999).
std::string shapeOf(std::string_view text);

// How the values of a column of codes are built, sign by sign (NY, AL-10145: aa, aa-99999), where nearly all are built alike; empty where
// not. Then one with a letter more or less is no code of its own.
class CodeRule
{
public:
    // A value in folded words and its rows.
    void add(std::u32string_view words, std::size_t rows);
    void decide();
    // One letter too many or too few: `meant` keeps the rule, `typed` does not.
    bool tells(std::u32string_view meant, std::u32string_view typed) const;
    bool isBroken(std::u32string_view words) const;  // of nearly a right length

private:
    bool isNearlyAsLong(std::size_t length) const;

    struct Count
    {
        std::size_t values = 0;  // that occur several times
        std::size_t rows = 0;
        std::size_t length = 0;
    };
    std::unordered_map<std::string, Count> m_shapes;
    std::set<std::string> m_rules;
    std::set<std::size_t> m_lengths;  // of values that keep a rule
};

// How many values of a column are built alike.
class ValueShapes
{
public:
    void add(std::string_view text, std::size_t rows);
    // Many values are built like `right`, and hardly any like `wrong`: a writing that differs is a slip, not another code.
    bool isRuleFor(std::string_view right, std::string_view wrong) const;

private:
    struct Count
    {
        std::size_t values = 0;
        std::size_t rows = 0;
    };
    std::unordered_map<std::string, Count> m_shapes;
};

}  // namespace holdfast
