// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace holdfast {

// Rows of cells as the edges of a table are looked for among them (table_edges.h): records of a text, or rows of a sheet.
class TableRows
{
public:
    TableRows() = default;
    virtual ~TableRows() = default;
    TableRows(const TableRows&) = delete;
    TableRows& operator=(const TableRows&) = delete;

    virtual std::size_t size() const = 0;
    virtual std::size_t cellsIn(std::size_t row) const = 0;  // of a sheet's row as many as its table has columns
    // Empty behind the last one. `made` holds the text when it stands nowhere else.
    virtual std::string_view cell(std::size_t row, std::size_t column, std::string& made) const = 0;
    virtual bool afterGap(std::size_t row) const = 0;  // blank lines stand above

    std::vector<std::string> cells(std::size_t row, std::size_t width) const
    {
        std::vector<std::string> texts;
        texts.reserve(width);
        std::string made;
        for (std::size_t c = 0; c < width; ++c)
            texts.emplace_back(cell(row, c, made));
        return texts;
    }
};

}  // namespace holdfast
