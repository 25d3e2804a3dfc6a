// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <nlohmann/json.hpp>

namespace holdfast {

// Keys keep the order in which they were written: the same study gives the same bytes.
using Json = nlohmann::ordered_json;

}  // namespace holdfast
