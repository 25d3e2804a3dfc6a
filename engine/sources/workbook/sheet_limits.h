// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/result.h"

namespace holdfast {

// What no spreadsheet program exceeds, and a harmful file would.
inline constexpr std::int64_t kLastSheetRow = 1048576;  // from 1
inline constexpr std::int64_t kSheetColumns = 16384;
inline constexpr std::size_t kMostSheets = 10000;
inline constexpr std::size_t kMostMerged = std::size_t{1} << 20U;
inline constexpr std::size_t kMostStyles = std::size_t{1} << 20U;  // Excel's own limit is 65,490

// A file made of more small things than a table needs: "sheets", "merged", "styles", "texts", "parts".
inline Failure tooMany(const char* what, std::size_t limit)
{
    return {.code = "read.zip-bomb", .texts = {what}, .numbers = {static_cast<double>(limit)}};
}

// A whole number an attribute holds, within [least, most]; `otherwise` when it holds none.
inline std::int64_t wholeNumberIn(std::string_view text, std::int64_t least, std::int64_t most, std::int64_t otherwise)
{
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc::result_out_of_range)
        return text.front() == '-' ? least : most;
    return error == std::errc() ? std::clamp(number, least, most) : otherwise;
}

}  // namespace holdfast
