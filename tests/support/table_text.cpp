// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/table_text.h"

#include <limits>

#include "base/text.h"
#include "table/table_builder.h"

namespace holdfast::tests {

namespace {

std::vector<std::string> fieldsOf(const std::string& line)
{
    std::vector<std::string> fields;
    const bool piped = line.find('|') != std::string::npos;
    for (const std::string& part : split(line, piped ? '|' : ' ')) {
        const std::string field = trimmed(part);
        if (piped || !field.empty())
            fields.push_back(field);
    }
    return fields;
}

Column columnFrom(const ColumnId& id, const std::vector<std::string>& values)
{
    bool numeric = true;
    bool any = false;
    for (const std::string& value : values)
        if (value != "-") {
            any = true;
            numeric = numeric && parseNumber(value).has_value();
        }
    if (numeric && any) {
        Numbers numbers;
        for (const std::string& value : values)
            numbers.values.push_back(value == "-" ? std::numeric_limits<double>::quiet_NaN() : *parseNumber(value));
        return {id, id.name, ColumnKind::Number, std::move(numbers)};
    }
    CategoriesBuilder builder;
    for (const std::string& value : values) {
        if (value == "-")
            builder.addMissing();
        else
            builder.add(value);
    }
    return {id, id.name, ColumnKind::Category, std::move(builder).done()};
}

}  // namespace

Table tableFrom(std::string_view text, const std::string& origin)
{
    std::vector<std::vector<std::string>> lines;
    for (const std::string& line : split(text, '\n'))
        if (!trimmed(line).empty())
            lines.push_back(fieldsOf(line));
    std::vector<Column> columns;
    for (std::size_t c = 0; !lines.empty() && c < lines.front().size(); ++c) {
        std::vector<std::string> values;
        for (std::size_t r = 1; r < lines.size(); ++r)
            values.push_back(lines[r].at(c));
        columns.push_back(columnFrom({origin, lines.front()[c]}, values));
    }
    return {origin, std::move(columns), lines.empty() ? 0 : lines.size() - 1};
}

std::string show(const Table& table)
{
    const auto quoted = [](const std::string& text) { return text.find(' ') == std::string::npos ? text : "«" + text + "»"; };
    std::string shown;
    for (std::size_t c = 0; c < table.columns().size(); ++c)
        shown += (c > 0 ? " " : "") + quoted(table.column(c).name());
    shown += "\n";
    for (std::size_t r = 0; r < table.rows(); ++r) {
        for (std::size_t c = 0; c < table.columns().size(); ++c)
            shown += (c > 0 ? " " : "") + (table.column(c).isMissing(r) ? "-" : quoted(table.column(c).textAt(r)));
        shown += "\n";
    }
    return shown;
}

ColumnId column(const std::string& name, const std::string& origin) { return {origin, name}; }

}  // namespace holdfast::tests
