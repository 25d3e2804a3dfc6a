// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/typographic_quotes.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace holdfast {

namespace {

constexpr std::array kPairs{QuotePair{"\xE2\x80\x9C", "\xE2\x80\x9D"}, QuotePair{"\xE2\x80\x9E", "\xE2\x80\x9C"},
                            QuotePair{"\xE2\x80\x9E", "\xE2\x80\x9D"}, QuotePair{"\xE2\x80\x9D", "\xE2\x80\x9D"},
                            QuotePair{"\xC2\xAB", "\xC2\xBB"},         QuotePair{"`", "`"}};
constexpr std::string_view kBetween = ",;\t|\r\n";

bool opensField(std::string_view text, std::size_t at)
{
    while (at > 0 && text[at - 1] == ' ')
        --at;
    return at == 0 || kBetween.find(text[at - 1]) != std::string_view::npos;
}

bool closesField(std::string_view text, std::size_t behind)
{
    while (behind < text.size() && text[behind] == ' ')
        ++behind;
    return behind >= text.size() || kBetween.find(text[behind]) != std::string_view::npos;
}

}  // namespace

std::optional<QuotePair> typographicQuotes(std::string_view sample)
{
    for (std::size_t at = sample.find('"'); at < sample.size(); at = sample.find('"', at + 1))
        if (opensField(sample, at))
            return std::nullopt;
    const std::size_t begin = std::min(sample.find_first_not_of("\r\n"), sample.size());
    const std::string_view first = sample.substr(begin, sample.find_first_of("\r\n", begin) - begin);
    const auto lines = static_cast<std::size_t>(std::count(sample.begin(), sample.end(), '\n'));
    for (const QuotePair& pair : kPairs) {
        if (first.find(pair.open) == std::string_view::npos)
            continue;
        std::size_t opened = 0;
        std::size_t closed = 0;
        bool clean = true;
        for (std::size_t at = 0; at < sample.size() && clean;) {
            const bool open = sample.substr(at).starts_with(pair.open) && opened == closed;
            const bool close = !open && sample.substr(at).starts_with(pair.close);
            opened += open ? 1U : 0U;
            closed += close ? 1U : 0U;
            // Those inside a field are text.
            if (open)
                clean = opensField(sample, at);
            else if (close && !closesField(sample, at + pair.close.size()))
                clean = false;
            at += open ? pair.open.size() : close ? pair.close.size() : 1;
        }
        if (clean && opened == closed && opened > lines && opened >= 4)
            return pair;
    }
    return std::nullopt;
}

std::string withPlainQuotes(std::string_view text, const QuotePair& quotes)
{
    std::string plain;
    plain.reserve(text.size());
    bool inside = false;
    for (std::size_t at = 0; at < text.size();)
        if (!inside && text.substr(at).starts_with(quotes.open) && opensField(text, at)) {
            inside = true;
            plain += '"';
            at += quotes.open.size();
        } else if (text.substr(at).starts_with(quotes.close) && closesField(text, at + quotes.close.size())) {
            inside = false;
            plain += '"';
            at += quotes.close.size();
        } else {
            plain += text[at];
            if (inside && text[at] == '"')
                plain += '"';
            ++at;
        }
    return plain;
}

}  // namespace holdfast
