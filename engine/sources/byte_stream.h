// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

#include "base/fingerprint.h"
#include "base/result.h"

namespace holdfast {

// Bytes that are read once, from front to end.
class ByteStream
{
public:
    ByteStream() = default;
    ByteStream(const ByteStream&) = delete;
    ByteStream& operator=(const ByteStream&) = delete;
    virtual ~ByteStream() = default;

    // Up to `size` bytes; fewer only at the end.
    virtual Result<std::size_t> read(char* into, std::size_t size) = 0;
};

// So many bytes of a stream's front, or all of it; kContentBytes tell what it is.
Result<std::string> beginningOf(ByteStream& stream, std::size_t size = std::size_t{1} << 16U);

// A file, hashed on the way.
class FileStream : public ByteStream
{
public:
    explicit FileStream(const std::string& path) : m_path(path), m_file(std::fopen(path.c_str(), "rb")) {}

    Result<std::size_t> read(char* into, std::size_t size) override;
    std::uint64_t position() const { return m_position; }
    // Of all bytes: reads what is left.
    Result<Fingerprint> hash();

private:
    struct Close
    {
        void operator()(std::FILE* file) const { (void)std::fclose(file); }
    };
    std::string m_path;
    std::unique_ptr<std::FILE, Close> m_file;
    std::uint64_t m_position = 0;
    Fingerprinter m_hash;
};

// A text that is there already.
class MemoryStream : public ByteStream
{
public:
    explicit MemoryStream(std::string_view text) : m_left(text) {}
    Result<std::size_t> read(char* into, std::size_t size) override;

private:
    std::string_view m_left;
};

}  // namespace holdfast
