// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/plainer_text.h"

#include <optional>
#include <utility>

#include "sources/box_drawing.h"
#include "sources/long_delimiter.h"
#include "sources/quoted_lines.h"
#include "sources/typographic_quotes.h"

namespace holdfast {

PlainerText plainerText(std::string_view text, const DialectChoices& choices)
{
    PlainerText plainer;
    const auto become = [&](std::string made) {
        plainer.text = std::make_shared<const std::string>(std::move(made));
        text = *plainer.text;
    };
    if (!choices.quote) {
        if (isFramed(dialectSample(text)))
            become(withPlainFrames(text));
        if (const std::optional<QuotePair> quotes = typographicQuotes(dialectSample(text)))
            become(withPlainQuotes(text, *quotes));
        if (std::optional<std::string> made = withoutLineQuotes(text, dialectSample(text), choices.delimiter)) {
            become(std::move(*made));
            plainer.linesInQuotes = true;
        }
    }
    std::string longOne = choices.longDelimiter;
    if (longOne.empty() && !choices.delimiter) {
        const std::string_view sample = dialectSample(text);
        longOne = longDelimiter(sample, sample.size() < text.size(), choices).value_or(std::string());
    }
    if (const std::optional<char> free = longOne.empty() ? std::nullopt : freeDelimiter(text)) {
        become(withDelimiter(text, longOne, choices.quote.value_or('"'), *free));
        plainer.longDelimiter = std::move(longOne);
        plainer.delimiter = *free;
    }
    return plainer;
}

std::string PlainerText::asWritten(std::string_view record) const
{
    if (longDelimiter.empty())
        return std::string(record);
    std::string written;
    for (const char c : record)
        if (c == delimiter)
            written += longDelimiter;
        else
            written += c;
    return written;
}

}  // namespace holdfast
