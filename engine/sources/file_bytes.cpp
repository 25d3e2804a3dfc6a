// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/file_bytes.h"

#include <algorithm>
#include <cstdio>
#include <new>
#include <optional>

#include "sources/file_stamp.h"
#include "sources/memory_estimate.h"

namespace holdfast {

namespace {

struct Close
{
    void operator()(std::FILE* file) const { (void)std::fclose(file); }
};

constexpr std::size_t kPiece = std::size_t{16} << 20U;

}  // namespace

Result<FileBytes> readFile(const std::string& path, const Progress& progress)
{
    const Result<FileStamp> stamp = stampOf(path);
    if (!stamp.ok())
        return stamp.failure();
    const std::unique_ptr<std::FILE, Close> file(std::fopen(path.c_str(), "rb"));
    if (!file)
        return Failure{.code = "read.unreadable", .file = path};
    (void)std::setvbuf(file.get(), nullptr, _IONBF, 0);
    const auto wanted = static_cast<std::size_t>(stamp.value().bytes);
    const std::optional<std::uint64_t> available = availableMemory();
    const std::uint64_t needed = memoryToRead(wanted);
    if (available && !fitsMemory(needed, *available))
        return Failure{.code = "read.out-of-memory",
                       .file = path,
                       .numbers = {static_cast<double>(needed >> 20U), static_cast<double>(*available >> 20U)}};
    std::unique_ptr<char[]> bytes(new (std::nothrow) char[std::max<std::size_t>(wanted, 1)]);  // NOLINT(modernize-avoid-c-arrays)
    if (!bytes)
        return Failure{.code = "read.out-of-memory", .file = path, .numbers = {static_cast<double>(needed >> 20U), 0}};
    std::size_t have = 0;
    while (have < wanted) {
        progress.at(static_cast<double>(have) / static_cast<double>(wanted));
        const std::size_t got = std::fread(bytes.get() + have, 1, std::min(kPiece, wanted - have), file.get());
        if (got == 0)
            break;
        have += got;
    }
    if (std::ferror(file.get()) != 0)
        return Failure{.code = "read.unreadable", .file = path};
    return FileBytes(std::move(bytes), have);
}

}  // namespace holdfast
