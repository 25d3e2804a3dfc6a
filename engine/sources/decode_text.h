// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "sources/text_encoding.h"

namespace holdfast {

// Text in UTF-8: the bytes handed in when they needed no change, else a text made of them.
struct Decoded
{
    std::string_view bytes;
    std::optional<std::string> made;
    std::size_t broken = 0;       // places that are no text in this encoding; each reads U+FFFD now
    std::size_t firstBroken = 0;  // where in the text the first one stands
    std::string_view text() const { return made ? std::string_view(*made) : bytes; }
};

// Fails with read.encoding-unknown when ICU knows no such name. `bytes` must outlive the result.
Result<Decoded> decodeText(std::string_view bytes, const Encoding& encoding);

}  // namespace holdfast
