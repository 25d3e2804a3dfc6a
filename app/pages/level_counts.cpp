// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/level_counts.h"

#include <algorithm>

namespace holdfast {
namespace {

constexpr std::size_t kMostLevels = 12;
constexpr std::size_t kCountedAtOnce = 100'000;  // rows: fewer are quicker than a thread
constexpr std::size_t kStep = 65'536;            // rows between two looks whether it is still wanted
constexpr std::size_t kMostKept = 64;

std::map<std::string, std::size_t> ofCodes(const Categories& held, const Progress& progress)
{
    std::vector<std::size_t> byCode(held.levels.size());
    for (std::size_t row = 0; row < held.codes.size(); ++row) {
        if (row % kStep == 0)
            progress.throwIfCancelled();
        if (held.codes[row] >= 0)
            ++byCode[static_cast<std::size_t>(held.codes[row])];
    }
    std::map<std::string, std::size_t> counts;
    for (std::size_t i = 0; i < byCode.size(); ++i)
        if (byCode[i] > 0)
            counts[held.levels[i]] = byCode[i];
    return counts;
}

std::map<std::string, std::size_t> ofNumbers(const Column& column, const Progress& progress)
{
    std::map<double, std::pair<std::size_t, std::size_t>> seen;  // value -> count, one of its rows
    for (std::size_t row = 0; row < column.rows() && seen.size() <= kMostLevels; ++row) {
        if (row % kStep == 0)
            progress.throwIfCancelled();
        if (!column.isMissing(row))
            ++seen.try_emplace(column.numbers()[row], 0, row).first->second.first;
    }
    std::map<std::string, std::size_t> counts;
    for (const auto& entry : seen)
        counts[column.textAt(entry.second.second)] = entry.second.first;
    return counts;
}

}  // namespace

Levels levelsOf(const Column& column, const Progress& progress)
{
    std::map<std::string, std::size_t> counts;
    if (column.isCategorical() && column.categories().levels.size() <= kMostLevels)
        counts = ofCodes(column.categories(), progress);
    else if (column.isNumber())
        counts = ofNumbers(column, progress);
    if (counts.size() > kMostLevels)
        return {};
    Levels levels;
    for (const auto& entry : counts)
        levels.push_back({entry.first, entry.second});
    std::stable_sort(levels.begin(), levels.end(), [](const LevelChoice& a, const LevelChoice& b) { return a.rows > b.rows; });
    return levels;
}

std::string likelyEvent(const Levels& levels) { return levels.size() == 2 ? levels.back().level : std::string(); }

LevelCounts::LevelCounts(QObject* parent) : QObject(parent)
{
    m_work.setParent(this);
    connect(&m_work, &Background::failed, this, [this](const Failure& fault) {
        m_asked.clear();  // asked again, they are counted again
        m_waiting.clear();
        Q_EMIT failed(fault);
    });
}

const Levels* LevelCounts::find(const Column& column)
{
    const Key key{column.id(), column.fingerprint()};
    const auto known = m_known.find(key);
    if (known != m_known.end())
        return &known->second;
    if (column.rows() <= kCountedAtOnce) {
        if (m_known.size() >= kMostKept)
            m_known.clear();
        return &(m_known[key] = levelsOf(column, {}));
    }
    if (m_asked.emplace(key, column).second)
        count();
    return nullptr;
}

void LevelCounts::whenKnown(const std::string& purpose, const Column& column, std::function<void(const Levels&)> call)
{
    forget(purpose);
    if (const Levels* known = find(column))
        call(*known);
    else
        m_waiting[purpose] = {Key{column.id(), column.fingerprint()}, std::move(call)};
}

void LevelCounts::count()
{
    m_work.run<std::map<Key, Levels>>(
        [asked = m_asked](const Progress& progress) {
            std::map<Key, Levels> levels;
            for (const auto& entry : asked)
                levels[entry.first] = levelsOf(entry.second, progress);
            return levels;
        },
        [this](const std::map<Key, Levels>& levels) {
            if (m_known.size() >= kMostKept)
                m_known.clear();
            for (const auto& entry : levels) {
                m_known[entry.first] = entry.second;
                m_asked.erase(entry.first);
            }
            for (const auto& [purpose, waiting] : std::exchange(m_waiting, {}))
                if (m_known.contains(waiting.first))
                    waiting.second(m_known[waiting.first]);
                else
                    m_waiting[purpose] = waiting;
            Q_EMIT counted();
        });
}

}  // namespace holdfast
