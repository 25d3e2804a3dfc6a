// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/remarks_above.h"

#include <algorithm>
#include <vector>

#include "sources/cell_shape.h"
#include "sources/csv_dialect.h"
#include "sources/drawn_lines.h"
#include "sources/line_end.h"

namespace holdfast {

namespace {

constexpr std::string_view kBlanks = " \t";

// One line and where the next begins.
struct Line
{
    std::string_view text;
    std::size_t begin = 0;
    std::size_t next = 0;

    bool isBlank() const { return text.find_first_not_of(kBlanks) == std::string_view::npos; }
};

Line lineFrom(std::string_view text, std::size_t begin)
{
    const std::size_t end = lineEnd(text, begin);
    return {text.substr(begin, end - begin), begin, std::min(text.size(), end + (text.substr(end).starts_with("\r\n") ? 2 : 1))};
}

RemarksAbove upTo(std::string_view text, std::size_t end)
{
    RemarksAbove above{.bytes = end};
    for (std::size_t at = 0; at < end;) {
        const Line line = lineFrom(text, at);
        ++above.lines;
        above.blankLines += line.isBlank() ? 1 : 0;
        at = line.next;
    }
    return above;
}

std::vector<std::string_view> wordsOf(std::string_view line)
{
    std::vector<std::string_view> words;
    for (std::size_t at = line.find_first_not_of(kBlanks); at != std::string_view::npos;) {
        const std::size_t end = std::min(line.find_first_of(kBlanks, at), line.size());
        words.push_back(line.substr(at, end - at));
        at = line.find_first_not_of(kBlanks, end);
    }
    return words;
}

constexpr std::string_view kSemicolon = "; ";  // where it parts no cells

// The mark of comments that a line begins with.
std::string_view commentMark(std::string_view line)
{
    for (const std::string_view mark :
         {std::string_view("#"), std::string_view("%"), std::string_view("//"), std::string_view("*"), kSemicolon})
        if (line.starts_with(mark))
            return mark;
    return {};
}

std::ptrdiff_t countIn(std::string_view line, char mark) { return std::count(line.begin(), line.end(), mark); }

bool isSmall(std::string_view word) { return word.front() < 'A' || word.front() > 'Z'; }

// "Station: Oslo", "Taken from the yearbook.": prose, even where it has as many words as the table has columns.
bool isProse(const std::vector<std::string_view>& words)
{
    if (words.empty())
        return false;
    if (words.front().size() > 1 && words.front().ends_with(':'))
        return true;
    return words.size() > 2 && words.back().ends_with('.') && !isSmall(words.front()) &&
           std::all_of(words.begin() + 1, words.end(), isSmall);
}

// Whether a comment is parted as the line below it, which may leave its last cells out: its mark may stand alone or at the first name.
bool mayName(std::string_view comment, std::string_view mark, std::string_view below)
{
    const std::vector<std::string_view> words = wordsOf(comment.substr(std::min(comment.size(), comment.find_first_not_of(mark))));
    if (isProse(words))
        return false;
    for (const char delimiter : {',', ';', '\t', '|'})
        if (const std::ptrdiff_t count = countIn(below, delimiter), named = countIn(comment, delimiter);
            count > 0 && named >= count && named <= count + (delimiter == ',' ? 0 : 2))
            return true;
    return words.size() == wordsOf(below).size();
}

// Whether most of some comments are parted as the line below them: rows whose first cells begin with the mark.
bool areRows(const std::vector<Line>& comments, std::string_view below)
{
    for (const char delimiter : {',', ';', '\t', '|'}) {
        const std::ptrdiff_t count = countIn(below, delimiter);
        const auto isAlike = [&](const Line& comment) { return countIn(comment.text, delimiter) == count; };
        if (count > 0 && std::count_if(comments.begin(), comments.end(), isAlike) * 4 >= static_cast<std::ptrdiff_t>(comments.size()) * 3)
            return true;
    }
    return false;
}

// "/*" to the line that ends with "*/".
std::size_t blockEnd(std::string_view text)
{
    const std::size_t close = text.starts_with("/*") ? text.find("*/", 2) : std::string_view::npos;
    if (close == std::string_view::npos)
        return 0;
    const Line last = lineFrom(text, close + 2);
    return last.isBlank() ? last.next : 0;
}

// How a line reads as a row of numbers: its cells, and how many are no texts.
struct Row
{
    std::size_t cells = 0;
    std::size_t values = 0;

    bool isOfValues() const { return cells > 1 && values == cells; }
    bool isOfTexts() const { return cells > 1 && values == 0; }
};

Row rowOf(std::string_view line)
{
    if (line.find_first_of("\t;|\"") != std::string_view::npos)
        return {};
    Row row;
    for (const std::string_view word : wordsOf(line)) {
        ++row.cells;
        row.values += cellShape(word) != CellShape::Text ? 1U : 0U;
    }
    return row;
}

}  // namespace

RemarksAbove commentsAbove(std::string_view text)
{
    constexpr std::size_t longest = std::size_t{1} << 20U;
    if (const std::size_t end = blockEnd(text); end > 0 && end < text.size())
        return upTo(text, end);
    const std::string_view mark = commentMark(text);
    if (mark.empty())
        return {};
    std::vector<Line> comments;
    std::size_t at = 0;
    Line line = lineFrom(text, at);
    for (; at < std::min(text.size(), longest) && (line.isBlank() || line.text.starts_with(mark)); line = lineFrom(text, at)) {
        if (!line.isBlank())
            comments.push_back(line);
        at = line.next;
    }
    if (comments.size() < 2 || at >= std::min(text.size(), longest) || areRows(comments, line.text) ||
        (mark == kSemicolon && countIn(line.text, ';') > 0))
        return {};
    // Names may have a comment without words below them.
    const auto last = std::find_if(comments.rbegin(), comments.rend(), [&](const Line& comment) {
        return comment.text.find_first_not_of("#%/*-=_ \t") != std::string_view::npos;
    });
    return upTo(text, last != comments.rend() && mayName(last->text, mark, line.text) ? last->begin : at);
}

RemarksAbove proseAbove(std::string_view text)
{
    constexpr std::size_t fewRows = 5;
    constexpr std::size_t fewLines = 3;
    std::string_view sample = dialectSample(text);
    if (sample.size() < text.size())
        sample = sample.substr(0, sample.find_last_of('\n') + 1);
    // From the last line upwards.
    std::size_t end = sample.find_last_not_of(" \t\r\n");
    if (end == std::string_view::npos)
        return {};
    ++end;
    const auto lineAbove = [&](std::size_t before) {
        const std::size_t last = sample.find_last_not_of("\r\n", before == 0 ? 0 : before - 1);
        const std::size_t lineEnd = last == std::string_view::npos || before == 0 ? 0 : last + 1;
        const std::size_t begin = lineEnd == 0 ? 0 : sample.find_last_of("\r\n", lineEnd - 1) + 1;
        return Line{sample.substr(begin, lineEnd - begin), begin, lineEnd};
    };
    const std::size_t width = rowOf(lineAbove(end).text).cells;
    std::size_t rows = 0;
    std::size_t body = end;
    for (Line line = lineAbove(end); line.next > 0; line = lineAbove(line.begin)) {
        if (line.isBlank())
            continue;
        if (const Row row = rowOf(line.text); row.cells != width || !row.isOfValues())
            break;
        ++rows;
        body = line.begin;
    }
    if (rows < fewRows || body == 0)
        return {};
    // Names, and units below them.
    constexpr std::size_t mostNames = 2;
    std::size_t names = 0;
    for (Line line = lineAbove(body); line.next > 0 && names < mostNames; line = lineAbove(line.begin)) {
        if (line.isBlank() || isRuler(line.text))
            continue;
        if (const Row row = rowOf(line.text); row.cells != width || !row.isOfTexts())
            break;
        ++names;
        body = line.begin;
    }
    std::size_t lines = 0;
    std::size_t alike = 0;
    for (std::size_t at = 0; at < body;) {
        const Line line = lineFrom(sample, at);
        at = line.next;
        if (line.isBlank())
            continue;
        const Row row = rowOf(line.text);
        if (row.cells == width && row.isOfValues())
            return {};  // a row of the table, with something else below it
        ++lines;
        alike += row.cells == width && row.values * 2 >= row.cells ? 1U : 0U;
    }
    return lines < fewLines || alike * 5 > lines ? RemarksAbove() : upTo(text, body);
}

}  // namespace holdfast
