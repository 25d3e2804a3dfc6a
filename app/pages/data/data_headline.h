// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/pages/data/data_page_state.h"
#include "widgets/theme/number_format.h"

namespace holdfast {

// "4 files read, 9,100 rows, none rejected.": the page's conclusion.
QString dataHeadline(const DataPageState& state, const NumberFormat& numbers);
QString rowsInWords(std::size_t rows, const NumberFormat& numbers);

}  // namespace holdfast
