// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "base/text.h"
#include "sources/open_source.h"

namespace holdfast::tests {

// What came of a file in one line: how it was read; kinds and names; the first rows; what was counted and found.
//     utf-8 "," . | number:id text:name | 1 anna / 2 - | short-rows
inline std::string corpusLine(const Result<SourceSnapshot>& read)
{
    if (!read.ok()) {
        const Failure& failure = read.failure();
        std::string line = "refused " + failure.code;
        if (failure.line > 0)
            line += " line " + std::to_string(failure.line);
        for (const std::string& text : failure.texts)
            line += " " + text;
        return line + (failure.found.empty() ? "" : " «" + failure.found + "»");
    }
    const SourceSnapshot& s = read.value();
    std::string line = s.reading.encoding + (s.reading.byteOrderMark ? "+mark" : "") + " «" + shownText(s.reading.delimiter) + "» " +
                       s.reading.decimal + " |";
    for (const Column& column : s.table.columns())
        line += " " + std::string(kindName(column.kind())) + ":" + shownText(column.name());
    line += " |";
    constexpr std::size_t most = 5;
    for (std::size_t row = 0; row < std::min(most, s.table.rows()); ++row) {
        line += row > 0 ? " /" : "";
        for (const Column& column : s.table.columns()) {
            const std::string text = column.isMissing(row) ? "-" : shownText(column.textAt(row));
            line += " " + (text.find(' ') == std::string::npos && !text.empty() ? text : "«" + text + "»");
        }
    }
    line += s.table.rows() > most ? " / … " + std::to_string(s.table.rows()) : "";
    line += " |";
    const auto count = [&line](const char* what, std::int64_t number) {
        line += number > 0 ? std::string(" ") + what + " " + std::to_string(number) : "";
    };
    count("blank", s.blankLines);
    count("preamble", s.reading.preambleLines);
    for (const Reject& reject : s.rejects)
        line += " " + reject.code + " line " + std::to_string(reject.line);
    for (const Finding& finding : s.findings) {
        line += " " + finding.code + "(";
        for (std::size_t i = 0; i < finding.numbers.size(); ++i)
            line += (i > 0 ? " " : "") + shortest(finding.numbers[i]);
        line += ")";
    }
    return line;
}

}  // namespace holdfast::tests
