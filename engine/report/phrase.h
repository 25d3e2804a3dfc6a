// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace holdfast {

// How a number is written on paper. The writer rounds it half away from zero, by the language; nobody rounds earlier.
enum class AmountFormat {
    Count,        // 3 900: exact (rows, cells, tables)
    Customers,    // 383, but "<10" for 1 … 9: people described by an attribute
    Rounded,      // 1,3 тыс.: row totals that would give away how few were left out
    Share,        // 38 %
    ShareFine,    // 38,1 %
    Percent,      // 38: the unit stands in the head
    Points,       // 0,2 п. п.
    ScoreText,    // 0,92
    Score,        // 0,923
    SignedScore,  // −0,015
    Strength,     // 0,84: correlations
    Money,        // 1 397
    SignedMoney,  // +62
    MoneyEach,    // 4,74
    Plain,        // by `digits`
    Ratio,        // ×2,5
    Number        // up to four significant digits, without trailing zeros: thresholds, parameters
};

struct Amount
{
    double value = 0;
    AmountFormat format = AmountFormat::Count;
    int digits = 0;  // for Plain
    bool operator==(const Amount&) const = default;
};

// A share whose numerator or remainder is under ten people: printed as its bound, "> 91 %" or "< 9 %".
struct BoundedShare
{
    double bound = 0;
    bool above = true;
    bool operator==(const BoundedShare&) const = default;
};

struct Term  // a word of the report's vocabulary, by its code ("family.decision_tree")
{
    std::string code;
    bool operator==(const Term&) const = default;
};
struct ColumnName  // as in the file; shown with "_" as a blank
{
    std::string name;
    bool operator==(const ColumnName&) const = default;
};
struct UserText  // levels, names of segments and tables, hashes: shown as they are
{
    std::string text;
    bool operator==(const UserText&) const = default;
};
using NameList = std::vector<ColumnName>;

struct Phrase;
using Phrases = std::vector<Phrase>;  // bound as one value: joined by a comma
using Bound = std::variant<Amount, BoundedShare, Term, ColumnName, UserText, NameList, Phrases>;

struct BoundValue;

// A sentence without words: a code and the values it binds by name. Words stand in resources/sentences, one file per language.
struct Phrase
{
    std::string code;
    std::vector<BoundValue> values;  // not "= {}": clang wants the type whole there
    bool empty() const { return code.empty(); }
    friend bool operator==(const Phrase&, const Phrase&);
};

struct BoundValue
{
    std::string name;
    Bound bound;
    friend bool operator==(const BoundValue&, const BoundValue&);
};

}  // namespace holdfast
