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
    CellDictionary() = default;
    // Texts point into what the dictionary keeps: a copy's would point into the original.
    CellDictionary(const CellDictionary&) = delete;
    CellDictionary& operator=(const CellDictionary&) = delete;
    CellDictionary(CellDictionary&&) = default;
    CellDictionary& operator=(CellDictionary&&) = default;
    ~CellDictionary() = default;

    void reserveRows(std::size_t rows);
    // `lasting`: the text outlives the dictionary; else it is copied when new.
    void add(std::string_view text, bool lasting);
    // So many rows of a text, without codes.
    void addRows(std::string_view text, bool lasting, std::size_t rows);
    // The cells of the rows behind these.
    void append(const CellDictionary& later);

    std::size_t rows() const { return m_rows; }
    const std::vector<std::int32_t>& codes() const { return m_codes; }  // by row, unless rows were added without
    const std::vector<std::string_view>& texts() const { return m_texts; }
    const std::vector<std::uint32_t>& counts() const { return m_counts; }  // rows per text
    std::vector<std::int32_t> takeCodes() { return std::move(m_codes); }

private:
    // Up to 16 bytes are the key themselves, so that a look-up touches one place in memory; longer texts are keyed by their hash and
    // compared.
    struct Key
    {
        std::uint64_t first = 0;
        std::uint64_t last = 0;
        std::uint32_t size = 0;
        bool operator==(const Key&) const = default;
    };
    struct Slot
    {
        Key key;
        std::int32_t code = -1;
    };
    static Key keyOf(std::string_view text);
    static std::size_t hashOf(const Key& key);
    bool holds(const Key& key, std::int32_t code, std::string_view text) const;
    std::int32_t codeOf(std::string_view text, bool lasting);
    bool comesAfterAll(std::string_view text) const;
    std::int32_t newCode(std::string_view text, bool lasting);
    void makeSlots(std::size_t count);

    std::size_t m_rows = 0;
    std::vector<std::int32_t> m_codes;
    std::vector<std::string_view> m_texts;
    std::vector<std::uint32_t> m_counts;
    std::vector<Slot> m_slots;
    std::deque<std::string> m_kept;
    bool m_keptTexts = false;  // whether some texts stand in m_kept
    bool m_ascending = true;   // each new text came after all before, as sorted keys do: no look-up was needed, and there are no slots yet
    Key m_lastKey;
    std::int32_t m_last = -1;
};

}  // namespace holdfast
