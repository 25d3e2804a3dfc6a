// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace holdfast {

// Texts kept once each, by number. They stay where they are while the pool lives.
class TextPool
{
public:
    TextPool();
    std::uint32_t add(std::string_view text);
    std::string_view at(std::uint32_t number) const { return m_texts[number]; }
    std::size_t size() const { return m_texts.size(); }

private:
    std::string_view kept(std::string_view text);
    void grow();

    std::vector<std::unique_ptr<char[]>> m_rooms;  // NOLINT(modernize-avoid-c-arrays): never moved once handed out
    std::size_t m_free = 0;                        // bytes left in the last room
    char* m_next = nullptr;
    std::vector<std::string_view> m_texts;
    std::vector<std::uint32_t> m_slots;  // number + 1, 0 for empty
};

}  // namespace holdfast
