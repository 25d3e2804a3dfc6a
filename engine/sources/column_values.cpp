// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/column_values.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

#include "sources/distinct_numbers.h"
#include "sources/number_text.h"
#include "sources/plain_number.h"

namespace holdfast {

namespace {

// Whether different texts are different numbers: all plain, without leading zeros, of the same number of decimals.
bool textsTellValuesApart(const CellDictionary& cells, const KindEvidence& evidence)
{
    std::optional<int> fraction;
    for (std::size_t i = 0; i < cells.texts().size(); ++i) {
        if (evidence.isMissing[i])
            continue;
        const std::optional<PlainNumber> plain = plainNumber(cells.texts()[i]);
        if (!plain || plain->leadingZeros || (plain->negative && plain->digits == 0) || (fraction && *fraction != plain->fraction))
            return false;
        fraction = plain->fraction;
    }
    return true;
}

}  // namespace

std::vector<bool> misfitTexts(const CellDictionary& cells, const KindEvidence& evidence, const KindGuess& guess)
{
    std::vector<bool> wrong(cells.texts().size());
    for (std::size_t i = 0; i < cells.texts().size(); ++i) {
        if (evidence.isMissing[i])
            continue;
        if (guess.kind == ColumnKind::Number)
            wrong[i] = !readNumber(cells.texts()[i], guess.decimal).has_value();
        else if (guess.kind == ColumnKind::Date) {
            const std::optional<DateText> date = dateIn(cells.texts()[i], guess);
            wrong[i] = !date || !dateValue(*date, guess.order);
        }
    }
    return wrong;
}

Column::Storage columnValues(ColumnCells& column, const KindEvidence& evidence, const KindGuess& guess, ColumnReading& reading)
{
    if (column.numbers) {
        reading.missing = evidence.missing;
        reading.distinct = distinctNumbers(*column.numbers, column.decimals);
        return Numbers{std::move(*column.numbers)};
    }
    CellDictionary& cells = column.texts;
    const std::vector<std::string_view>& texts = cells.texts();
    const auto gather = [&cells]<class T>(const std::vector<T>& byText) {
        std::vector<T> values;
        values.reserve(cells.codes().size());
        for (const std::int32_t code : cells.codes())
            values.push_back(byText[static_cast<std::size_t>(code)]);
        return values;
    };
    const auto countDistinct = [&reading]<class T>(std::vector<T> values) {
        std::sort(values.begin(), values.end());
        reading.distinct = static_cast<std::size_t>(std::unique(values.begin(), values.end()) - values.begin());
    };
    reading.missing = evidence.missing + (guess.kind == ColumnKind::Number || guess.kind == ColumnKind::Date ? guess.misfits : 0);
    if (guess.kind == ColumnKind::Number) {
        std::vector<double> byText(texts.size(), std::numeric_limits<double>::quiet_NaN());
        std::vector<double> present;
        for (std::size_t i = 0; i < texts.size(); ++i)
            if (const std::optional<double> number = evidence.isMissing[i] ? std::nullopt : readNumber(texts[i], guess.decimal)) {
                byText[i] = *number;
                present.push_back(*number);
            }
        if (textsTellValuesApart(cells, evidence))
            reading.distinct = present.size();
        else
            countDistinct(std::move(present));
        return Numbers{gather(byText)};
    }
    if (guess.kind == ColumnKind::Date) {
        std::vector<std::int64_t> byText(texts.size(), Dates::kMissing);
        std::vector<std::int64_t> present;
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const std::optional<DateText> date = evidence.isMissing[i] ? std::nullopt : dateIn(texts[i], guess);
            if (const std::optional<std::int64_t> value = date ? dateValue(*date, guess.order) : std::nullopt) {
                byText[i] = *value;
                present.push_back(*value);
            }
        }
        countDistinct(std::move(present));
        return Dates{gather(byText)};
    }
    Categories made;
    std::vector<std::int32_t> newCode(texts.size(), -1);
    for (std::size_t i = 0; i < texts.size(); ++i)
        if (!evidence.isMissing[i]) {
            newCode[i] = static_cast<std::int32_t>(made.levels.size());
            made.levels.emplace_back(texts[i]);
        }
    reading.distinct = made.levels.size();
    made.codes = cells.takeCodes();
    if (evidence.missing > 0)
        for (std::int32_t& code : made.codes)
            code = newCode[static_cast<std::size_t>(code)];
    return made;
}

}  // namespace holdfast
