// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/lazy_bytes.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "sources/file_stamp.h"
#include "sources/memory_estimate.h"

namespace holdfast {

namespace {

constexpr std::size_t kPiece = std::size_t{1} << 16U;

}  // namespace

LazyBytes::LazyBytes(std::FILE* file, TextMemory bytes, std::size_t size)
    : m_file(file), m_bytes(std::move(bytes)), m_size(size), m_there((size + kPiece - 1) / kPiece)
{
    (void)std::setvbuf(file, nullptr, _IONBF, 0);
}

Result<LazyBytes> LazyBytes::open(const std::string& path)
{
    const Result<FileStamp> stamp = stampOf(path);
    if (!stamp.ok())
        return stamp.failure();
    const auto size = static_cast<std::size_t>(stamp.value().bytes);
    std::FILE* file = std::fopen(path.c_str(), "rb");
    if (file == nullptr)
        return Failure{.code = "read.unreadable", .file = path};
    std::optional<TextMemory> bytes = TextMemory::ofSize(size);
    if (!bytes) {
        (void)std::fclose(file);
        return outOfMemory(path, size);
    }
    return LazyBytes(file, std::move(*bytes), size);
}

bool LazyBytes::need(std::uint64_t at, std::uint64_t size)
{
    if (at > m_size || size > m_size - at)
        return false;
    for (std::size_t piece = at / kPiece; size > 0 && piece <= (at + size - 1) / kPiece; ++piece) {
        if (m_there[piece])
            continue;
        const std::size_t begin = piece * kPiece;
        const std::size_t wanted = std::min(kPiece, m_size - begin);
        if (std::fseek(m_file.get(), static_cast<long>(begin), SEEK_SET) != 0 ||
            std::fread(m_bytes.data() + begin, 1, wanted, m_file.get()) != wanted)
            return false;
        m_there[piece] = true;
        m_fetched += wanted;
    }
    return true;
}

}  // namespace holdfast
