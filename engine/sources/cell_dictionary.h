// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace holdfast {

// The cells of one column as codes of its distinct texts, in order of first appearance. Kinds are decided on the distinct texts and their
// counts, so that a million cells of three texts cost three decisions. Texts look into the file's text, or into `kept` where a cell had to
// be put together.
class CellDictionary
{
public:
    CellDictionary();
    void reserveRows(std::size_t rows) { m_codes.reserve(rows); }
    // `lasting`: the text outlives the dictionary; else it is copied when new.
    void add(std::string_view text, bool lasting);

    const std::vector<std::int32_t>& codes() const { return m_codes; }
    const std::vector<std::string_view>& texts() const { return m_texts; }
    const std::vector<std::uint32_t>& counts() const { return m_counts; }        // rows per text
    const std::vector<std::uint32_t>& firstRows() const { return m_firstRows; }  // first row of each text
    std::vector<std::int32_t> takeCodes() { return std::move(m_codes); }

private:
    struct Slot
    {
        std::uint32_t hash = 0;
        std::int32_t code = -1;
    };
    void grow();

    std::vector<std::int32_t> m_codes;
    std::vector<std::string_view> m_texts;
    std::vector<std::uint32_t> m_counts;
    std::vector<std::uint32_t> m_firstRows;
    std::vector<Slot> m_slots;
    std::deque<std::string> m_kept;
    std::int32_t m_last = -1;
};

}  // namespace holdfast
