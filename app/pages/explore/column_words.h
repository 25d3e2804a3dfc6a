// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <utility>
#include <vector>

#include <QString>

#include "explore/column_profile.h"
#include "explore/target_ranking.h"
#include "widgets/theme/number_format.h"

namespace holdfast {

struct WordsAbout
{
    QString word;      // in the list: "two humps", "3 values"
    bool odd = false;  // asks for attention
};
WordsAbout shapeWord(const ColumnProfile& profile);
QString shapeSentences(const ColumnProfile& profile, const NumberFormat& numbers);  // of the inspector
QString shapeTitle(const ColumnProfile& profile, const NumberFormat& numbers);      // of the histogram
std::vector<std::pair<QString, QString>> shapeFigures(const ColumnProfile& profile, const NumberFormat& numbers);
QString associationSentence(const TargetRanking::Entry& entry, const QString& positive, const NumberFormat& numbers);
// As the column writes its values: dates, codes, decimals by its spread.
QString valueWords(const ColumnProfile& profile, double value, const NumberFormat& numbers);

}  // namespace holdfast
