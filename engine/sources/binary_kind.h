// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace holdfast {

// What a file is that is not text: "xlsx", "ods", "zip", "xls", "pdf", "png", "gzip" … by its first bytes, "binary" by its many control
// bytes; nothing when it may be text (in any encoding, UTF-16 included).
std::optional<std::string> binaryKind(std::string_view bytes);

}  // namespace holdfast
