// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace holdfast {

// Whether a byte beyond ASCII stands where its sign under windows-1252 would: "m³", "5 µg", "21°", "Nº 7", "Brand®". Other pages have
// letters there, which stand in words.
bool standsAsSign(unsigned char before, unsigned char byte, unsigned char after);

}  // namespace holdfast
