// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "sources/csv_fields.h"

namespace holdfast {

// What the user has fixed of the dialect.
struct DialectChoices
{
    std::optional<char> delimiter;   // '\0' for one column
    std::optional<char> quote;       // '\0' for none
    std::optional<bool> backslash;   // quotes inside quotes are escaped by a backslash, not doubled
    std::string longDelimiter = {};  // of more than one byte; `delimiter` is empty then
};

// The dialect and what it was chosen by.
struct DetectedDialect
{
    CsvDialect dialect;
    std::size_t sampleBytes = 0;  // of the text's beginning that were looked at
    double consistency = 0;       // share of the sample's records that have the common number of fields
    std::size_t width = 1;        // that number
    std::size_t quoted = 0;       // fields in quotes
};

// Chooses delimiter, quote and escape by trying all that occur on a bounded sample (dialect_trial.h).
// The time does not grow with the text.
DetectedDialect detectDialect(std::string_view text, const DialectChoices& choices = {});

// The same, looked for once and only where it is asked for. The text must stay.
class LazyDialect
{
public:
    LazyDialect(std::string_view text, DialectChoices choices) : m_text(text), m_choices(std::move(choices)) {}

    const DetectedDialect& get()
    {
        if (!m_found)
            m_found = detectDialect(m_text, m_choices);
        return *m_found;
    }
    // What is known by now of a text, nothing of another one.
    std::optional<DetectedDialect> knownOf(std::string_view text) const
    {
        return m_text.data() == text.data() && m_text.size() == text.size() ? m_found : std::nullopt;
    }

private:
    std::string_view m_text;
    DialectChoices m_choices;
    std::optional<DetectedDialect> m_found;
};

// The text's beginning that is looked at.
std::string_view dialectSample(std::string_view text);

// A first line "sep=;" names the delimiter; the bytes it takes, its line end included.
struct SeparatorLine
{
    char delimiter = ',';
    std::size_t bytes = 0;
};
std::optional<SeparatorLine> separatorLine(std::string_view text);

}  // namespace holdfast
