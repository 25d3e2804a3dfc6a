// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace holdfast {

// Throws std::logic_error naming file, line and what was promised: a bug of ours, never reachable by user input.
[[noreturn]] void failCheck(const char* file, int line, const char* promise);

}  // namespace holdfast

// NOLINTNEXTLINE(cppcoreguidelines-macro-usage): needs the place of the caller
#define HF_EXPECT(condition, promise)                                                                                                      \
    do {                                                                                                                                   \
        if (!(condition))                                                                                                                  \
            ::holdfast::failCheck(__FILE__, __LINE__, promise);                                                                            \
    } while (false)
