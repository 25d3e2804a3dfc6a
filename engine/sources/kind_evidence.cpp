// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/kind_evidence.h"

#include <algorithm>
#include <charconv>

#include "sources/date_text.h"
#include "sources/month_text.h"
#include "sources/number_text.h"

namespace holdfast {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t kManyDigits = 10;
constexpr std::size_t kBareDate = 8;
constexpr std::uint64_t kFirstMoment = 1'000'000'000;  // 2001
constexpr std::uint64_t kLastMoment = 2'200'000'000;   // 2039

bool allDigits(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool maybeMoment(std::string_view digits)
{
    std::uint64_t number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const std::uint64_t unit = digits.size() == 13 ? 1000 : 1;
    return (digits.size() == 10 || digits.size() == 13) && number >= kFirstMoment * unit && number < kLastMoment * unit;
}

// "+", "++", "+/-": what a test showed. Beside these "-" is an answer too, no sign of a missing one.
bool isAnswerBySigns(std::string_view text)
{
    while (!text.empty()) {
        const std::size_t size = text.starts_with("\xC2\xB1"sv) ? 2 : "+-/"sv.find(text.front()) != std::string_view::npos ? 1 : 0;
        if (size == 0)
            return false;
        text.remove_prefix(size);
    }
    return true;
}

// Whether all but one cell in twenty are numbers or dates, those aside that are missing or may be.
bool areFigures(const CellDictionary& cells, const MissingMarks& marks)
{
    std::size_t rest = 0;
    std::size_t figures = 0;
    for (std::size_t i = 0; i < cells.texts().size(); ++i) {
        const std::string_view text = cells.texts()[i];
        if (marks.holds(text) || marks.holdsAmongFigures(text))
            continue;
        const std::size_t rows = cells.counts()[i];
        rest += rows;
        figures += scanNumber(text).shape != NumberShape::None || scanDate(text) || scanMonth(text) ? rows : 0;
    }
    return figures * 20 >= rest * 19;
}

bool areAnswersBySigns(const CellDictionary& cells, const MissingMarks& marks)
{
    bool plus = false;
    for (const std::string_view text : cells.texts()) {
        if (!marks.holds(text) && !isAnswerBySigns(text))
            return false;
        plus = plus || text.find('+') != std::string_view::npos;
    }
    return plus;
}

// "01.2025" with a zero in front somewhere, else it may be decimals; "2010-11" not always followed by the year after.
bool areMonths(const CellDictionary& cells, const std::vector<bool>& isMissing)
{
    bool zero = false;
    bool seasons = true;
    std::size_t months = 0;
    for (std::size_t i = 0; i < cells.texts().size(); ++i) {
        if (isMissing[i])
            continue;
        const std::optional<DateText> month = scanMonth(cells.texts()[i]);
        if (!month)
            return false;
        ++months;
        zero = zero || month->mark != '.' || month->second < 10;
        seasons = seasons && maybeSeason(*month);
    }
    return months > 0 && zero && !seasons;
}

// "05.33" and "00.71": numbers filled up to one width, where some have nothing before their mark. Codes have no group 00.
class PaddedDecimals
{
public:
    void add(std::string_view text)
    {
        const std::size_t mark = std::min(text.find_first_of(".,"), text.size());
        m_alike = m_alike && mark >= 2 && mark + 1 < text.size() && allDigits(text.substr(0, mark)) && allDigits(text.substr(mark + 1)) &&
                  (m_size == 0 || (m_size == text.size() && m_mark == mark));
        m_size = text.size();
        m_mark = mark;
        m_nothing = m_nothing || text.substr(0, mark).find_first_not_of('0') == std::string_view::npos;
    }
    bool areNumbers() const { return m_alike && m_nothing; }

private:
    std::size_t m_size = 0;
    std::size_t m_mark = 0;
    bool m_alike = true;
    bool m_nothing = false;
};

}  // namespace

KindEvidence gatherEvidence(const CellDictionary& cells, const MissingMarks& marks, bool signs)
{
    KindEvidence evidence;
    evidence.rows = cells.rows();
    evidence.isMissing.resize(cells.texts().size());
    const auto holdsMinus = [&cells] { return std::find(cells.texts().begin(), cells.texts().end(), "-"sv) != cells.texts().end(); };
    evidence.answersBySigns = areAnswersBySigns(cells, marks) && holdsMinus();
    signs = signs || evidence.answersBySigns;
    std::optional<bool> figures;  // looked at where it matters
    const auto isMissing = [&](std::string_view text) {
        if (marks.holds(text))
            return !(signs && text == "-");
        if (!marks.holdsAmongFigures(text))
            return false;
        if (!figures)
            figures = areFigures(cells, marks);
        return *figures;
    };
    std::size_t bareDates = 0;
    std::size_t length = 0;
    bool uneven = false;
    std::size_t negative = 0;
    PaddedDecimals padded;
    for (std::size_t i = 0; i < cells.texts().size(); ++i) {
        const std::string_view text = cells.texts()[i];
        const std::size_t rows = cells.counts()[i];
        if (isMissing(text)) {
            evidence.isMissing[i] = true;
            evidence.missing += rows;
            continue;
        }
        ++evidence.texts;
        const NumberText number = scanNumber(text);
        if (number.phone)
            evidence.phones += rows;
        if (number.shape == NumberShape::None) {
            if (scanDate(text))
                evidence.dates += rows;
            continue;
        }
        evidence.numbers += rows;
        negative += text.front() == '-' ? rows : 0;
        padded.add(text);
        evidence.leadingZeros += number.leadingZeros ? rows : 0;
        evidence.longIntegers += number.longInteger ? rows : 0;
        evidence.letterCodes += number.letterCode ? rows : 0;
        evidence.exponents += !number.letterCode && text.find_first_of("eE") != std::string_view::npos ? rows : 0;
        evidence.percents += number.percent ? rows : 0;
        evidence.currencies[number.currency] += rows;
        if (number.shape == NumberShape::Integer && allDigits(text)) {
            bareDates += text.size() == kBareDate && scanDate(text) ? rows : 0;
            if (text.size() >= kManyDigits) {
                uneven = uneven || (length != 0 && length != text.size());
                length = text.size();
                evidence.sameLength += rows;
                evidence.moments += maybeMoment(text) ? rows : 0;
            }
        }
        if (number.ambiguous)
            (number.shape == NumberShape::Point ? evidence.pointAmbiguous : evidence.commaAmbiguous) += rows;
        else if (number.shape == NumberShape::Point || number.shape == NumberShape::CommaGroups ||
                 number.shape == NumberShape::CommaThenPoint)
            evidence.pointDecimals += rows;
        else if (number.shape != NumberShape::Integer)
            evidence.commaDecimals += rows;
    }
    evidence.onlyMinus =
        evidence.texts == 0 && holdsMinus() &&
        std::all_of(cells.texts().begin(), cells.texts().end(), [](std::string_view text) { return text.empty() || text == "-"; });
    evidence.minusBeside = evidence.texts > 0 && !signs && holdsMinus() && marks.holds("-");
    evidence.months = areMonths(cells, evidence.isMissing);
    if (uneven)
        evidence.sameLength = 0;
    constexpr std::size_t oneIn = 20;
    // "-01.75" is filled up to a width, no code; fewer may be slips among codes.
    if ((negative > 0 && negative * oneIn >= evidence.numbers) || padded.areNumbers())
        evidence.leadingZeros = 0;
    if (bareDates == evidence.rows - evidence.missing)
        evidence.dates = bareDates;
    return evidence;
}

std::optional<char> decimalOf(const KindEvidence& evidence)
{
    const bool point = evidence.pointDecimals > 0;
    const bool comma = evidence.commaDecimals > 0;
    if (point == comma)
        return std::nullopt;
    return point ? '.' : ',';
}

}  // namespace holdfast
