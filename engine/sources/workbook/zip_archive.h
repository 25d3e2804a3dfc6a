// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "sources/lazy_bytes.h"

namespace holdfast {

inline constexpr std::size_t kMostZipEntries = 1000;
inline constexpr std::uint64_t kMostUnpacked = std::uint64_t{2} << 30U;  // bytes, of all entries together
inline constexpr std::uint64_t kFreeUnpacked = 100 * 1024;               // bytes that an entry may expand to, however small it is packed
inline constexpr std::uint64_t kMostExpansion = 100;                     // times its packed size, beyond that

struct ZipEntry
{
    std::string name;
    std::uint64_t packed = 0;
    std::uint64_t plain = 0;  // as the directory says; reading checks it
    std::uint64_t at = 0;     // of its data
    std::uint32_t checksum = 0;
    std::uint16_t method = 0;
};

// A ZIP archive (APPNOTE 6.3 with ZIP64, stored or deflated) read from memory, by its directory. Our own and not minizip: the very bytes
// that were hashed are read, limits hold before and while an entry is unpacked, and nothing is written to disk.
class ZipArchive
{
public:
    // `bytes` must outlive the archive. Fails with read.workbook-truncated (no directory), read.workbook-damaged, read.encrypted,
    // read.zip-bomb (too many entries, too large, expanding too far, overlapping).
    // `fetch` is asked for the bytes before they are looked at.
    static Result<ZipArchive> open(std::string_view bytes, FetchBytes fetch = {});

    const std::vector<ZipEntry>& entries() const { return m_entries; }
    const ZipEntry* find(std::string_view name) const;  // letters' case is not minded, as spreadsheets do not; null when there is none
    std::string_view bytes() const { return m_bytes; }

private:
    friend class ZipStream;
    ZipArchive(std::string_view bytes, FetchBytes fetch) : m_bytes(bytes), m_fetch(std::move(fetch)) {}
    std::string_view m_bytes;
    FetchBytes m_fetch;
    std::vector<ZipEntry> m_entries;
};

// One entry's content, piece by piece.
class ZipStream
{
public:
    ZipStream(const ZipArchive& archive, const ZipEntry& entry);
    ~ZipStream();
    ZipStream(const ZipStream&) = delete;
    ZipStream& operator=(const ZipStream&) = delete;

    // At most `room` bytes; 0 at the end, whose checksum is right then. Fails with read.workbook-damaged, read.zip-bomb.
    Result<std::size_t> read(char* to, std::size_t room);
    double fraction() const;  // of the entry read so far

private:
    struct Inflater;
    Failure failed(const char* code) const;
    bool feed();

    const ZipArchive& m_archive;
    const ZipEntry& m_entry;
    std::string_view m_packed;
    std::size_t m_fed = 0;  // bytes of it
    std::unique_ptr<Inflater> m_inflater;
    std::uint64_t m_given = 0;
    std::uint32_t m_checksum = 0;
    bool m_ended = false;
};

// A small entry whole. Fails as reading it does, and with read.zip-bomb over `most` bytes.
Result<std::string> wholeEntry(const ZipArchive& archive, const ZipEntry& entry, std::size_t most = std::size_t{64} << 20U);

}  // namespace holdfast
