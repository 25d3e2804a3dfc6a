// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/messages/finding_words.h"
#include "app/pages/clean/clean_page_state.h"
#include "widgets/controls/finding_card.h"
#include "widgets/theme/number_format.h"

namespace holdfast {

// What can be done about a finding, in words; the finding itself: app/messages/finding_words.h.
QString acceptWord(const Suggestion& suggestion);  // empty: there is nothing to accept
QString rejectWord(const Suggestion& suggestion);
FindingLook findingLook(const FindingEntry& entry, const NumberFormat& numbers);

}  // namespace holdfast
