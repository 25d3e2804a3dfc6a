// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

namespace holdfast {

// What is learned: the chance of one of two classes, or a number.
enum class TargetKind { TwoClasses, Number };
std::string_view targetKindName(TargetKind kind);  // "two_classes", "number"

}  // namespace holdfast
