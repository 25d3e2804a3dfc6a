// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/text_memory.h"

#include <algorithm>

#include "sources/huge_pages.h"

namespace holdfast {

std::optional<TextMemory> TextMemory::ofSize(std::size_t bytes)
{
    constexpr std::size_t large = std::size_t{2} << 20U;
    const std::size_t alignment = bytes >= 2 * large ? large : 64;
    const std::size_t whole = (std::max<std::size_t>(bytes, 1) + alignment - 1) / alignment * alignment;
    auto* made = static_cast<char*>(std::aligned_alloc(alignment, whole));  // NOLINT(cppcoreguidelines-no-malloc)
    if (made == nullptr)
        return std::nullopt;
    preferHugePages(made, whole);
    return TextMemory(made);
}

}  // namespace holdfast
