// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace holdfast {

// Own types, so that they cannot be swapped. Never reused, even after a removal.
enum class StepId : int {};
enum class SegmentId : int {};
enum class RuleId : int {};
enum class OfferId : int {};

}  // namespace holdfast
