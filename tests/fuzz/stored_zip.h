// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <zlib.h>

namespace holdfast::fuzz {

// A ZIP archive whose parts are stored as they are.
inline std::string storedZip(const std::vector<std::pair<std::string, std::string_view>>& parts)
{
    std::string zip;
    std::string directory;
    const auto number = [](std::uint64_t value, int size) {
        std::string bytes;
        for (int i = 0; i < size; ++i, value >>= 8U)
            bytes += static_cast<char>(value & 0xFFU);
        return bytes;
    };
    for (const auto& [name, content] : parts) {
        const std::uint64_t at = zip.size();
        const auto checksum = crc32(0, reinterpret_cast<const Bytef*>(content.data()), static_cast<uInt>(content.size()));
        const std::string sizes = number(checksum, 4) + number(content.size(), 4) + number(content.size(), 4) + number(name.size(), 2);
        zip += "PK\x03\x04" + number(20, 2) + number(0, 8) + sizes + number(0, 2) + name;
        zip += content;
        directory += "PK\x01\x02" + number(20, 2) + number(20, 2) + number(0, 8) + sizes + number(0, 12) + number(at, 4) + name;
    }
    const std::uint64_t at = zip.size();
    zip += directory + "PK\x05\x06" + number(0, 4) + number(parts.size(), 2) + number(parts.size(), 2) + number(directory.size(), 4) +
           number(at, 4) + number(0, 2);
    return zip;
}

}  // namespace holdfast::fuzz
