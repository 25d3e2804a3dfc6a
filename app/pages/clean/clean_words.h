// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/pages/clean/clean_page_state.h"
#include "widgets/controls/finding_card.h"
#include "widgets/theme/number_format.h"

namespace holdfast {

// Findings in words.
QString findingKind(const Suggestion& suggestion);                                 // "Spelling"
QString findingChange(const Suggestion& suggestion, const NumberFormat& numbers);  // “standartt” → “standart”
QString findingPlace(const Suggestion& suggestion);                                // table · column · confidence
QString acceptWord(const Suggestion& suggestion);                                  // empty: there is nothing to accept
QString rejectWord(const Suggestion& suggestion);
FindingLook findingLook(const FindingEntry& entry, const NumberFormat& numbers);
QStringList reasons(const std::vector<Evidence>& evidence);

}  // namespace holdfast
