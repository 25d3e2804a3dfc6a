// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/formula/formula_texts.h"

#include <algorithm>
#include <vector>

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "base/text.h"
#include "table/table_builder.h"

namespace holdfast {

Categories mappedTexts(const Categories& texts, const std::function<std::string(const std::string&)>& change)
{
    CategoriesBuilder distinct;
    std::vector<std::int32_t> codeOf;
    codeOf.reserve(texts.levels.size());
    for (const std::string& level : texts.levels)
        codeOf.push_back(distinct.add(change(level)));
    Categories made = std::move(distinct).done();
    made.codes.clear();
    made.codes.reserve(texts.codes.size());
    for (const std::int32_t code : texts.codes)
        made.codes.push_back(code < 0 ? -1 : codeOf[static_cast<std::size_t>(code)]);
    return made;
}

std::string upperCased(const std::string& text)
{
    std::string made;
    icu::UnicodeString::fromUTF8(text).toUpper(icu::Locale::getRoot()).toUTF8String(made);
    return made;
}

std::string lowerCased(const std::string& text)
{
    std::string made;
    icu::UnicodeString::fromUTF8(text).toLower(icu::Locale::getRoot()).toUTF8String(made);
    return made;
}

std::string withSingleBlanks(const std::string& text)
{
    std::u32string made;
    bool blank = false;
    for (const char32_t c : toCodePoints(trimmed(text))) {
        const bool isBlank = u_isUWhiteSpace(static_cast<UChar32>(c)) != 0;
        if (!isBlank)
            made.push_back(c);
        else if (!blank)
            made.push_back(U' ');
        blank = isBlank;
    }
    return fromCodePoints(made);
}

std::string middleOf(const std::string& text, double first, double count)
{
    const std::u32string points = toCodePoints(text);
    const auto size = static_cast<double>(points.size());
    const auto begin = static_cast<std::size_t>(std::clamp(first, 0.0, size));
    const auto wanted = static_cast<std::size_t>(std::clamp(count, 0.0, size));
    return fromCodePoints(std::u32string_view(points).substr(begin, wanted));
}

std::string replacedAll(const std::string& text, const std::string& what, const std::string& by)
{
    if (what.empty())
        return text;
    std::string made;
    std::size_t from = 0;
    for (std::size_t found = text.find(what); found != std::string::npos; found = text.find(what, from)) {
        made.append(text, from, found - from).append(by);
        from = found + what.size();
    }
    return made.append(text, from);
}

std::size_t slipsBetween(std::u32string_view a, std::u32string_view b, std::size_t limit)
{
    if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) >= limit)
        return limit;
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
            diagonal = above;
        }
    }
    return std::min(row[b.size()], limit);
}

std::size_t mostSlips(std::size_t letters) { return letters < 3 ? 0 : std::min<std::size_t>(2, (letters - 1) / 2); }

}  // namespace holdfast
