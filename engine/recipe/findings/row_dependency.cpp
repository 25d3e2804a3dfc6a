// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: what one column tells of another is one search over both.
#include "recipe/findings/row_dependency.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

#include "base/text.h"

namespace holdfast {

namespace {

constexpr std::size_t kFewestShared = 4;    // rows that share a value, for them to say anything
constexpr std::size_t kFewestAtHome = 3;    // of them
constexpr double kSpeak = 0.75;             // of the rows are in groups that have one value
constexpr std::size_t kFewestValues = 3;    // that are told apart by the other column
constexpr double kMostExceptions = 0.05;    // rows that are at home elsewhere, of those that are at home somewhere
constexpr double kSlipsPerException = 2;    // rows
constexpr std::size_t kFewestSlips = 3;     // rows
constexpr std::size_t kFewestWritings = 3;  // different slips
constexpr double kMostAlike = 0.5;          // of them have the same letters in place of the same
constexpr std::size_t kMostPerHome = 200;   // rows that are compared with those that deviate
constexpr std::size_t kMostCompared = 5000;
constexpr double kRecurs = 0.8;              // of the rows at home share a further value with others that are at home there
constexpr double kRecursLess = 0.5;          // as often, among those that deviate: then that is why they do
constexpr std::size_t kFewestExplained = 2;  // rows
constexpr double kByChance = 0.05;           // columns that may seem to, where there are hundreds
constexpr std::size_t kManyTyped = 5;        // rows: the same slip for the same value seldom happens so often
constexpr double kSafeRatio = 20;            // unless its value is so much more frequent
constexpr double kNearlyAlways = 0.6;        // of the rows of a slip that anything is said of
constexpr std::size_t kGroupsTried = 50;
constexpr double kTrySpeak = 0.5;  // of these

// xx, ??: nothing is left to read of what it was.
bool isUnreadable(const std::string& text)
{
    const std::u32string points = toCodePoints(text);
    return points.size() > 1 && std::all_of(points.begin(), points.end(), [&](char32_t c) { return c == points.front(); });
}

// Per group of rows that share a value of another column: which level is at home there, -1: none.
struct Homes
{
    std::size_t by = 0;
    const RowContext::Groups* groups = nullptr;
    std::vector<std::int32_t> level;
    std::vector<std::uint32_t> rows;  // that have it
};

class Search
{
public:
    Search(const Table& table, std::size_t column, RowContext& context,
           const std::function<bool(std::int32_t typed, std::int32_t meant)>& isNear)
        : m_table(table), m_column(column), m_context(context), m_isNear(isNear), m_codes(table.column(column).categories().codes),
          m_atHome(table.column(column).categories().levels.size(), 0), m_counts(m_atHome.size(), 0)
    {
    }

    std::vector<ToldRow> run(const Progress& progress)
    {
        std::vector<Homes> all;
        const std::vector<std::uint32_t> classes(m_codes.begin(), m_codes.end());
        for (const std::size_t by : m_context.tellersOf(m_column, classes)) {
            progress.throwIfCancelled();
            if (Homes homes = homesIn(by); homes.groups != nullptr)
                all.push_back(std::move(homes));
        }
        for (const Homes& homes : all)
            for (const std::int32_t level : homes.level)
                if (level >= 0)
                    m_atHome[static_cast<std::size_t>(level)] = 1;
        std::erase_if(all, [&](const Homes& homes) {
            progress.throwIfCancelled();
            return !isRule(homes, progress);
        });
        return all.empty() ? std::vector<ToldRow>{} : told(all, progress);
    }

private:
    bool isNear(std::int32_t typed, std::int32_t meant)
    {
        const auto [found, added] =
            m_near.try_emplace((static_cast<std::uint64_t>(static_cast<std::uint32_t>(typed)) << 32U) | static_cast<std::uint32_t>(meant));
        if (added)
            found->second = m_isNear(typed, meant);
        return found->second;
    }

    // The level that most rows of a group have, where it is clear.
    std::int32_t homeOf(const RowContext::Groups& groups, std::size_t group, std::uint32_t& rows, std::size_t& present)
    {
        m_seen.clear();
        present = 0;
        for (std::size_t at = groups.begins[group]; at < groups.begins[group + 1]; ++at) {
            const std::int32_t code = m_codes[groups.rows[at]];
            if (code < 0)
                continue;
            ++present;
            if (++m_counts[static_cast<std::size_t>(code)] == 1)
                m_seen.push_back(code);
        }
        std::int32_t top = -1;
        std::uint32_t most = 0;
        std::uint32_t second = 0;
        for (const std::int32_t code : m_seen) {
            std::uint32_t& count = m_counts[static_cast<std::size_t>(code)];
            if (count > most) {
                second = most;
                most = count;
                top = code;
            } else {
                second = std::max(second, count);
            }
            count = 0;
        }
        rows = most;
        return present >= kFewestShared && most >= kFewestAtHome && 2 * most > present && 2 * second <= most ? top : -1;
    }

    Homes homesIn(std::size_t by)
    {
        const RowContext::Groups& groups = m_context.groupsOf(by);
        if (!groups.useful)
            return {};
        Homes homes{.by = by, .groups = &groups};
        const std::size_t count = groups.begins.size() - 1;
        const Column& other = m_table.column(by);
        std::size_t looked = 0;
        std::size_t speak = 0;
        std::size_t tried = 0;
        std::size_t triedSpeak = 0;
        homes.level.assign(count, -1);
        homes.rows.assign(count, 0);
        for (std::size_t group = 0; group < count; ++group) {
            const std::size_t size = groups.begins[group + 1] - groups.begins[group];
            if (size < kFewestShared || other.isMissing(groups.rows[groups.begins[group]]))
                continue;
            std::size_t present = 0;
            homes.level[group] = homeOf(groups, group, homes.rows[group], present);
            if (present < kFewestShared)
                continue;
            looked += present;
            speak += homes.level[group] >= 0 ? present : 0;
            ++tried;
            triedSpeak += homes.level[group] >= 0 ? 1U : 0U;
            if (tried == kGroupsTried && static_cast<double>(triedSpeak) < kTrySpeak * static_cast<double>(tried))
                return {};
        }
        if (looked == 0 || static_cast<double>(speak) < kSpeak * static_cast<double>(looked))
            return {};
        std::vector<std::int32_t> values = homes.level;
        std::sort(values.begin(), values.end());
        values.erase(std::unique(values.begin(), values.end()), values.end());
        std::erase(values, -1);
        return values.size() >= kFewestValues ? homes : Homes{};
    }

    using Written = std::pair<std::int32_t, std::int32_t>;  // typed, meant

    // Rows that deviate from it are slips, with hardly an exception.
    bool isRule(const Homes& homes, const Progress& progress)
    {
        std::size_t agree = 0;
        std::size_t exceptions = 0;
        std::map<std::int32_t, std::vector<std::uint32_t>> near;  // rows by what was typed
        const std::vector<std::string>& levels = m_table.column(m_column).categories().levels;
        for (std::size_t group = 0; group < homes.level.size(); ++group) {
            const std::int32_t home = homes.level[group];
            if (home < 0)
                continue;
            for (std::size_t at = homes.groups->begins[group]; at < homes.groups->begins[group + 1]; ++at) {
                const std::uint32_t row = homes.groups->rows[at];
                const std::int32_t code = m_codes[row];
                if (code < 0)
                    continue;
                if (code == home)
                    ++agree;
                else if (m_atHome[static_cast<std::size_t>(code)] == 0 && isNear(code, home))
                    near[code].push_back(row);
                else if (!isUnreadable(levels[static_cast<std::size_t>(code)]))
                    ++exceptions;
            }
        }
        if (agree == 0 || near.empty())
            return false;
        std::vector<Deviating> deviate;  // by what was typed
        for (const auto& [typed, rows] : near)
            for (const std::uint32_t row : rows)
                deviate.push_back({typed, homes.level[homes.groups->groupOf[row]], row, deviate.size()});
        std::vector<std::size_t> slips(deviate.size());
        std::iota(slips.begin(), slips.end(), 0U);
        std::set<Written> writings;
        const auto isEnough = [&] {
            writings.clear();
            for (const std::size_t at : slips)
                writings.emplace(deviate[at].typed, deviate[at].home);
            return slips.size() >= kFewestSlips && writings.size() >= kFewestWritings &&
                   static_cast<double>(exceptions) <= kMostExceptions * static_cast<double>(agree + exceptions) &&
                   static_cast<double>(slips.size()) >= kSlipsPerException * static_cast<double>(exceptions);
        };
        if (!isEnough())
            return false;  // what explains some of them would leave fewer
        const std::vector<Further> others = othersBeside(homes, deviate, progress);
        slips.clear();
        for (std::size_t begin = 0; begin < deviate.size();) {
            std::vector<std::size_t> same;
            for (const std::int32_t typed = deviate[begin].typed; begin < deviate.size() && deviate[begin].typed == typed; ++begin)
                same.push_back(begin);
            if (isExplained(others, same))
                exceptions += same.size();
            else
                slips.insert(slips.end(), same.begin(), same.end());
        }
        return isEnough() && !areAlike(writings) && !isExplained(others, slips);
    }

    // One thing was written in place of one other all over: al_1, al_2, al_3 as ak_1, ak_2, ak_3. Slips are of many kinds.
    bool areAlike(const std::set<Written>& writings) const
    {
        const std::vector<std::string>& levels = m_table.column(m_column).categories().levels;
        std::map<std::pair<std::u32string, std::u32string>, std::size_t> changes;
        std::size_t most = 0;
        for (const auto& [typed, meant] : writings) {
            std::u32string a = toCodePoints(caseFolded(levels[static_cast<std::size_t>(typed)]));
            std::u32string b = toCodePoints(caseFolded(levels[static_cast<std::size_t>(meant)]));
            while (!a.empty() && !b.empty() && a.back() == b.back()) {
                a.pop_back();
                b.pop_back();
            }
            std::size_t same = 0;
            while (same < a.size() && same < b.size() && a[same] == b[same])
                ++same;
            most = std::max(most, ++changes[{a.substr(same), b.substr(same)}]);
        }
        return static_cast<double>(most) > kMostAlike * static_cast<double>(writings.size());
    }

    struct Deviating
    {
        std::int32_t typed = 0;
        std::int32_t home = 0;
        std::uint32_t row = 0;
        std::size_t number = 0;
    };

    // What values of a further column, in rows that are at home, say of those that are not.
    struct Further
    {
        double usual = 0;         // share of rows at home whose value others of their home have as well
        std::vector<char> alike;  // per row that deviates: some at home have its value
    };

    std::vector<Further> othersBeside(const Homes& homes, std::vector<Deviating> deviate, const Progress& progress)
    {
        std::sort(deviate.begin(), deviate.end(), [](const Deviating& a, const Deviating& b) { return a.home < b.home; });
        std::vector<std::pair<std::int32_t, std::uint32_t>> rows;  // some of each home, by home
        std::vector<std::size_t> taken(m_atHome.size(), 0);
        for (const std::uint32_t row : m_context.rowsByContent()) {
            if (rows.size() == kMostCompared)
                break;
            const std::int32_t home = homes.level[homes.groups->groupOf[row]];
            if (home >= 0 && m_codes[row] == home && ++taken[static_cast<std::size_t>(home)] <= kMostPerHome)
                rows.emplace_back(home, row);
        }
        std::sort(rows.begin(), rows.end());
        std::vector<Further> others;
        for (std::size_t column = 0; column < m_table.columns().size(); ++column) {
            progress.throwIfCancelled();
            const RowContext::Groups& groups = m_context.groupsOf(column);
            if (column != m_column && column != homes.by && !groups.groupOf.empty())
                if (Further here = furtherOf(rows, deviate, groups); here.usual >= kRecurs)
                    others.push_back(std::move(here));
        }
        return others;
    }

    // Both by home.
    Further furtherOf(const std::vector<std::pair<std::int32_t, std::uint32_t>>& rows, const std::vector<Deviating>& deviate,
                      const RowContext::Groups& groups)
    {
        Further here{.alike = std::vector<char>(deviate.size(), 0)};
        m_times.resize(m_codes.size(), 0);  // there are no more groups than rows; all 0 in between
        std::size_t recurs = 0;
        auto next = deviate.begin();
        for (std::size_t begin = 0; begin < rows.size();) {
            const std::int32_t home = rows[begin].first;
            std::size_t end = begin;
            for (; end < rows.size() && rows[end].first == home; ++end)
                ++m_times[groups.groupOf[rows[end].second]];
            for (std::size_t at = begin; at < end; ++at)
                recurs += m_times[groups.groupOf[rows[at].second]] > 1 ? 1U : 0U;
            for (; next != deviate.end() && next->home <= home; ++next)
                here.alike[next->number] = static_cast<char>(next->home == home && m_times[groups.groupOf[next->row]] > 0 ? 1 : 0);
            for (; begin < end; ++begin)
                m_times[groups.groupOf[rows[begin].second]] = 0;
            if (static_cast<double>(rows.size() - begin + recurs) < kRecurs * static_cast<double>(rows.size()))
                return {};
        }
        here.usual = static_cast<double>(recurs) / static_cast<double>(rows.size());
        return here;
    }

    // A further column tells the rows that deviate from those that do not: it is why they do. Of hundreds of columns some do so by chance.
    static bool isExplained(const std::vector<Further>& others, const std::vector<std::size_t>& deviate)
    {
        const std::size_t rows = deviate.size();
        return rows >= kFewestExplained && std::any_of(others.begin(), others.end(), [&](const Further& further) {
                   const auto alike = static_cast<std::size_t>(
                       std::count_if(deviate.begin(), deviate.end(), [&](std::size_t number) { return further.alike[number] != 0; }));
                   return static_cast<double>(alike) < kRecursLess * further.usual * static_cast<double>(rows) &&
                          (others.size() <= RowContext::kMostTelling ||
                           chanceOfAtMost(alike, rows, further.usual) * static_cast<double>(others.size()) <= kByChance);
               });
    }

    // Of `rows`, where each one is so with this chance (the binomial distribution).
    static double chanceOfAtMost(std::size_t most, std::size_t rows, double chance)
    {
        if (chance >= 1)
            return most < rows ? 0 : 1;
        double sum = 0;
        double logWays = 0;
        for (std::size_t so = 0; so <= most && so <= rows; ++so) {
            const auto k = static_cast<double>(so);
            const auto n = static_cast<double>(rows);
            sum += std::exp(logWays + k * std::log(chance) + (n - k) * std::log1p(-chance));
            logWays += std::log((n - k) / (k + 1));
        }
        return sum;
    }

    std::vector<ToldRow> told(const std::vector<Homes>& rules, const Progress& progress)
    {
        std::vector<ToldRow> found;
        std::vector<std::size_t> asked(m_atHome.size(), 0);
        std::vector<std::size_t> told(m_atHome.size(), 0);
        for (const std::uint32_t row : m_context.rowsByContent()) {
            if (row % 65536 == 0)
                progress.throwIfCancelled();
            const std::int32_t code = m_codes[row];
            if (code < 0 || m_atHome[static_cast<std::size_t>(code)] != 0)
                continue;
            ToldRow here{.row = row, .typed = code, .meant = -1};
            bool agree = true;
            for (const Homes& rule : rules) {
                const std::uint32_t group = rule.groups->groupOf[row];
                const std::int32_t home = rule.level[group];
                if (home < 0)
                    continue;
                agree = agree && (here.meant < 0 || here.meant == home);
                if (here.meant < 0) {
                    here.meant = home;
                    here.by = rule.by;
                    here.others = rule.rows[group];
                }
            }
            if (here.meant < 0)
                continue;
            ++asked[static_cast<std::size_t>(code)];
            if (!agree || !isNear(code, here.meant))
                continue;
            ++told[static_cast<std::size_t>(code)];
            found.push_back(here);
        }
        std::vector<std::size_t> rowsOf(m_atHome.size(), 0);
        for (const std::int32_t code : m_codes)
            if (code >= 0)
                ++rowsOf[static_cast<std::size_t>(code)];
        std::map<std::int32_t, std::set<std::int32_t>> meant;
        for (const ToldRow& one : found)
            meant[one.typed].insert(one.meant);
        std::erase_if(found, [&](const ToldRow& one) {
            const auto level = static_cast<std::size_t>(one.typed);
            if (static_cast<double>(told[level]) < kNearlyAlways * static_cast<double>(asked[level]))
                return true;
            const double ratio = static_cast<double>(rowsOf[static_cast<std::size_t>(one.meant)]) / static_cast<double>(told[level]);
            return meant[one.typed].size() == 1 && told[level] >= kManyTyped && ratio < kSafeRatio;
        });
        return found;
    }

    const Table& m_table;
    std::size_t m_column;
    RowContext& m_context;
    const std::function<bool(std::int32_t typed, std::int32_t meant)>& m_isNear;
    const std::vector<std::int32_t>& m_codes;
    std::vector<char> m_atHome;
    std::vector<std::uint32_t> m_counts;
    std::vector<std::int32_t> m_seen;
    std::vector<std::uint32_t> m_times;  // per group of another column
    std::unordered_map<std::uint64_t, bool> m_near;
};

}  // namespace

std::vector<ToldRow> toldRows(const Table& table, std::size_t column, RowContext& context,
                              const std::function<bool(std::int32_t typed, std::int32_t meant)>& isNear, const Progress& progress)
{
    if (table.rows() > RowContext::kMostRows)
        return {};
    return Search(table, column, context, isNear).run(progress);
}

}  // namespace holdfast
