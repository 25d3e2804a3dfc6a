// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/text_memory.h"

namespace holdfast {

std::optional<TextMemory> TextMemory::ofSize(std::size_t bytes)
{
    void* made = takeMemory(bytes);
    if (made == nullptr)
        return std::nullopt;
    return TextMemory(static_cast<char*>(made), bytes);
}

}  // namespace holdfast
