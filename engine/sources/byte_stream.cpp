// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/byte_stream.h"

#include <algorithm>
#include <cstring>
#include <vector>

namespace holdfast {

Result<std::string> beginningOf(ByteStream& stream, std::size_t size)
{
    std::string bytes(size, '\0');
    const Result<std::size_t> got = stream.read(bytes.data(), bytes.size());
    if (!got.ok())
        return got.failure();
    bytes.resize(got.value());
    return bytes;
}

Result<std::size_t> FileStream::read(char* into, std::size_t size)
{
    if (!m_file)
        return Failure{.code = "read.unreadable", .file = m_path};
    const std::size_t got = std::fread(into, 1, size, m_file.get());
    if (got < size && std::ferror(m_file.get()) != 0)
        return Failure{.code = "read.unreadable", .file = m_path};
    m_hash.bytes(into, got);
    m_position += got;
    return got;
}

Result<Fingerprint> FileStream::hash()
{
    std::vector<char> rest(std::size_t{1} << 20U);
    while (true) {
        const Result<std::size_t> got = read(rest.data(), rest.size());
        if (!got.ok())
            return got.failure();
        if (got.value() == 0)
            return m_hash.done();
    }
}

Result<std::size_t> MemoryStream::read(char* into, std::size_t size)
{
    const std::size_t got = std::min(size, m_left.size());
    std::memcpy(into, m_left.data(), got);
    m_left.remove_prefix(got);
    return got;
}

}  // namespace holdfast
