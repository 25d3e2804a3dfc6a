// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/long_delimiter.h"

#include <algorithm>
#include <array>
#include <vector>

#include "sources/cell_shape.h"
#include "sources/dialect_trial.h"
#include "sources/line_end.h"

namespace holdfast {

namespace {

constexpr std::string_view kMarks = "|;,:^~#@$&=<>!\t";
constexpr std::size_t kMostMarks = 3;
constexpr std::size_t kLinesLookedAt = 200;
constexpr std::size_t kMostCandidates = 4;
constexpr std::size_t kBytesLookedAt = std::size_t{1} << 16U;
constexpr std::array<std::string_view, 7> kSigns{"\xC2\xA7", "\xC2\xA6", "\xC3\xBE", "\xC2\xAC", "\xC2\xA4", "\xE2\x80\xA2", "\xC2\xB7"};

std::vector<std::string_view> linesOf(std::string_view sample)
{
    std::vector<std::string_view> lines;
    for (std::size_t begin = 0; begin < sample.size() && lines.size() < kLinesLookedAt;) {
        const std::size_t end = lineEnd(sample, begin);
        if (sample.substr(begin, end - begin).find_first_not_of(" \t") != std::string_view::npos)
            lines.push_back(sample.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

// "||||" are two of "||", three or six of "|": the shortest unit of at least two marks that makes up the run.
std::string_view unitOf(std::string_view run)
{
    for (std::size_t size = 2; size < run.size(); ++size) {
        bool made = run.size() % size == 0;
        for (std::size_t at = size; at < run.size() && made; ++at)
            made = run[at] == run[at - size];
        if (made)
            return run.substr(0, size);
    }
    return run;
}

struct Found
{
    std::string_view what;
    std::size_t count = 0;
};

void add(std::vector<Found>& found, std::string_view one)
{
    const auto known = std::find_if(found.begin(), found.end(), [one](const Found& each) { return each.what == one; });
    if (known != found.end())
        ++known->count;
    else
        found.push_back({one, 1});
}

// Runs of marks in a line that may part it, the most frequent ones.
std::vector<std::string_view> candidatesIn(std::string_view line)
{
    std::vector<Found> found;
    for (std::size_t at = line.find_first_of(kMarks); at < line.size(); at = line.find_first_of(kMarks, at)) {
        const std::size_t end = std::min(line.find_first_not_of(kMarks, at), line.size());
        if (const std::string_view unit = unitOf(line.substr(at, end - at)); unit.size() >= 2 && unit.size() <= kMostMarks)
            add(found, unit);
        at = end;
    }
    for (const std::string_view sign : kSigns)
        for (std::size_t at = line.find(sign); at < line.size(); at = line.find(sign, at + sign.size()))
            add(found, sign);
    std::stable_sort(found.begin(), found.end(), [](const Found& a, const Found& b) { return a.count > b.count; });
    std::vector<std::string_view> most;
    for (std::size_t i = 0; i < std::min(found.size(), kMostCandidates); ++i)
        most.push_back(found[i].what);
    return most;
}

std::size_t countIn(std::string_view line, std::string_view what)
{
    std::size_t count = 0;
    for (std::size_t at = line.find(what); at != std::string_view::npos; at = line.find(what, at + what.size()))
        ++count;
    return count;
}

// Whether so many tenths of the lines are parted so.
bool partsLines(const std::vector<std::string_view>& lines, std::string_view what, std::size_t tenths)
{
    const auto parted = std::count_if(lines.begin(), lines.end(), [what](std::string_view line) { return countIn(line, what) > 0; });
    return static_cast<std::size_t>(parted) * 10 >= lines.size() * tenths;
}

// Whether a single mark parts a line above the first one that this parts: then the marks are part of values, "4276 **** 0037" under
// "card,n".
bool underNames(const std::vector<std::string_view>& lines, std::string_view what, char single)
{
    for (const std::string_view line : lines) {
        if (line.find(what) != std::string_view::npos)
            return false;
        if (single != '\0' && line.find(single) != std::string_view::npos)
            return true;
    }
    return false;
}

// A doubled delimiter is one only where single ones never stand beside pairs, which are columns left empty, and more than one pair is in
// a line, or names stand above values of another kind.
bool isPairOnly(std::string_view plain, const DialectTrial& trial, std::string_view what, char instead)
{
    if (what.size() != 2 || what[0] != what[1] || std::string_view(",;|\t").find(what[0]) == std::string_view::npos)
        return true;
    if (holdsSingleMark(plain, what[0]))
        return false;
    if (trial.width > 2)
        return true;
    const std::vector<std::string_view> lines = linesOf(plain);
    const auto isNumber = [&](std::string_view line) {
        const std::size_t at = std::min(line.find(instead), line.size());
        return cellShape(line.substr(0, at)) == CellShape::Number ||
               cellShape(line.substr(std::min(at + 1, line.size()))) == CellShape::Number;
    };
    return !isNumber(lines.front()) && std::all_of(lines.begin() + 1, lines.end(), isNumber);
}

}  // namespace

std::optional<std::string> longDelimiter(std::string_view sample, bool cut, LazyDialect& ofSample)
{
    if (sample.size() > kBytesLookedAt) {
        const std::size_t end = sample.find_last_of("\r\n", kBytesLookedAt);
        if (end == std::string_view::npos)
            return std::nullopt;
        sample = sample.substr(0, end + 1);
        cut = true;
    }
    const std::vector<std::string_view> lines = linesOf(sample);
    if (lines.size() < 2)
        return std::nullopt;
    const std::vector<std::string_view> candidates = candidatesIn(lines[lines.size() / 2]);
    if (candidates.empty())
        return std::nullopt;
    const std::optional<char> instead = freeDelimiter(sample);
    if (!instead)
        return std::nullopt;
    std::optional<std::string> best;
    double bestScore = 0;
    for (const std::string_view candidate : candidates) {
        if (!partsLines(lines, candidate, 8))
            continue;
        const bool sign = static_cast<unsigned char>(candidate.front()) >= 0x80;
        const std::string plain = withDelimiter(sample, candidate, '"', *instead);
        const CsvDialect dialect{.delimiter = *instead, .quote = '"'};
        const DialectTrial trial = tryDialect(plain, dialect, cut);
        if (!trial.admissible || trial.consistency < 0.9 || trial.score <= bestScore || trial.rows < (sign ? 3U : 2U) ||
            (sign && trial.width < 3))
            continue;
        const DetectedDialect& detected = ofSample.get();
        const char single = detected.dialect.delimiter;
        // A single one of its marks must be nothing but a piece of this one, sentences aside: then it was never a delimiter by itself.
        const bool holdsSingle = single != '\0' && candidate.find(single) != std::string_view::npos;
        const bool better = holdsSingle ? !partsLines(linesOf(plain), std::string_view(&single, 1), 5) ||
                                              linesOf(plain).front().find(single) == std::string_view::npos
                                        : trial.width > detected.width || detected.consistency < trial.consistency;
        // One name above lines that this parts: the marks are part of values.
        const bool oneName = lines.front().find(candidate) == std::string_view::npos && lines.front().find(' ') == std::string_view::npos &&
                             lines[1].find(candidate) != std::string_view::npos;
        if (!better || oneName || underNames(lines, candidate, single) || !isPairOnly(plain, trial, candidate, *instead))
            continue;
        best = candidate;
        bestScore = trial.score;
    }
    return best;
}

bool holdsSingleMark(std::string_view text, char mark)
{
    for (std::size_t at = text.find(mark); at < text.size();) {
        const std::size_t end = std::min(text.find_first_not_of(mark, at), text.size());
        if ((end - at) % 2 != 0 && !text.substr(end).starts_with(' '))
            return true;
        at = text.find(mark, end);
    }
    return false;
}

std::optional<char> freeDelimiter(std::string_view text)
{
    for (const char one : {'\x1F', '\x1E', '\x1D', '\x02'})
        if (text.find(one) == std::string_view::npos)
            return one;
    return std::nullopt;
}

std::string withDelimiter(std::string_view text, std::string_view longOne, char quote, char instead)
{
    std::string plain;
    plain.reserve(text.size());
    bool begins = true;  // of a field, but for blanks
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        if (begins && c == quote && quote != '\0') {
            std::size_t end = at + 1;
            while (end < text.size() && (text[end] != quote || text.substr(end + 1).starts_with(quote)))
                end += text[end] == quote ? 2 : 1;
            end = std::min(end + 1, text.size());
            plain += text.substr(at, end - at);
            at = end;
            begins = false;
        } else if (c == longOne.front() && text.substr(at).starts_with(longOne)) {
            plain += instead;
            at += longOne.size();
            begins = true;
        } else {
            begins = c == '\n' || c == '\r' || (begins && c == ' ');
            plain += c;
            ++at;
        }
    }
    return plain;
}

}  // namespace holdfast
