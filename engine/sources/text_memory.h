// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <memory>
#include <optional>

#include "sources/fresh_memory.h"

namespace holdfast {

// Memory for a text, not filled before it is written; nothing where there is not enough.
class TextMemory
{
public:
    static std::optional<TextMemory> ofSize(std::size_t bytes);
    char* data() { return m_bytes.get(); }
    const char* data() const { return m_bytes.get(); }

private:
    struct Free
    {
        std::size_t bytes = 0;
        void operator()(char* memory) const { giveMemory(memory, bytes); }
    };
    TextMemory(char* memory, std::size_t bytes) : m_bytes(memory, Free{bytes}) {}
    std::unique_ptr<char, Free> m_bytes;
};

}  // namespace holdfast
