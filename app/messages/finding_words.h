// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include <QString>
#include <QStringList>

#include "recipe/suggestion.h"
#include "widgets/theme/number_format.h"

namespace holdfast {

// Findings in words, the same on the Clean page and in `holdfast findings`.
QString findingKind(const Suggestion& suggestion);                                 // "Spelling"
QString findingChange(const Suggestion& suggestion, const NumberFormat& numbers);  // “standartt” → “standart”
QString findingPlace(const Suggestion& suggestion);                                // table · column · confidence
QStringList reasons(const std::vector<Evidence>& evidence);

QString quotedList(const std::vector<std::string>& values, const NumberFormat& numbers);  // at most three, then "2 more"

}  // namespace holdfast
