// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/cell_dictionary.h"

#include <xxhash.h>

namespace holdfast {

CellDictionary::CellDictionary() : m_slots(64) {}

void CellDictionary::add(std::string_view text, bool lasting)
{
    // Sorted and blocked columns repeat the text before.
    if (m_last >= 0 && m_texts[static_cast<std::size_t>(m_last)] == text) {
        m_codes.push_back(m_last);
        ++m_counts[static_cast<std::size_t>(m_last)];
        return;
    }
    const auto hash = static_cast<std::uint32_t>(XXH3_64bits(text.data(), text.size()));
    const std::size_t mask = m_slots.size() - 1;
    std::size_t at = hash & mask;
    while (m_slots[at].code >= 0) {
        const Slot& slot = m_slots[at];
        if (slot.hash == hash && m_texts[static_cast<std::size_t>(slot.code)] == text) {
            m_last = slot.code;
            m_codes.push_back(m_last);
            ++m_counts[static_cast<std::size_t>(m_last)];
            return;
        }
        at = (at + 1) & mask;
    }
    m_last = static_cast<std::int32_t>(m_texts.size());
    m_slots[at] = {hash, m_last};
    m_firstRows.push_back(static_cast<std::uint32_t>(m_codes.size()));
    m_codes.push_back(m_last);
    m_counts.push_back(1);
    m_texts.push_back(lasting ? text : std::string_view(m_kept.emplace_back(text)));
    if (m_texts.size() * 2 > m_slots.size())
        grow();
}

void CellDictionary::grow()
{
    std::vector<Slot> wider(m_slots.size() * 4);
    const std::size_t mask = wider.size() - 1;
    for (const Slot& slot : m_slots) {
        if (slot.code < 0)
            continue;
        std::size_t at = slot.hash & mask;
        while (wider[at].code >= 0)
            at = (at + 1) & mask;
        wider[at] = slot;
    }
    m_slots = std::move(wider);
}

}  // namespace holdfast
