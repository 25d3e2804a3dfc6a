// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/csv_dialect.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "sources/cell_shape.h"
#include "sources/dialect_trial.h"
#include "sources/line_end.h"

namespace holdfast {

namespace {

constexpr std::size_t kSample = std::size_t{1} << 16U;
constexpr std::size_t kLongestSample = std::size_t{1} << 19U;
constexpr std::size_t kSampleLines = 20;  // long lines make the sample longer, up to the limit above

// What may part fields, and how readily it is taken for it: rare ones must be better than the usual ones.
struct Candidate
{
    char delimiter;
    double weight;
};
constexpr double kRunsWeight = 0.99;  // of its delimiter's: single ones are preferred where both part alike
constexpr std::array kCandidates{
    Candidate{',', 1},    Candidate{';', 1},    Candidate{'\t', 1},   Candidate{'|', 1},   Candidate{' ', 0.65}, Candidate{'^', 0.85},
    Candidate{'~', 0.85}, Candidate{'\x01', 1}, Candidate{'\x1F', 1}, Candidate{':', 0.4}, Candidate{'@', 0.5},  Candidate{'#', 0.5},
    Candidate{'*', 0.5},  Candidate{'&', 0.4},  Candidate{'=', 0.4},  Candidate{'$', 0.4}, Candidate{'!', 0.4}};

struct Chosen
{
    CsvDialect dialect;
    DialectTrial trial = {};
    double score = -1;
};

// Whether a quote stands where a field may begin.
bool opensFields(std::string_view text, char quote)
{
    for (std::size_t at = text.find(quote); at != std::string_view::npos; at = text.find(quote, at + 1))
        if (at == 0 || std::string_view(",;\t|\n\r ^~:\x01\x1F").find(text[at - 1]) != std::string_view::npos)
            return true;
    return false;
}

// The same where that delimiter parts them, blanks before it aside.
bool opensFieldsBehind(std::string_view text, char quote, char delimiter)
{
    for (std::size_t at = text.find(quote); at != std::string_view::npos; at = text.find(quote, at + 1)) {
        std::size_t begin = at;
        while (begin > 0 && text[begin - 1] == ' ' && delimiter != ' ')
            --begin;
        if (begin == 0 || text[begin - 1] == delimiter || text[begin - 1] == '\n' || text[begin - 1] == '\r')
            return true;
    }
    return false;
}

// Where no cut makes a table: the mark that stands between closing and opening quotes again and again, or parts a line of names above lines
// that it parts too, however many cells those have.
char usualMark(std::string_view sample)
{
    constexpr std::size_t few = 4;
    constexpr std::size_t longestName = 40;
    const auto lines = static_cast<std::size_t>(std::count(sample.begin(), sample.end(), '\n'));
    for (const char mark : {',', ';', '\t', '|'}) {
        std::size_t between = 0;
        const std::string quoted{'"', mark, '"'};
        for (std::size_t at = sample.find(quoted); at != std::string_view::npos; at = sample.find(quoted, at + 2))
            ++between;
        if (between >= few && between * 2 >= lines)
            return mark;
    }
    const std::string_view first = sample.substr(0, sample.find_first_of("\r\n"));
    const std::string_view rest = sample.substr(std::min(sample.size(), first.size()));
    for (const char mark : {',', ';', '\t', '|'}) {
        std::size_t names = 0;
        bool name = true;
        for (std::size_t begin = 0; begin <= first.size() && name; ++names) {
            const std::size_t end = std::min(first.find(mark, begin), first.size());
            name = end > begin && end - begin <= longestName && first[begin] != ' ' &&
                   cellShape(first.substr(begin, end - begin)) == CellShape::Text;
            begin = end + 1;
        }
        std::size_t parted = 0;
        std::size_t all = 0;
        for (std::size_t begin = 0; begin < rest.size();) {
            const std::size_t end = lineEnd(rest, begin);
            all += end > begin ? 1U : 0U;
            parted += rest.substr(begin, end - begin).find(mark) != std::string_view::npos ? 1U : 0U;
            begin = end + 1;
        }
        if (name && names > 2 && all > 0 && parted == all)
            return mark;
    }
    return '\0';
}

// How often a rare delimiter must occur, twice in nearly every record of at least three: fewer need no trial. Records may hold line ends
// where there are quotes.
std::size_t leastOfRare(std::string_view sample)
{
    constexpr std::size_t least = 6;
    if (sample.find_first_of("\"'") != std::string_view::npos)
        return least;
    std::size_t lines = 0;
    for (std::size_t begin = 0; begin < sample.size();) {
        const std::size_t end = lineEnd(sample, begin);
        lines += end > begin ? 1U : 0U;
        begin = end + 1;
    }
    return std::max(least, lines);
}

std::vector<Candidate> candidates(std::string_view sample, const DialectChoices& choices)
{
    if (choices.delimiter)
        return {{*choices.delimiter, 1}};
    std::array<std::size_t, 256> counts{};
    for (const char c : sample)
        ++counts[static_cast<unsigned char>(c)];
    std::vector<Candidate> found;
    std::size_t least = 0;
    for (const Candidate& candidate : kCandidates) {
        const std::size_t count = counts[static_cast<unsigned char>(candidate.delimiter)];
        if (count > 0 && isRareDelimiter(candidate.delimiter) && least == 0)
            least = leastOfRare(sample);
        if (count > 0 && (!isRareDelimiter(candidate.delimiter) || count >= least))
            found.push_back(candidate);
    }
    return found;
}

}  // namespace

std::string_view dialectSample(std::string_view text)
{
    if (text.size() <= kSample)
        return text;
    std::size_t end = kSample;
    std::size_t lines = 0;
    for (std::size_t at = 0; at < std::min(kLongestSample, text.size()) && lines < kSampleLines; ++at)
        if (text[at] == '\n' || text[at] == '\r') {
            ++lines;
            end = std::max(end, at + 1);
        }
    return text.substr(0, lines < kSampleLines ? kLongestSample : end);
}

DetectedDialect detectDialect(std::string_view text, const DialectChoices& choices)
{
    const std::string_view sample = dialectSample(text);
    const bool cut = text.size() > sample.size();
    std::vector<char> quotes{'"'};
    if (choices.quote)
        quotes = {*choices.quote};
    else if (opensFields(sample, '\''))
        quotes.push_back('\'');

    Chosen best{.dialect = {.delimiter = choices.delimiter.value_or('\0'),
                            .quote = quotes.front(),
                            .backslash = choices.backslash.value_or(false)}};
    const auto weigh = [&](const CsvDialect& dialect, double weight) {
        const double least = best.score / weight;
        if (least >= 1)
            return;
        const DialectTrial trial = tryDialect(sample, dialect, cut, least);
        if ((trial.admissible || choices.delimiter) && trial.score * weight > best.score + 1e-12)
            best = {dialect, trial, trial.score * weight};
    };
    const bool blankRuns = sample.find("  ") != std::string_view::npos;
    const std::vector<Candidate> delimiters = candidates(sample, choices);
    std::array<bool, 256> unquoted{};  // by delimiter, whether it was tried with a quote that opens no field: all such cut alike
    for (const char quote : quotes)
        for (const bool backslash : {false, true}) {
            if (choices.backslash ? *choices.backslash != backslash
                                  : backslash && (quote == '\0' || sample.find(std::string{'\\', quote}) == std::string_view::npos))
                continue;
            for (const Candidate& candidate : delimiters) {
                if (!opensFieldsBehind(sample, quote, candidate.delimiter) &&
                    std::exchange(unquoted[static_cast<unsigned char>(candidate.delimiter)], true))
                    continue;
                CsvDialect dialect{.delimiter = candidate.delimiter, .quote = quote, .backslash = backslash};
                weigh(dialect, candidate.weight);
                dialect.runs = candidate.delimiter == ' ' && blankRuns;
                if (dialect.runs)
                    weigh(dialect, candidate.weight * kRunsWeight);
            }
        }
    if (best.score < 0 && !choices.delimiter)
        if (const char mark = usualMark(sample); mark != '\0') {
            best.dialect.delimiter = mark;
            best.trial = tryDialect(sample, best.dialect, cut);
        }
    // Quotes around the first word of a text only quote nothing.
    if (!choices.quote && best.trial.quoted > 0 && best.trial.quotedWords == best.trial.quoted)
        best.dialect.quote = '\0';
    return {.dialect = best.dialect,
            .sampleBytes = sample.size(),
            .consistency = best.trial.consistency,
            .width = std::max<std::size_t>(1, best.trial.width),
            .quoted = best.dialect.quote == '\0' ? 0 : best.trial.quoted};
}

std::optional<SeparatorLine> separatorLine(std::string_view text)
{
    if (text.size() < 5 || (text[0] != 's' && text[0] != 'S') || (text[1] != 'e' && text[1] != 'E') || (text[2] != 'p' && text[2] != 'P') ||
        text[3] != '=')
        return std::nullopt;
    SeparatorLine line{.delimiter = text[4], .bytes = 5};
    if (text.substr(5).starts_with("\r\n"))
        line.bytes = 7;
    else if (text.size() > 5 && (text[5] == '\n' || text[5] == '\r'))
        line.bytes = 6;
    else if (text.size() > 5)
        return std::nullopt;
    return line;
}

}  // namespace holdfast
