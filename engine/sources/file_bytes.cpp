// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/file_bytes.h"

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <mutex>
#include <vector>

#include "base/parallel.h"
#include "sources/file_stamp.h"
#include "sources/fresh_memory.h"
#include "sources/memory_estimate.h"

namespace holdfast {

namespace {

struct Close
{
    void operator()(std::FILE* file) const { (void)std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, Close>;

File opened(const std::string& path)
{
    File file(std::fopen(path.c_str(), "rb"));
    if (file)
        (void)std::setvbuf(file.get(), nullptr, _IONBF, 0);
    return file;
}

constexpr std::size_t kPiece = std::size_t{1} << 20U;
constexpr std::size_t kRun = 16;  // pieces that one task reads with one open file

// Hashes pieces in their order as they become ready; whoever brings one carries on as far as there are more.
class OrderedHash
{
public:
    OrderedHash(const char* bytes, std::size_t size) : m_bytes(bytes), m_size(size), m_ready(chunkCount(size, kPiece)) {}

    void ready(std::size_t piece)
    {
        m_ready[piece].store(true);
        const std::unique_lock lock(m_mutex, std::try_to_lock);
        if (lock.owns_lock())
            hashReady();
    }

    // Of the first `size` bytes; all pieces of them are there.
    Fingerprint done(std::size_t size)
    {
        for (; m_next < chunkCount(size, kPiece); ++m_next)
            add(m_next, size);
        return m_hash.done();
    }

private:
    // The last piece is left to done(): the file may end earlier than it seemed.
    void hashReady()
    {
        for (; m_next + 1 < m_ready.size() && m_ready[m_next].load(); ++m_next)
            add(m_next, m_size);
    }
    void add(std::size_t piece, std::size_t size)
    {
        const Chunk chunk = chunkAt(piece, size, kPiece);
        m_hash.bytes(m_bytes + chunk.begin, chunk.end - chunk.begin);
    }

    const char* m_bytes;
    std::size_t m_size;
    std::vector<std::atomic<bool>> m_ready;
    std::mutex m_mutex;
    std::size_t m_next = 0;
    Fingerprinter m_hash;
};

}  // namespace

Result<FileBytes> readFile(const std::string& path, const Progress& progress)
{
    const Result<FileStamp> stamp = stampOf(path);
    if (!stamp.ok())
        return stamp.failure();
    if (!opened(path))
        return Failure{.code = "read.unreadable", .file = path};
    const auto wanted = static_cast<std::size_t>(stamp.value().bytes);
    const std::optional<std::uint64_t> available = availableMemory();
    if (available && !fitsMemory(memoryToRead(wanted), *available))
        return outOfMemory(path, wanted);
    std::optional<TextMemory> bytes = TextMemory::ofSize(wanted);
    if (!bytes)
        return outOfMemory(path, wanted);

    const std::size_t pieces = chunkCount(wanted, kPiece);
    std::vector<std::size_t> got(pieces);
    std::atomic<bool> failed{false};
    OrderedHash hash(bytes->data(), wanted);
    parallelFor(
        chunkCount(pieces, kRun),
        [&](std::size_t run) {
            const File file = opened(path);
            const Chunk chunk = chunkAt(run, pieces, kRun);
            if (!file || std::fseek(file.get(), static_cast<long>(chunk.begin * kPiece), SEEK_SET) != 0) {
                failed = true;
                return;
            }
            for (std::size_t i = chunk.begin; i < chunk.end && !progress.cancelled(); ++i) {
                const Chunk place = chunkAt(i, wanted, kPiece);
                takePages(bytes->data() + place.begin, place.end - place.begin);
                got[i] = std::fread(bytes->data() + place.begin, 1, place.end - place.begin, file.get());
                if (got[i] < place.end - place.begin)
                    break;  // shorter than it seemed
                hash.ready(i);
            }
            if (std::ferror(file.get()) != 0)
                failed = true;
        },
        progress);
    if (failed)
        return Failure{.code = "read.unreadable", .file = path};
    std::size_t have = 0;
    for (std::size_t i = 0; i < pieces && have == i * kPiece; ++i)
        have += got[i];
    return FileBytes(std::move(*bytes), have, hash.done(have));
}

}  // namespace holdfast
