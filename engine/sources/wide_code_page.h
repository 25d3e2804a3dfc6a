// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

namespace holdfast {

// The East Asian encoding of one or two bytes a character under which a text reads well that is neither UTF-8 nor words of a single-byte
// code page: "gb18030", "big5", "shift_jis", "euc-kr" or "euc-jp"; empty when there is none. `sample` begins at a character. Characters in
// common use stand in blocks of their own (GB 2312 level 1, Big5 level 1, JIS X 0208 level 1, KS X 1001).
std::string wideCodePage(std::string_view sample);

}  // namespace holdfast
