// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>

#include "table/table.h"

namespace holdfast::bench {

// The sample's customers table as text, and read; made once per size.
const std::string& sampleText(std::int64_t customers);
const Table& sampleTable(std::int64_t customers);

}  // namespace holdfast::bench
