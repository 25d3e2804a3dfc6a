// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

#include "base/fingerprint.h"
#include "base/progress.h"
#include "base/result.h"
#include "sources/text_memory.h"

namespace holdfast {

// A file's bytes, held in memory: a file mapped instead would end the program when somebody cuts it short meanwhile.
class FileBytes
{
public:
    FileBytes(TextMemory bytes, std::size_t size, const Fingerprint& hash) : m_bytes(std::move(bytes)), m_size(size), m_hash(hash) {}
    std::string_view view() const { return {m_bytes.data(), m_size}; }
    const Fingerprint& hash() const { return m_hash; }  // of the bytes, raw

private:
    TextMemory m_bytes;
    std::size_t m_size;
    Fingerprint m_hash;
};

// Fails with read.file-missing, read.directory, read.unreadable, read.out-of-memory.
Result<FileBytes> readFile(const std::string& path, const Progress& progress);

}  // namespace holdfast
