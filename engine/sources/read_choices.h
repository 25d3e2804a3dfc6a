// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

#include "base/result.h"
#include "sources/source_spec.h"

namespace holdfast {

// What cannot be done in any format: read.decimal-invalid, read.date-order-invalid.
std::optional<Failure> refusedChoice(const ReadOptions& options);

}  // namespace holdfast
