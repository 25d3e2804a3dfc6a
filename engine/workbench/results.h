// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <vector>

#include "workbench/stage_result.h"

namespace holdfast {

// The cache: what was made, by key. Undo finds its old results here. Lives on one thread.
class Results
{
public:
    void put(const Fingerprint& key, StageResult result);
    const StageResult* find(const Fingerprint& key) const;  // null when not made (yet)
    // The one put last among the good results of that stage and work (StageResult::work); null when there is none, or the work is zero.
    const StageResult* findByWork(Stage stage, const Fingerprint& work) const;
    void forget(const Fingerprint& key);  // to try a failed job again
    void forgetIf(const std::function<bool(const StageResult&)>& unwanted);
    std::size_t size() const { return m_entries.size(); }

    // Drops all but those named and the `others` most recently put ones of the rest.
    void trim(const std::vector<Fingerprint>& kept, std::size_t others);

private:
    struct Entry
    {
        StageResult result;
        std::uint64_t age = 0;
    };
    std::map<Fingerprint, Entry> m_entries;
    std::uint64_t m_puts = 0;
};

}  // namespace holdfast
