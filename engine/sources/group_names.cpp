// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/group_names.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "base/text.h"
#include "sources/cell_shape.h"
#include "sources/missing_marks.h"
#include "sources/table_edges.h"

namespace holdfast {

namespace {

bool mayName(std::string_view name) { return cellShape(name) == CellShape::Text || isYear(name); }

// What the two records hold, seen together.
struct TwoLines
{
    std::size_t groups = 0;  // cells filled above
    bool spans = false;      // a group over more columns than its own
    bool upperGap = false;
    bool lowerGap = false;
    bool repeated = false;            // a name below
    bool apart = true;                // no two columns share both names, no group begins twice
    bool full = true;                 // a group above each column but the first
    std::size_t again = 0;            // groups that stand above the next column too
    std::set<std::string> different;  // groups
};

}  // namespace

bool namesFirstColumn(const CsvRecords& records, std::size_t at, std::size_t width)
{
    if (at + 1 >= records.size() || records.fields(at) < 2 || !records.isEmptyFrom(at, 1) || records.isEmptyFrom(at + 1, 1))
        return false;
    std::string decoded;
    return width >= 2 && cellShape(records.cell(at, 0, decoded)) == CellShape::Text;
}

bool namesGroups(const CsvRecords& records, std::size_t at, std::size_t width)
{
    if (width < 3 || at + 2 >= records.size() || records.fields(at) + 1 < width || records.fields(at + 1) + 1 < width)
        return false;
    TwoLines seen;
    std::set<std::string> names;
    std::set<std::pair<std::string, std::string>> both;
    std::string last;
    std::string decoded;
    for (std::size_t c = 0; c < width; ++c) {
        const std::string group = trimmed(records.cell(at, c, decoded));
        const std::string name = trimmed(records.cell(at + 1, c, decoded));
        const bool above = !isMissingMark(group);
        const bool named = !isMissingMark(name);
        if ((named && !mayName(name)) || (!above && !named && c > 0))
            return false;
        seen.spans = seen.spans || (seen.groups > 0 && !above && named);
        seen.groups += above ? 1U : 0U;
        seen.upperGap = seen.upperGap || !above;
        seen.lowerGap = seen.lowerGap || !named;
        seen.repeated = seen.repeated || (named && !names.insert(name).second);
        seen.full = seen.full && (above || c == 0) && (named || c == 0) && (!above || mayName(group));
        seen.again += above && group == last ? 1U : 0U;
        seen.apart = seen.apart && both.emplace(group, name).second && (group == last || seen.different.insert(group).second);
        last = group;
    }
    const bool turned = namesFirstColumn(records, at + 2, width);
    const std::size_t body = at + (turned ? 3 : 2);
    const bool gaps = seen.groups >= 2 && seen.spans && seen.upperGap && (seen.lowerGap || seen.repeated);
    const bool repeats = !records.partedBy(' ') && seen.full && seen.apart && seen.again > 0 && (turned || seen.repeated);
    return (gaps || repeats) && body < records.size() && headerAt(records, at + 1, records.fields(at + 1)).header &&
           !headerAt(records, body, records.fields(body)).header;
}

}  // namespace holdfast
