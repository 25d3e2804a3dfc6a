// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "app/pdf/paper_canvas.h"
#include "app/pdf/paper_text.h"
#include "report/document.h"

namespace holdfast {

// A table with its texts broken into lines: heights are known before anything is drawn.
class PaperTable
{
public:
    PaperTable(const TableBlock& table, const PaperText& words, double left, double width);

    std::size_t rows() const { return m_rows.size(); }
    double headHeight() const;
    double rowHeight(std::size_t row) const;
    void drawHead(PaperCanvas& canvas, double top) const;
    void drawRow(PaperCanvas& canvas, std::size_t row, double top) const;

private:
    struct Column
    {
        double left = 0;
        double width = 0;
        bool numeric = false;
        QStringList head;
    };
    struct Cell
    {
        QStringList lines;
        QStringList below;
        bool strong = false;
        int badge = -1;
    };
    double cellHeight(const Cell& cell) const;
    void drawLines(PaperCanvas& canvas, const Column& column, double top, double indent, const QStringList& lines, const PaperType& type,
                   const QColor& colour) const;

    std::vector<Column> m_columns;
    std::vector<std::vector<Cell>> m_rows;
    double m_left = 0;
    double m_right = 0;
    double m_padding = 1.6;
    bool m_totalRow = false;
    PaperType m_type;
    const PaperText& m_words;
};

}  // namespace holdfast
