// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/results.h"

#include <algorithm>

namespace holdfast {

void Results::put(const Fingerprint& key, StageResult result) { m_entries[key] = {std::move(result), ++m_puts}; }

const StageResult* Results::find(const Fingerprint& key) const
{
    const auto found = m_entries.find(key);
    return found == m_entries.end() ? nullptr : &found->second.result;
}

const StageResult* Results::findByWork(Stage stage, const Fingerprint& work) const
{
    const Entry* latest = nullptr;
    for (const auto& [key, entry] : m_entries)
        if (work != Fingerprint{} && entry.result.stage == stage && entry.result.work == work && entry.result.ok() &&
            (latest == nullptr || entry.age > latest->age))
            latest = &entry;
    return latest == nullptr ? nullptr : &latest->result;
}

void Results::forget(const Fingerprint& key) { m_entries.erase(key); }

void Results::forgetIf(const std::function<bool(const StageResult&)>& unwanted)
{
    std::erase_if(m_entries, [&](const auto& entry) { return unwanted(entry.second.result); });
}

void Results::trim(const std::vector<Fingerprint>& kept, std::size_t others)
{
    std::vector<std::pair<std::uint64_t, Fingerprint>> rest;
    for (const auto& entry : m_entries)
        if (std::find(kept.begin(), kept.end(), entry.first) == kept.end())
            rest.emplace_back(entry.second.age, entry.first);
    std::sort(rest.begin(), rest.end());
    for (std::size_t i = 0; i + others < rest.size(); ++i)
        m_entries.erase(rest[i].second);
}

}  // namespace holdfast
