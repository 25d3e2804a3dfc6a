// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/kind_evidence.h"

#include "sources/date_text.h"
#include "sources/number_text.h"

namespace holdfast {

KindEvidence gatherEvidence(const CellDictionary& cells, const MissingMarks& marks)
{
    KindEvidence evidence;
    evidence.rows = cells.rows();
    evidence.isMissing.resize(cells.texts().size());
    for (std::size_t i = 0; i < cells.texts().size(); ++i) {
        const std::string_view text = cells.texts()[i];
        const std::size_t rows = cells.counts()[i];
        if (marks.holds(text)) {
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
        evidence.leadingZeros += number.leadingZeros ? rows : 0;
        evidence.longIntegers += number.longInteger ? rows : 0;
        evidence.letterCodes += number.letterCode ? rows : 0;
        evidence.exponents += !number.letterCode && text.find_first_of("eE") != std::string_view::npos ? rows : 0;
        evidence.percents += number.percent ? rows : 0;
        if (number.ambiguous)
            (number.shape == NumberShape::Point ? evidence.pointAmbiguous : evidence.commaAmbiguous) += rows;
        else if (number.shape == NumberShape::Point || number.shape == NumberShape::CommaGroups ||
                 number.shape == NumberShape::CommaThenPoint)
            evidence.pointDecimals += rows;
        else if (number.shape != NumberShape::Integer)
            evidence.commaDecimals += rows;
    }
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
