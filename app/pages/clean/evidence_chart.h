// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/pages/clean/clean_page_state.h"
#include "widgets/theme/number_format.h"

namespace holdfast {

class ChartFrame;

// What a finding is about, as a picture: the values of its column one by one, or how often each occurs, the questioned ones marked. Hides
// the frame where there is nothing to draw. `raw`: the table as read; null while it is being read.
void showEvidence(ChartFrame& chart, const FindingEntry& entry, const Table* raw, const NumberFormat& numbers);

}  // namespace holdfast
