// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: one question for every kind, in the order in which they are asked.
#include "sources/kind_guess.h"

#include <algorithm>

#include "base/text.h"
#include "sources/flag_words.h"
#include "sources/misfits.h"
#include "sources/number_text.h"

namespace holdfast {

namespace {

constexpr std::size_t kFewTexts = 20;      // so many are levels, whatever their share
constexpr std::size_t kManyCodes = 20;     // so many whole numbers of one length are no chance
constexpr std::size_t kMostLevels = 1000;  // more are levels only when each stands for fifty rows

bool isLevels(const KindEvidence& evidence)
{
    const std::size_t filled = evidence.rows - evidence.missing;
    if (evidence.texts <= kFewTexts)
        return true;
    return evidence.texts <= kMostLevels ? evidence.texts * 5 <= filled : evidence.texts * 50 <= filled;
}

// Letters and digits without blanks, at least one digit in each, seldom repeated: numbers of contracts, articles, cards.
bool looksLikeCodes(const CellDictionary& cells, const KindEvidence& evidence)
{
    std::size_t coded = 0;
    for (std::size_t i = 0; i < cells.texts().size(); ++i) {
        const std::string_view text = cells.texts()[i];
        if (evidence.isMissing[i] || text.size() > 40)
            continue;
        const bool digit = text.find_first_of("0123456789") != std::string_view::npos;
        coded += digit && text.find_first_of(" \t,;@") == std::string_view::npos ? 1U : 0U;
    }
    return evidence.texts > 0 && coded == evidence.texts;
}

KindGuess textGuess(const CellDictionary& cells, const KindEvidence& evidence)
{
    KindGuess guess;
    std::vector<std::string_view> texts;
    for (std::size_t i = 0; i < cells.texts().size() && texts.size() < 3; ++i)
        if (!evidence.isMissing[i])
            texts.push_back(cells.texts()[i]);
    const auto filled = static_cast<double>(evidence.rows - evidence.missing);
    guess.numbers = {static_cast<double>(evidence.texts), filled};
    if (texts.size() == 2 && isFlagPair(texts[0], texts[1])) {
        guess.kind = ColumnKind::Flag;
        guess.reason = "kind.two-answers";
    } else if (isLevels(evidence)) {
        guess.kind = ColumnKind::Category;
        guess.reason = evidence.texts <= kFewTexts ? "kind.few-levels" : "kind.repeated-levels";
    } else if (looksLikeCodes(cells, evidence)) {
        guess.kind = ColumnKind::Code;
        guess.reason = "kind.codes";
    } else {
        guess.kind = ColumnKind::Text;
        guess.reason = "kind.many-texts";
    }
    return guess;
}

KindGuess codeGuess(const char* reason, std::size_t rows)
{
    KindGuess guess;
    guess.kind = ColumnKind::Code;
    guess.reason = reason;
    guess.numbers = {static_cast<double>(rows)};
    return guess;
}

// Which orders of day, month and year all dates of the column allow.
struct DateMarks
{
    bool uniform = true;  // one mark, one place of the year, years of one length
    bool named = false;   // months by their names
    bool yearFirst = false;
    bool slashes = false;
    bool dayFirst = true;
    bool monthFirst = true;
};

DateMarks dateMarks(const CellDictionary& cells, const KindEvidence& evidence)
{
    DateMarks marks;
    std::optional<DateText> model;
    for (std::size_t i = 0; i < cells.texts().size(); ++i) {
        if (evidence.isMissing[i])
            continue;
        const std::optional<DateText> date = scanDate(cells.texts()[i]);
        if (!date)
            continue;
        if (!model)
            model = date;
        marks.uniform =
            marks.uniform && date->mark == model->mark && date->yearFirst == model->yearFirst && date->shortYear == model->shortYear;
        marks.dayFirst = marks.dayFirst && (date->yearFirst || date->second <= 12);
        marks.monthFirst = marks.monthFirst && (date->yearFirst || date->first <= 12);
    }
    marks.named = model && model->named;
    marks.yearFirst = model && model->yearFirst;
    marks.slashes = model && model->mark != '.' && !model->named;
    return marks;
}

std::optional<DateOrder> orderOf(const DateMarks& marks)
{
    if (marks.yearFirst)
        return DateOrder::YearMonthDay;
    if (!marks.slashes || (marks.dayFirst && !marks.monthFirst))
        return DateOrder::DayMonthYear;
    if (marks.monthFirst && !marks.dayFirst)
        return DateOrder::MonthDayYear;
    return std::nullopt;
}

std::optional<KindGuess> dateGuess(const CellDictionary& cells, const KindEvidence& evidence, const std::optional<DateOrder>& chosen)
{
    const std::size_t filled = evidence.rows - evidence.missing;
    if (evidence.dates * 2 <= filled)
        return std::nullopt;
    const DateMarks marks = dateMarks(cells, evidence);
    const std::optional<DateOrder> order = chosen ? chosen : orderOf(marks);
    KindGuess guess;
    if (!order || (!marks.uniform && !chosen)) {
        guess = textGuess(cells, evidence);
        guess.reason = marks.uniform ? "kind.ambiguous-dates" : "kind.mixed-dates";
        guess.findings.push_back({.severity = Severity::Warning,
                                  .code = marks.uniform ? "read.ambiguous-dates" : "read.mixed-dates",
                                  .subject = {},
                                  .numbers = {static_cast<double>(evidence.dates)},
                                  .texts = examplesOf(cells, evidence, [](std::string_view) { return true; })});
        return guess;
    }
    const auto wrong = [&order](std::string_view text) {
        const std::optional<DateText> date = scanDate(text);
        return !date || !dateValue(*date, *order);
    };
    const std::size_t misfits = rowsWhere(cells, evidence, wrong);
    guess.rejectMisfits = misfits > 0 && evidence.dates == filled && (misfits <= 3 || misfits * 20 <= filled);
    if (misfits > 0 && !guess.rejectMisfits) {
        guess = textGuess(cells, evidence);
        guess.reason = "kind.misfits";
        guess.misfits = misfits;
        guess.wrong = textsWhere(cells, evidence, wrong);
        guess.findings.push_back(misfitFinding("read.not-dates", static_cast<double>(misfits), static_cast<double>(filled - misfits),
                                               examplesOf(cells, evidence, wrong)));
        return guess;
    }
    guess.kind = ColumnKind::Date;
    guess.misfits = misfits;
    guess.order = *order;
    guess.reason = chosen                              ? "kind.date-order-chosen"
                   : marks.named                       ? "kind.named-months"
                   : marks.yearFirst                   ? "kind.iso-dates"
                   : *order == DateOrder::DayMonthYear ? "kind.day-first-dates"
                                                       : "kind.month-first-dates";
    guess.numbers = {static_cast<double>(filled)};
    return guess;
}

// The mark for a column, told by itself, by the user or by the other columns.
char chosenDecimal(const KindEvidence& evidence, const KindHints& hints)
{
    if (hints.decimal)
        return *hints.decimal;
    return decimalOf(evidence).value_or(hints.fileDecimal);
}

// Amounts in euros and in dollars are no numbers of one column.
std::optional<KindGuess> mixedCurrencies(const CellDictionary& cells, const KindEvidence& evidence)
{
    std::size_t all = 0;
    for (std::size_t currency = 1; currency < evidence.currencies.size(); ++currency)
        all += evidence.currencies[currency];
    const std::size_t most = *std::max_element(evidence.currencies.begin() + 1, evidence.currencies.end());
    if (most == all)
        return std::nullopt;
    KindGuess guess = textGuess(cells, evidence);
    guess.reason = "kind.mixed-currencies";
    guess.numbers = {static_cast<double>(most), static_cast<double>(all - most)};
    guess.misfits = all - most;
    guess.findings.push_back({.severity = Severity::Warning, .code = "read.mixed-currencies", .subject = {}, .numbers = guess.numbers});
    return guess;
}

std::optional<KindGuess> numberGuess(const CellDictionary& cells, const KindEvidence& evidence, const KindHints& hints)
{
    const std::size_t filled = evidence.rows - evidence.missing;
    if (evidence.numbers * 2 <= filled)
        return std::nullopt;
    if (evidence.leadingZeros > 0 && evidence.numbers == filled)
        return codeGuess("kind.leading-zeros", evidence.leadingZeros);
    if (evidence.longIntegers > 0 && evidence.numbers == filled)
        return codeGuess("kind.long-numbers", evidence.longIntegers);
    if (evidence.sameLength == filled && evidence.moments < filled && (evidence.texts >= kManyCodes || hints.codes))
        return codeGuess("kind.same-length", evidence.sameLength);
    if (evidence.letterCodes > 0 && evidence.exponents == 0 && evidence.numbers == filled)
        return codeGuess("kind.letter-codes", evidence.letterCodes);
    KindGuess guess;
    if (!hints.decimal && evidence.pointDecimals > 0 && evidence.commaDecimals > 0) {
        guess = textGuess(cells, evidence);
        guess.reason = "kind.mixed-decimals";
        guess.numbers = {static_cast<double>(evidence.pointDecimals), static_cast<double>(evidence.commaDecimals)};
        guess.misfits = std::min(evidence.pointDecimals, evidence.commaDecimals);
        guess.findings.push_back({.severity = Severity::Warning, .code = "read.mixed-decimals", .subject = {}, .numbers = guess.numbers});
        return guess;
    }
    if (std::optional<KindGuess> mixed = mixedCurrencies(cells, evidence))
        return mixed;
    guess.decimal = chosenDecimal(evidence, hints);
    guess.decimalTold = decimalOf(evidence).has_value();
    const bool mixedPercent = evidence.percents > 0 && evidence.percents < filled;
    const char mark = guess.decimal;
    const auto wrong = [mark, mixedPercent](std::string_view text) {
        return !readNumber(text, mark) || (mixedPercent && scanNumber(text).percent);
    };
    const std::size_t misfits = rowsWhere(cells, evidence, wrong);
    if (misfits > 0) {
        std::vector<std::string> examples = examplesOf(cells, evidence, wrong);
        guess = textGuess(cells, evidence);
        guess.reason = "kind.misfits";
        guess.misfits = misfits;
        guess.wrong = textsWhere(cells, evidence, wrong);
        guess.findings.push_back(
            misfitFinding("read.not-numbers", static_cast<double>(misfits), static_cast<double>(filled - misfits), std::move(examples)));
        return guess;
    }
    guess.kind = ColumnKind::Number;
    guess.numbers = {static_cast<double>(filled)};
    guess.reason = evidence.percents > 0 ? "kind.percents" : evidence.commaDecimals > 0 ? "kind.decimal-comma" : "kind.all-numbers";
    const std::size_t ambiguous = evidence.pointAmbiguous + evidence.commaAmbiguous;
    if (!guess.decimalTold && !hints.decimal && ambiguous > 0 && (evidence.commaAmbiguous > 0 || hints.fileDecimal == ','))
        guess.findings.push_back({.severity = Severity::Warning,
                                  .code = "read.ambiguous-numbers",
                                  .subject = {},
                                  .numbers = {static_cast<double>(ambiguous)},
                                  .texts = {std::string(1, guess.decimal)}});
    return guess;
}

// "01-2024" may number contracts as well. Months have names, or recur as those of many customers do.
bool saysMonths(const CellDictionary& cells, const KindEvidence& evidence)
{
    if (cells.texts().size() * 3 <= evidence.rows - evidence.missing)
        return true;
    for (std::size_t i = 0; i < cells.texts().size(); ++i)
        if (!evidence.isMissing[i])
            return scanMonth(cells.texts()[i])->mark == ' ';
    return false;
}

}  // namespace

KindGuess guessKind(const CellDictionary& cells, const KindEvidence& evidence, const KindHints& hints)
{
    const std::size_t filled = evidence.rows - evidence.missing;
    if (filled == 0) {
        KindGuess guess;
        guess.kind = ColumnKind::Category;
        guess.reason = "kind.all-missing";
        return guess;
    }
    if (evidence.phones * 2 > filled)
        return codeGuess("kind.phone-numbers", evidence.phones);
    if (evidence.months && !hints.codes && (hints.dates || saysMonths(cells, evidence)))
        return {.kind = ColumnKind::Date, .months = true, .reason = "kind.months", .numbers = {static_cast<double>(filled)}};
    if (std::optional<KindGuess> guess = dateGuess(cells, evidence, hints.order))
        return *guess;
    if (std::optional<KindGuess> guess = numberGuess(cells, evidence, hints))
        return *guess;
    return textGuess(cells, evidence);
}

KindGuess overriddenKind(const CellDictionary& cells, const KindEvidence& evidence, ColumnKind kind, const KindHints& hints)
{
    KindGuess guess;
    guess.kind = kind;
    guess.reason = "kind.overridden";
    guess.decimal = chosenDecimal(evidence, hints);
    guess.decimalTold = decimalOf(evidence).has_value();
    guess.months = evidence.months;
    guess.order = hints.order ? *hints.order : orderOf(dateMarks(cells, evidence)).value_or(DateOrder::DayMonthYear);
    const auto wrong = [&guess](std::string_view text) {
        if (guess.kind == ColumnKind::Number)
            return !readNumber(text, guess.decimal).has_value();
        const std::optional<DateText> date = dateIn(text, guess);
        return !date || !dateValue(*date, guess.order);
    };
    if (kind == ColumnKind::Number || kind == ColumnKind::Date) {
        guess.misfits = rowsWhere(cells, evidence, wrong);
        if (guess.misfits > 0) {
            guess.wrong = textsWhere(cells, evidence, wrong);
            guess.findings.push_back(misfitFinding("read.misfits-lost", static_cast<double>(guess.misfits),
                                                   static_cast<double>(evidence.rows - evidence.missing - guess.misfits),
                                                   examplesOf(cells, evidence, wrong)));
        }
    }
    return guess;
}

}  // namespace holdfast
