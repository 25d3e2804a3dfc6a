// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

namespace holdfast::fuzz {

// The bytes in a room of exactly their size: the slack of a vector or a string would hide a read behind the end.
class Bytes
{
public:
    Bytes(const std::uint8_t* data, std::size_t size) : m_bytes(new char[size]), m_size(size) { std::copy_n(data, size, m_bytes.get()); }
    std::string_view view() const { return {m_bytes.get(), m_size}; }

private:
    std::unique_ptr<char[]> m_bytes;
    std::size_t m_size;
};

}  // namespace holdfast::fuzz
