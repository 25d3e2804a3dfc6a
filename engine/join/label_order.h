// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

namespace holdfast {

// Labels of a pivot in the order a person would write them: from the past on where each says how far it is from now ("last month", "this
// month"), by time or number where they are all written alike but for numbers and names of
// months ("2026-08", "08.2026", "M10", "янв 2026"), else as they are given. Equal ones keep their order.
std::vector<std::string> inNaturalOrder(std::vector<std::string> labels);

}  // namespace holdfast
