// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string_view>

namespace holdfast {

// 1 for a cell's text that reads as a whole, less for one that looks like a piece, or like several: what a wrong delimiter leaves.
// `classes`: what it holds (byte_classes.h).
double wholenessOf(std::string_view cell, std::uint8_t classes);

}  // namespace holdfast
