// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "report/charts.h"
#include "report/phrase.h"
#include "report/report_choices.h"

namespace holdfast {

struct Heading
{
    Phrase text;
};

enum class TextStyle { Body, Small, Note };
struct Paragraph
{
    Phrases sentences;  // set one after the other
    TextStyle style = TextStyle::Body;
    Phrase strong = {};  // set first, in bold
};

struct KeyFigure
{
    Phrase value;
    Phrase caption;
    Phrase note = {};
    bool accent = false;
};
struct KeyFigures  // at most four
{
    std::vector<KeyFigure> figures;
};

struct TableHead
{
    Phrase text;
    bool numeric = false;
    double width = 1;  // share of the text width, relative to the other columns
};
struct TableCell
{
    Bound text;
    std::optional<Phrase> below = {};  // second line, small
    bool strong = false;
    int badge = -1;  // a segment's letter in front, by its place
};
struct TableBlock
{
    Phrase title = {};
    std::vector<TableHead> heads;
    std::vector<std::vector<TableCell>> rows;
    bool compact = false;
    bool totalRow = false;  // the last row is a total
};

struct ChartBlock
{
    Phrase title;
    Phrase subtitle = {};
    Chart chart;
    Phrase below = {};  // a sentence under the picture
};
struct ChartRow  // charts side by side, by relative widths
{
    std::vector<std::pair<double, ChartBlock>> charts;
};

using Block = std::variant<Heading, Paragraph, KeyFigures, TableBlock, ChartBlock, ChartRow>;

struct Chapter
{
    ChapterKind kind = ChapterKind::Summary;
    Phrase headline;
    Phrases lead = {};
    std::vector<Block> blocks;
};

// The report without words, colours or pages: result values put in order. Every number in it is bound to a result.
struct Document
{
    std::string title;
    std::string organisation;
    std::string author;
    std::string date;      // ISO, or empty
    std::string language;  // "ru" or "en"
    std::string target;    // the column that is foretold and the value that counts as the event; empty without models
    std::string positive;
    bool speaksOfUnit = false;  // profit is told in a unit nobody has named
    std::string moneyUnit;
    std::vector<Chapter> chapters;
};

}  // namespace holdfast
