// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/text_memory.h"

#include <algorithm>

namespace holdfast {

std::optional<TextMemory> TextMemory::ofSize(std::size_t bytes)
{
    auto* made = static_cast<char*>(std::malloc(std::max<std::size_t>(bytes, 1)));  // NOLINT(cppcoreguidelines-no-malloc)
    if (made == nullptr)
        return std::nullopt;
    return TextMemory(made);
}

}  // namespace holdfast
