// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>

namespace holdfast {

// Memory that reading a text table of so many bytes takes at its peak: the text, the places of its fields, and the columns made of them.
std::uint64_t memoryToRead(std::uint64_t bytes);

// What the system can give without swapping; nothing where it does not say.
std::optional<std::uint64_t> availableMemory();

// Reading may take 60 % of it: the program is never ended for lack of memory.
bool fitsMemory(std::uint64_t needed, std::uint64_t available);

}  // namespace holdfast
