// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/cell_wholeness.h"

#include <algorithm>

#include "sources/byte_classes.h"
#include "sources/cell_shape.h"

namespace holdfast {

namespace {

bool isQuote(char c) { return c == '"' || c == '\''; }

bool balanced(std::string_view cell, char open, char close)
{
    return std::count(cell.begin(), cell.end(), open) == std::count(cell.begin(), cell.end(), close);
}

// What numbers, dates and links cannot be without.
constexpr std::uint8_t kOfTyped = ByteClasses::kDigit | ByteClasses::kOfLink;

bool isTyped(std::string_view piece)
{
    const std::uint8_t classes = classesOf(piece);
    if ((classes & kOfTyped) == 0)
        return false;
    const CellShape shape = cellShape(piece, classes);
    return shape != CellShape::Text && shape != CellShape::Empty;
}

// Whether a mark parts the text into pieces of which at least `share` are numbers, dates or links: then it is a delimiter that was missed.
bool partsTypedPieces(std::string_view cell, char mark, double share)
{
    std::size_t pieces = 0;
    std::size_t typed = 0;
    for (std::size_t begin = 0; begin <= cell.size() && pieces < 50;) {
        const std::size_t end = std::min(cell.find(mark, begin), cell.size());
        ++pieces;
        typed += isTyped(cell.substr(begin, end - begin)) ? 1U : 0U;
        if (share >= 1 && typed < pieces)
            return false;
        begin = end + 1;
    }
    return static_cast<double>(typed) >= share * static_cast<double>(pieces);
}

}  // namespace

double wholenessOf(std::string_view cell, std::uint8_t classes)
{
    const std::size_t first = cell.find_first_not_of(' ');
    if (first == std::string_view::npos)
        return 1;
    const bool opened = isQuote(cell[first]);
    const bool closed = isQuote(cell.back());
    if (opened || (closed && std::count(cell.begin(), cell.end(), cell.back()) % 2 == 1))
        return closed && !opened && cell.size() > 1 && cell[cell.size() - 2] >= '0' && cell[cell.size() - 2] <= '9' ? 0.7 : 0.1;  // 5"
    if (cell.substr(first).starts_with("//") || cell.ends_with("http") || cell.ends_with("https"))
        return 0.1;
    double whole = first > 0 ? 0.8 : 1;
    const bool mayBeTyped = (classes & kOfTyped) != 0;
    for (const char mark : {',', ';', '|', '\t', '^', '~'}) {
        if ((classes & ByteClasses::kMark) == 0)
            break;
        const std::size_t at = cell.find(mark);
        if (at == std::string_view::npos)
            continue;
        const bool phrase = (mark == ',' || mark == ';') && at + 1 < cell.size() && cell[at + 1] == ' ';
        whole = std::min(whole, phrase ? 0.85 : mayBeTyped && partsTypedPieces(cell, mark, 0.5) ? 0.1 : mark == '\t' ? 0.3 : 0.5);
    }
    if ((classes & ByteClasses::kRareMark) != 0 && mayBeTyped)
        for (const char mark : {'#', '@', '$', '!', '*', '&', '='})
            if (std::count(cell.begin(), cell.end(), mark) >= 2 && partsTypedPieces(cell, mark, 0.5))
                whole = std::min(whole, 0.1);
    if (mayBeTyped && cell.size() < 40 && (classes & ByteClasses::kBlank) != 0 && partsTypedPieces(cell, ' ', 1))
        whole = std::min(whole, 0.2);
    if ((classes & ByteClasses::kApostrophe) != 0 && std::count(cell.begin(), cell.end(), '\'') % 2 == 1 &&
        cell.find(" '") != std::string_view::npos)
        whole = std::min(whole, 0.4);  // one that a blank stands before was not closed
    if ((classes & ByteClasses::kBracket) != 0 && (!balanced(cell, '(', ')') || !balanced(cell, '{', '}') || !balanced(cell, '[', ']')))
        whole = std::min(whole, 0.4);
    return whole;
}

}  // namespace holdfast
