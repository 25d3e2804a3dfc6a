// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "app/store/background.h"
#include "table/column.h"

namespace holdfast {

struct LevelChoice
{
    std::string level;
    std::size_t rows = 0;
    bool operator==(const LevelChoice&) const = default;
};
using Levels = std::vector<LevelChoice>;

// The texts of a column with how often they occur, most frequent first; empty when there are more than 12.
Levels levelsOf(const Column& column, const Progress& progress);

// The one a target is usually about: the rarer of two; of more it must be said (empty).
std::string likelyEvent(const Levels& levels);

// Levels of the columns that roles ask for, counted once for each column: at once where that takes no time, else off the window's thread.
class LevelCounts : public QObject
{
    Q_OBJECT
public:
    explicit LevelCounts(QObject* parent);

    // Null while they are being counted; counted() tells when they are known.
    const Levels* find(const Column& column);
    // Calls once they are known, unless something newer is asked for the same purpose meanwhile, or forgotten.
    void whenKnown(const std::string& purpose, const Column& column, std::function<void(const Levels&)> call);
    void forget(const std::string& purpose) { m_waiting.erase(purpose); }

Q_SIGNALS:
    void counted();
    void failed(const holdfast::Failure& fault);

private:
    using Key = std::pair<ColumnId, Fingerprint>;
    void count();

    std::map<Key, Levels> m_known;
    std::map<Key, Column> m_asked;
    std::map<std::string, std::pair<Key, std::function<void(const Levels&)>>> m_waiting;  // by purpose
    Background m_work;
};

}  // namespace holdfast
