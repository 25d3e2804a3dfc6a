// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/schema_diff.h"

#include <array>

namespace holdfast {

bool ColumnSlot::isRetyped() const
{
    const auto sort = [](ColumnKind kind) { return kind == ColumnKind::Number ? 0 : kind == ColumnKind::Date ? 1 : 2; };
    return now && before.kind && now->kind && sort(*before.kind) != sort(*now->kind);
}

SchemaDiff schemaDiff(const std::vector<KnownColumn>& before, const std::vector<KnownColumn>& now)
{
    SchemaDiff diff;
    for (const KnownColumn& column : before)
        diff.slots.push_back({.before = column});
    std::vector<bool> taken(now.size());
    for (const NameMatch wanted : std::array{NameMatch::Exact, NameMatch::Loose, NameMatch::Slip}) {
        // all pairs of this closeness among what is still free; one that has two partners has none
        std::vector<std::vector<std::size_t>> partners(diff.slots.size());
        std::vector<std::size_t> suitors(now.size());
        for (std::size_t i = 0; i < diff.slots.size(); ++i)
            for (std::size_t j = 0; !diff.slots[i].now && j < now.size(); ++j)
                if (!taken[j] && nameMatch(diff.slots[i].before.name, now[j].name) == wanted) {
                    partners[i].push_back(j);
                    ++suitors[j];
                }
        for (std::size_t i = 0; i < partners.size(); ++i)
            if (partners[i].size() == 1 && suitors[partners[i].front()] == 1) {
                diff.slots[i].now = now[partners[i].front()];
                diff.slots[i].match = wanted;
                taken[partners[i].front()] = true;
            }
    }
    for (std::size_t j = 0; j < now.size(); ++j)
        if (!taken[j])
            diff.added.push_back(now[j]);
    return diff;
}

}  // namespace holdfast
