// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/text_pool.h"

#include <algorithm>

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace holdfast {

namespace {

constexpr std::size_t kRoom = std::size_t{1} << 16U;
constexpr std::size_t kFirstSlots = 256;

}  // namespace

TextPool::TextPool() : m_slots(kFirstSlots) {}

std::string_view TextPool::kept(std::string_view text)
{
    if (text.empty())
        return {};
    if (text.size() > m_free) {
        const std::size_t room = std::max(kRoom, text.size());
        m_rooms.emplace_back(new char[room]);
        m_next = m_rooms.back().get();
        m_free = room;
    }
    char* begin = m_next;
    std::copy(text.begin(), text.end(), begin);
    m_next += text.size();
    m_free -= text.size();
    return {begin, text.size()};
}

std::uint32_t TextPool::add(std::string_view text)
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t at = XXH3_64bits(text.data(), text.size()) & mask;
    while (m_slots[at] != 0) {
        if (m_texts[m_slots[at] - 1] == text)
            return m_slots[at] - 1;
        at = (at + 1) & mask;
    }
    const auto number = static_cast<std::uint32_t>(m_texts.size());
    m_texts.push_back(kept(text));
    m_slots[at] = number + 1;
    if (m_texts.size() * 2 > m_slots.size())
        grow();
    return number;
}

void TextPool::grow()
{
    std::vector<std::uint32_t> slots(m_slots.size() * 2);
    const std::size_t mask = slots.size() - 1;
    for (std::uint32_t number = 0; number < m_texts.size(); ++number) {
        std::size_t at = XXH3_64bits(m_texts[number].data(), m_texts[number].size()) & mask;
        while (slots[at] != 0)
            at = (at + 1) & mask;
        slots[at] = number + 1;
    }
    m_slots = std::move(slots);
}

}  // namespace holdfast
