// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/csv_plan.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "sources/read_choices.h"
#include "sources/remarks_above.h"

namespace holdfast {

namespace {

// One character out of an option; an empty option means none.
Result<std::optional<char>> oneCharacter(const std::optional<std::string>& option, const char* code)
{
    if (!option)
        return std::optional<char>();
    if (option->empty())
        return std::optional<char>('\0');
    const auto first = static_cast<unsigned char>(option->front());
    if (option->size() > 1 || first >= 0x80 || first == '\n' || first == '\r')
        return Failure{.code = code, .found = shownText(*option)};
    return std::optional<char>(option->front());
}

// Some marks that part fields together; nothing where letters, digits, quotes or line ends are among them.
std::optional<std::string> severalMarks(const std::optional<std::string>& option)
{
    constexpr std::size_t longest = 8;  // bytes
    if (!option || option->size() < 2 || option->size() > longest)
        return std::nullopt;
    for (const char c : *option)
        if (const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            letter || std::string_view("\"'\r\n").find(c) != std::string_view::npos)
            return std::nullopt;
    return option;
}

// Whether quotes inside quotes are escaped by a backslash rather than doubled.
Result<std::optional<bool>> wantsBackslash(const ReadOptions& options)
{
    if (!options.escape || options.escape->empty())
        return std::optional<bool>();
    if (*options.escape == "\\")
        return std::optional<bool>(true);
    if (*options.escape == options.quote.value_or(*options.escape) && (options.quote || *options.escape == "\"" || *options.escape == "'"))
        return std::optional<bool>(false);
    return Failure{.code = "read.escape-invalid", .found = shownText(*options.escape)};
}

}  // namespace

std::string_view withoutFileEnd(std::string_view text)
{
    while (text.ends_with('\x1A'))
        text.remove_suffix(1);
    return text;
}

Result<CsvPlan> planCsv(std::string_view text, const ReadOptions& options)
{
    const std::optional<std::string> several = severalMarks(options.delimiter);
    const Result<std::optional<char>> delimiter =
        several ? Result<std::optional<char>>(std::optional<char>()) : oneCharacter(options.delimiter, "read.delimiter-invalid");
    const Result<std::optional<char>> quote = oneCharacter(options.quote, "read.quote-invalid");
    for (const auto* option : {&delimiter, &quote})
        if (!option->ok())
            return option->failure();
    if (std::optional<Failure> refused = refusedChoice(options))
        return *refused;
    const Result<std::optional<bool>> backslash = wantsBackslash(options);
    if (!backslash.ok())
        return backslash.failure();

    DialectChoices choices{.delimiter = delimiter.value(),
                           .quote = quote.value(),
                           .backslash = backslash.value(),
                           .longDelimiter = several.value_or(std::string())};
    const std::optional<SeparatorLine> separator = separatorLine(text);
    if (separator && !options.delimiter)
        choices.delimiter = separator->delimiter;
    CsvPlan plan{.dialect = std::move(choices),
                 .layout = {.header = options.header, .preamble = options.preamble},
                 .decimal = options.decimal ? std::optional(options.decimal->front()) : std::nullopt};
    if (separator) {
        plan.bodyBegin = separator->bytes;
        plan.linesAbove = 1;
        plan.separatorLine = true;
    } else {
        RemarksAbove remarks = commentsAbove(text);
        if (remarks.bytes == 0 && (!plan.dialect.delimiter || *plan.dialect.delimiter == ' ') && plan.dialect.longDelimiter.empty())
            remarks = proseAbove(text);
        if (!options.preamble || *options.preamble >= remarks.lines - remarks.blankLines) {
            plan.bodyBegin = remarks.bytes;
            plan.linesAbove = remarks.lines;
            plan.blankAbove = remarks.blankLines;
        }
    }
    if (options.preamble)
        plan.layout.preamble = std::max<std::int64_t>(0, *options.preamble - plan.linesAbove + plan.blankAbove);
    return plan;
}

}  // namespace holdfast
