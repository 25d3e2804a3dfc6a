// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "base/fingerprint.h"

namespace holdfast {

// Row numbers sorted by content and then label: the order every fit sees, whatever the order of the file.
std::vector<std::uint32_t> canonicalOrder(std::span<const Fingerprint> rows, std::span<const std::uint8_t> labels);
std::vector<std::uint32_t> canonicalOrder(std::span<const Fingerprint> rows, std::span<const double> targets);

}  // namespace holdfast
