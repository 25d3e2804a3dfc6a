// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/findings/missing_patterns.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <string_view>
#include <utility>

#include "base/random.h"
#include "numeric/contingency.h"
#include "table/table_builder.h"

namespace holdfast {

namespace {

constexpr std::size_t kLeastGaps = 10;
constexpr std::size_t kMostNamed = 3;
constexpr double kMostly = 0.8;
constexpr double kMoreThanUsual = 1.5;
constexpr std::size_t kMostLevels = 50;
constexpr double kLeastV = 0.3;
constexpr double kSameV = 1e-9;  // rounding
constexpr double kMostP = 0.001;
constexpr std::size_t kTellingRows = 20000;  // enough to choose by; what is told is counted over all rows
constexpr std::size_t kTellingColumns = 60;

struct Level
{
    std::size_t column = 0;
    std::int32_t code = -1;
    double association = 0;
    double share = 0;  // of gaps
};

ContingencyTable byGap(double gaps, double held, double allGaps, double allHeld)
{
    return {.rows = 2, .columns = 2, .counts = {gaps, held, allGaps - gaps, allHeld - held}};
}

bool missingAt(const std::vector<std::uint64_t>& gaps, std::size_t row) { return (gaps[row / 64] >> (row % 64) & 1U) != 0; }

// One row drawn from each stretch of equal length: every so-manieth row may be the same month of a table by months.
std::vector<std::uint32_t> tellingRows(std::size_t rows)
{
    Random random(rows);
    const std::size_t stretch = std::max<std::size_t>(1, rows / kTellingRows);
    std::vector<std::uint32_t> drawn;
    drawn.reserve(rows / stretch + 1);
    for (std::size_t begin = 0; begin < rows; begin += stretch)
        drawn.push_back(static_cast<std::uint32_t>(begin + random.below(std::min(stretch, rows - begin))));
    return drawn;
}

bool canTell(const Column& column)
{
    return column.isCategorical() && column.categories().levels.size() >= 2 && column.categories().levels.size() <= kMostLevels;
}

}  // namespace

MissingPatterns::MissingPatterns(const Table& table) : m_table(table)
{
    for (std::size_t place = 0; place < table.columns().size(); ++place) {
        const Column& column = table.column(place);
        if (column.missingCount() == 0 || column.missingCount() == table.rows())
            continue;
        Bits bits((table.rows() + 63) / 64, 0);
        for (std::size_t row = 0; row < table.rows(); ++row)
            bits[row / 64] |= static_cast<std::uint64_t>(column.isMissing(row)) << (row % 64);
        m_gaps.emplace(place, std::move(bits));
    }
}

std::vector<Evidence> MissingPatterns::of(const Column& column, const Progress& progress) const
{
    std::vector<Evidence> told;
    const auto own =
        std::find_if(m_gaps.begin(), m_gaps.end(), [&](const auto& each) { return m_table.column(each.first).id() == column.id(); });
    const std::size_t count = column.missingCount();
    if (own == m_gaps.end() || count < kLeastGaps)
        return told;
    addRun(told, own->second, count);
    addColumns(told, column, own->second, count);
    addLevel(told, column, progress);
    return told;
}

void MissingPatterns::addRun(std::vector<Evidence>& told, const Bits& gaps, std::size_t count) const
{
    std::size_t first = 0;
    while (!missingAt(gaps, first))
        ++first;
    std::size_t last = m_table.rows() - 1;
    while (!missingAt(gaps, last))
        --last;
    if (last - first + 1 == count)
        told.push_back({.code = "missing-in-a-row", .numbers = {static_cast<double>(first + 1), static_cast<double>(last + 1)}});
}

void MissingPatterns::addColumns(std::vector<Evidence>& told, const Column& column, const Bits& gaps, std::size_t count) const
{
    std::vector<std::string> same;
    const Column* mostly = nullptr;
    std::size_t most = 0;
    for (const auto& [place, others] : m_gaps) {
        const Column& other = m_table.column(place);
        if (other.id() == column.id())
            continue;
        std::size_t both = 0;
        for (std::size_t i = 0; i < gaps.size(); ++i)
            both += static_cast<std::size_t>(std::popcount(gaps[i] & others[i]));
        const double rate = static_cast<double>(other.missingCount()) / static_cast<double>(m_table.rows());
        const double here = static_cast<double>(both) / static_cast<double>(count);
        if (both == count && other.missingCount() == count)
            same.push_back(other.name());
        else if (both > most && here >= kMostly && here >= kMoreThanUsual * rate)
            mostly = &other, most = both;
    }
    same.resize(std::min(same.size(), kMostNamed));
    for (const std::string& name : same)
        told.push_back({.code = "missing-together", .texts = {name}});
    if (same.empty() && mostly != nullptr)
        told.push_back(
            {.code = "missing-with", .numbers = {static_cast<double>(most), static_cast<double>(count)}, .texts = {mostly->name()}});
}

void MissingPatterns::addLevel(std::vector<Evidence>& told, const Column& column, const Progress& progress) const
{
    const std::size_t rows = m_table.rows();
    const std::vector<std::uint32_t> looked = tellingRows(rows);
    Level best;
    std::size_t asked = 0;
    std::size_t columns = 0;
    for (std::size_t place = 0; place < m_table.columns().size() && columns < kTellingColumns; ++place) {
        const Column& other = m_table.column(place);
        if (other.id() == column.id() || !canTell(other))
            continue;
        progress.throwIfCancelled();
        ++columns;
        const Categories& levels = other.categories();
        std::vector<double> gaps(levels.levels.size(), 0);
        std::vector<double> held(levels.levels.size(), 0);
        double allGaps = 0;
        double allHeld = 0;
        for (const std::uint32_t row : looked) {
            const std::int32_t code = levels.codes[row];
            if (code < 0)
                continue;
            const bool isGap = column.isMissing(row);
            ++(isGap ? gaps : held)[static_cast<std::size_t>(code)];
            ++(isGap ? allGaps : allHeld);
        }
        for (std::size_t code = 0; code < gaps.size(); ++code) {
            if (gaps[code] + held[code] == 0)
                continue;
            ++asked;
            const ContingencyTable counts = byGap(gaps[code], held[code], allGaps, allHeld);
            const double v = cramersV(counts);
            // Each of two levels says what the other one does, but for rounding: the one with the gaps is told of.
            if (!std::isfinite(v) || v < best.association - kSameV)
                continue;
            const double share = gaps[code] / (gaps[code] + held[code]);
            const bool better = v > best.association + kSameV ||
                                (best.column == place && best.code >= 0 &&
                                 std::pair(-share, std::string_view(levels.levels[code])) <
                                     std::pair(-best.share, std::string_view(levels.levels[static_cast<std::size_t>(best.code)])));
            if (better)
                best = {place, static_cast<std::int32_t>(code), v, share};
        }
    }
    if (best.association < kLeastV)
        return;
    const Column& other = m_table.column(best.column);
    double gaps = 0;
    double held = 0;
    double allGaps = 0;
    double allHeld = 0;
    for (std::size_t row = 0; row < rows; ++row) {
        const std::int32_t code = other.categories().codes[row];
        if (code < 0)
            continue;
        const bool isGap = column.isMissing(row);
        ++(isGap ? allGaps : allHeld);
        if (code == best.code)
            ++(isGap ? gaps : held);
    }
    const ContingencyTable counts = byGap(gaps, held, allGaps, allHeld);
    const double p = chiSquareTest(counts, true).pValue * static_cast<double>(asked);
    if (!(cramersV(counts) >= kLeastV) || !(p < kMostP))
        return;
    const auto missing = static_cast<double>(column.missingCount());
    told.push_back({.code = "missing-where",
                    .numbers = {gaps, gaps + held, missing - gaps, static_cast<double>(rows) - gaps - held},
                    .texts = {other.name(), other.categories().levels[static_cast<std::size_t>(best.code)]}});
}

}  // namespace holdfast
