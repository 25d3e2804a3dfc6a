// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "base/result.h"

namespace holdfast {

// Memory that reading a text table of so many bytes takes at its peak: the text, the places of its fields, and the columns made of them.
std::uint64_t memoryToRead(std::uint64_t bytes);

// What the system can give without swapping, and this process may take; nothing where nobody says.
std::optional<std::uint64_t> availableMemory();

// Reading may take 60 % of it: the program is never ended for lack of memory.
bool fitsMemory(std::uint64_t needed, std::uint64_t available);

// The longest text that may be read now, in bytes.
std::uint64_t largestText();

// read.out-of-memory: MiB needed and free, and of the file.
Failure outOfMemory(const std::string& path, std::uint64_t bytes);

// The same once rows and columns are counted, before columns are made: a text of many short fields makes more of them than its size tells.
// `available` is what is left beside the text.
std::optional<Failure> refusedCells(std::uint64_t rows, std::uint64_t columns, std::uint64_t bytes, std::optional<std::uint64_t> available);

}  // namespace holdfast
