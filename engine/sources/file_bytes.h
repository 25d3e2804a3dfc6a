// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <string>
#include <string_view>

#include "base/progress.h"
#include "base/result.h"

namespace holdfast {

// A file's bytes, held in memory: a file mapped instead would end the program when somebody cuts it short meanwhile.
class FileBytes
{
public:
    FileBytes(std::unique_ptr<char[]> bytes, std::size_t size)
        : m_bytes(std::move(bytes)), m_size(size) {}  // NOLINT(modernize-avoid-c-arrays)
    std::string_view view() const { return {m_bytes.get(), m_size}; }

private:
    std::unique_ptr<char[]> m_bytes;  // NOLINT(modernize-avoid-c-arrays): a vector would fill it with zeros first
    std::size_t m_size;
};

// Fails with read.file-missing, read.directory, read.unreadable, read.out-of-memory.
Result<FileBytes> readFile(const std::string& path, const Progress& progress);

}  // namespace holdfast
