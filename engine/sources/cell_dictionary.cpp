// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/cell_dictionary.h"

#include <algorithm>
#include <bit>
#include <cstring>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "sources/fresh_memory.h"

namespace holdfast {

namespace {

constexpr std::size_t kFirstSlots = 64;
constexpr std::size_t kInKey = 16;  // bytes of text that a key holds

template <class Word>
std::uint64_t loaded(const char* bytes)
{
    Word word = 0;
    std::memcpy(&word, bytes, sizeof word);
    return word;
}

}  // namespace

CellDictionary::Key CellDictionary::keyOf(std::string_view text)
{
    Key key{.size = static_cast<std::uint32_t>(text.size())};
    const char* end = text.data() + text.size();
    if (text.size() > kInKey)
        key.first = XXH3_64bits(text.data(), text.size());
    else if (text.size() >= 8) {
        key.first = loaded<std::uint64_t>(text.data());
        key.last = loaded<std::uint64_t>(end - 8);
    } else if (text.size() >= 4) {
        key.first = loaded<std::uint32_t>(text.data());
        key.last = loaded<std::uint32_t>(end - 4);
    } else
        for (const char c : text)
            key.first = key.first << 8U | static_cast<unsigned char>(c);
    return key;
}

std::size_t CellDictionary::hashOf(const Key& key)
{
    // Multiply and fold, with the constants of splitmix64's finaliser.
    std::uint64_t mixed = (key.first ^ (key.last << 31U | key.last >> 33U) ^ key.size) * 0xBF58476D1CE4E5B9ULL;
    mixed ^= mixed >> 31U;
    mixed *= 0x94D049BB133111EBULL;
    return mixed ^ mixed >> 29U;
}

bool CellDictionary::holds(const Key& key, std::int32_t code, std::string_view text) const
{
    return key.size <= kInKey || m_texts[static_cast<std::size_t>(code)] == text;
}

void CellDictionary::reserveRows(std::size_t rows) { reserveAtOnce(m_codes, rows); }

void CellDictionary::add(std::string_view text, bool lasting)
{
    const std::int32_t code = codeOf(text, lasting);
    m_codes.push_back(code);
    ++m_counts[static_cast<std::size_t>(code)];
    ++m_rows;
}

void CellDictionary::addRows(std::string_view text, bool lasting, std::size_t rows)
{
    m_counts[static_cast<std::size_t>(codeOf(text, lasting))] += static_cast<std::uint32_t>(rows);
    m_rows += rows;
}

void CellDictionary::append(const CellDictionary& later)
{
    std::vector<std::int32_t> newCodes;
    newCodes.reserve(later.m_texts.size());
    for (std::size_t i = 0; i < later.m_texts.size(); ++i) {
        const std::string_view text = later.m_texts[i];
        newCodes.push_back(codeOf(text, !later.m_keptTexts));
        m_counts[static_cast<std::size_t>(newCodes.back())] += later.m_counts[i];
    }
    for (const std::int32_t code : later.m_codes)
        m_codes.push_back(newCodes[static_cast<std::size_t>(code)]);
    m_rows += later.m_rows;
}

std::int32_t CellDictionary::codeOf(std::string_view text, bool lasting)
{
    const Key key = keyOf(text);
    // Sorted and blocked columns repeat the text before.
    if (m_last >= 0 && m_lastKey == key && holds(key, m_last, text))
        return m_last;
    m_lastKey = key;
    if (m_ascending) {
        if (comesAfterAll(text))
            return newCode(text, lasting);
        m_ascending = false;
        makeSlots(std::bit_ceil(std::max(kFirstSlots, m_texts.size() * 4)));
    }
    const std::size_t mask = m_slots.size() - 1;
    std::size_t at = hashOf(key) & mask;
    while (m_slots[at].code >= 0) {
        if (m_slots[at].key == key && holds(key, m_slots[at].code, text))
            return m_last = m_slots[at].code;
        at = (at + 1) & mask;
    }
    m_slots[at] = {key, static_cast<std::int32_t>(m_texts.size())};
    const std::int32_t code = newCode(text, lasting);
    if (m_texts.size() * 2 > m_slots.size())
        makeSlots(m_slots.size() * 2);
    return code;
}

// Longer, or as long and later: the order of whole numbers without a sign.
bool CellDictionary::comesAfterAll(std::string_view text) const
{
    if (m_texts.empty())
        return true;
    const std::string_view before = m_texts.back();
    return text.size() != before.size() ? text.size() > before.size() : text > before;
}

std::int32_t CellDictionary::newCode(std::string_view text, bool lasting)
{
    m_last = static_cast<std::int32_t>(m_texts.size());
    m_counts.push_back(0);
    m_texts.push_back(lasting ? text : std::string_view(m_kept.emplace_back(text)));
    m_keptTexts = m_keptTexts || !lasting;
    return m_last;
}

void CellDictionary::makeSlots(std::size_t slots)
{
    std::vector<Slot> made(slots);
    const auto put = [&made](const Key& key, std::int32_t code) {
        const std::size_t mask = made.size() - 1;
        std::size_t at = hashOf(key) & mask;
        while (made[at].code >= 0)
            at = (at + 1) & mask;
        made[at] = {key, code};
    };
    if (m_slots.empty())
        for (std::size_t code = 0; code < m_texts.size(); ++code)
            put(keyOf(m_texts[code]), static_cast<std::int32_t>(code));
    for (const Slot& slot : m_slots)
        if (slot.code >= 0)
            put(slot.key, slot.code);
    m_slots = std::move(made);
}

}  // namespace holdfast
