// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/split_decimals.h"

#include <algorithm>
#include <string>

namespace holdfast {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t kMostDecimals = 2;
constexpr std::size_t kLeastRows = 3;
constexpr std::size_t kMostWidth = 200;

bool isDigit(char c) { return c >= '0' && c <= '9'; }

// A sign, digits, blanks between them: what stands before a decimal comma.
bool isWholePart(std::string_view text)
{
    text = text.substr(std::min(text.find_first_not_of(' '), text.size()));
    if (text.starts_with('-') || text.starts_with('+'))
        text.remove_prefix(1);
    if (text.empty() || !isDigit(text.front()) || (text.size() > 1 && text.front() == '0'))
        return false;
    for (std::size_t at = 0; at < text.size(); ++at)
        if (text.substr(at).starts_with("\xC2\xA0"sv))
            ++at;
        else if (!isDigit(text[at]) && text[at] != ' ')
            return false;
    return true;
}

bool isDecimals(std::string_view text)
{
    return !text.empty() && text.size() <= kMostDecimals && std::all_of(text.begin(), text.end(), isDigit);
}

// 12.50: then no comma parts decimals here.
bool hasPointDecimals(std::string_view cell)
{
    const std::size_t point = cell.find('.');
    return point != std::string_view::npos && point > 0 && point + 1 < cell.size() &&
           std::count_if(cell.begin(), cell.end(), [](char c) { return c >= '0' && c <= '9'; }) + 1 ==
               static_cast<std::ptrdiff_t>(cell.size());
}

// What two neighbours are in all rows.
struct Pair
{
    bool splits = true;        // a whole part, and decimals of one length
    std::size_t decimals = 0;  // that length
    bool zero = false;         // some begin with 0
    bool beyond = false;       // some are 60 and more: no month, day or minute
};

// The one way to choose so many pairs of which none shares a field; nothing where there are several or none.
std::optional<std::vector<std::size_t>> onlyChoice(const std::vector<Pair>& pairs, std::size_t wanted)
{
    // ways[n][i]: to choose n pairs from the i-th on; two stand for more.
    std::vector<std::vector<unsigned>> ways(wanted + 1, std::vector<unsigned>(pairs.size() + 2));
    std::fill(ways[0].begin(), ways[0].end(), 1U);
    for (std::size_t n = 1; n <= wanted; ++n)
        for (std::size_t i = pairs.size(); i-- > 0;)
            ways[n][i] = std::min(2U, ways[n][i + 1] + (pairs[i].splits ? ways[n - 1][i + 2] : 0U));
    if (ways[wanted][0] != 1)
        return std::nullopt;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; places.size() < wanted; ++i)
        if (ways[wanted - places.size()][i + 1] == 0) {
            places.push_back(i);
            ++i;
        }
    return places;
}

}  // namespace

std::optional<SplitDecimals> splitDecimals(std::string_view text, const std::vector<CsvBlock>& blocks, const CsvDialect& dialect,
                                           const TableLayout& layout)
{
    const auto surplus = static_cast<std::size_t>(layout.unnamedColumns);
    const std::size_t width = layout.width;
    if (dialect.delimiter != ',' || !layout.header || surplus == 0 || width > kMostWidth || surplus * 2 > width)
        return std::nullopt;
    std::vector<Pair> pairs(width - 1);
    std::size_t wide = 0;
    std::size_t named = 0;  // rows as wide as the names: without decimals
    std::string made;
    std::vector<std::string> cells(width);
    for (const RecordRuns::Run& run : layout.rows.runs()) {
        const CsvBlock& block = blocks[run.block];
        for (std::uint32_t record = run.record; record < run.record + run.count; ++record) {
            const std::size_t fields = block.fields(record);
            if (fields + surplus == width)
                ++named;
            else if (fields != width)
                return std::nullopt;
            if (fields != width)
                continue;
            ++wide;
            for (std::size_t c = 0; c < width; ++c) {
                const CsvField field = block.field(text, dialect, record, c);
                cells[c] = fieldText(text, field, dialect, made);
                if (hasPointDecimals(cells[c]))
                    return std::nullopt;
                if (field.coded != 0 || (field.begin > 0 && text[field.begin - 1] == dialect.quote))
                    cells[c] += dialect.quote;  // what is quoted is no part of anything else
            }
            bool any = false;
            for (std::size_t c = 0; c + 1 < width; ++c) {
                Pair& pair = pairs[c];
                pair.splits =
                    pair.splits && isWholePart(cells[c]) && isDecimals(cells[c + 1]) && (wide == 1 || pair.decimals == cells[c + 1].size());
                pair.decimals = cells[c + 1].size();
                pair.zero = pair.zero || (pair.decimals > 1 && cells[c + 1].front() == '0');
                pair.beyond = pair.beyond || (pair.decimals > 1 && cells[c + 1].front() >= '6');
                any = any || pair.splits;
            }
            if (!any)
                return std::nullopt;
        }
    }
    if (wide < kLeastRows || named > wide)
        return std::nullopt;
    std::optional<std::vector<std::size_t>> places = onlyChoice(pairs, surplus);
    // Two figures that may be a month, a score or a code are no decimals.
    if (!places || !std::all_of(places->begin(), places->end(), [&](std::size_t at) { return pairs[at].beyond; }) ||
        (surplus == 1 && !pairs[places->front()].zero))
        return std::nullopt;
    return SplitDecimals{.width = width, .places = std::move(*places)};
}

void joinDecimals(std::vector<CsvBlock>& blocks, const SplitDecimals& split)
{
    for (CsvBlock& block : blocks)
        block.joinFields(split.width, split.places);
}

}  // namespace holdfast
