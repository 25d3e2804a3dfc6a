// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdlib>
#include <memory>
#include <optional>

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
        void operator()(char* bytes) const
        {
            std::free(bytes);
        }  // NOLINT(cppcoreguidelines-no-malloc): a vector would fill it with zeros first
    };
    explicit TextMemory(char* bytes) : m_bytes(bytes) {}
    std::unique_ptr<char, Free> m_bytes;
};

}  // namespace holdfast
