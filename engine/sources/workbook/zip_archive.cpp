// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/workbook/zip_archive.h"

#include <algorithm>
#include <array>
#include <utility>

#include <zlib.h>

#include "base/text.h"

namespace holdfast {

namespace {

using namespace std::string_view_literals;

constexpr std::uint64_t kEndSize = 22;
constexpr std::uint64_t kLongestComment = 65535;
constexpr std::uint16_t kStored = 0;
constexpr std::uint16_t kDeflated = 8;

// Little-endian fields at a place; a place outside the file says so once.
class Fields
{
public:
    Fields(std::string_view bytes, const FetchBytes& fetch) : m_bytes(bytes), m_fetch(fetch) {}
    std::uint64_t number(std::uint64_t at, std::size_t size)
    {
        if (!has(at, size)) {
            m_ok = false;
            return 0;
        }
        std::uint64_t value = 0;
        for (std::size_t i = size; i > 0; --i)
            value = value << 8U | static_cast<unsigned char>(m_bytes[at + i - 1]);
        return value;
    }
    std::uint32_t four(std::uint64_t at) { return static_cast<std::uint32_t>(number(at, 4)); }
    std::uint16_t two(std::uint64_t at) { return static_cast<std::uint16_t>(number(at, 2)); }
    std::string_view text(std::uint64_t at, std::uint64_t size)
    {
        if (!has(at, size)) {
            m_ok = false;
            return {};
        }
        return m_bytes.substr(at, size);
    }
    bool ok() const { return m_ok; }

private:
    bool has(std::uint64_t at, std::uint64_t size) const
    {
        return at <= m_bytes.size() && m_bytes.size() - at >= size && (!m_fetch || m_fetch(at, size));
    }
    std::string_view m_bytes;
    const FetchBytes& m_fetch;
    bool m_ok = true;
};

struct Directory
{
    std::uint64_t at = 0;
    std::uint64_t entries = 0;
};

std::optional<Directory> findDirectory(std::string_view bytes, const FetchBytes& fetch)
{
    const std::uint64_t from = bytes.size() > kEndSize + kLongestComment ? bytes.size() - kEndSize - kLongestComment : 0;
    if (fetch && !fetch(from, bytes.size() - from))
        return std::nullopt;
    const std::size_t end = bytes.substr(from).rfind("PK\x05\x06"sv);
    if (end == std::string_view::npos)
        return std::nullopt;
    Fields fields(bytes, fetch);
    const std::uint64_t at = from + end;
    if (bytes.size() - at < kEndSize)
        return std::nullopt;
    Directory directory{.at = fields.four(at + 16), .entries = fields.two(at + 10)};
    if (at >= 20 && fields.four(at - 20) == 0x07064B50U) {
        const std::uint64_t longEnd = fields.number(at - 12, 8);
        if (fields.four(longEnd) == 0x06064B50U)
            directory = {.at = fields.number(longEnd + 48, 8), .entries = fields.number(longEnd + 32, 8)};
    }
    return fields.ok() && directory.at < bytes.size() + 1 ? std::optional(directory) : std::nullopt;
}

// The fields that did not fit into 32 bits stand in the extra field 1, in this order.
void readLong(Fields& fields, std::uint64_t extra, std::uint64_t size, ZipEntry& entry, std::uint64_t& header)
{
    for (std::uint64_t at = extra; at + 4 <= extra + size;) {
        const std::uint64_t id = fields.two(at);
        const std::uint64_t length = fields.two(at + 2);
        std::uint64_t value = at + 4;
        if (id == 1)
            for (std::uint64_t* field : {&entry.plain, &entry.packed, &header})
                if (*field == 0xFFFFFFFFU && value + 8 <= at + 4 + length) {
                    *field = fields.number(value, 8);
                    value += 8;
                }
        at += 4 + length;
    }
}

bool expandsTooFar(std::uint64_t packed, std::uint64_t plain)
{
    return plain > kFreeUnpacked && (plain - kFreeUnpacked) / kMostExpansion > packed;
}

std::string lowered(std::string_view name)
{
    std::string made(name);
    std::replace(made.begin(), made.end(), '\\', '/');
    std::transform(made.begin(), made.end(), made.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return made;
}

Failure broken(const char* code, const std::string& part = {})
{
    Failure failure{.code = code};
    if (!part.empty())
        failure.texts.push_back(shownText(part));
    return failure;
}

}  // namespace

Result<ZipArchive> ZipArchive::open(std::string_view bytes, FetchBytes fetch)
{
    const std::optional<Directory> directory = findDirectory(bytes, fetch);
    if (!directory)
        return broken("read.workbook-truncated");
    if (directory->entries > kMostZipEntries)
        return Failure{.code = "read.zip-bomb", .texts = {"entries"}, .numbers = {static_cast<double>(directory->entries)}};
    ZipArchive archive(bytes, std::move(fetch));
    Fields fields(bytes, archive.m_fetch);
    std::uint64_t at = directory->at;
    std::uint64_t sum = 0;
    std::vector<std::pair<std::uint64_t, std::uint64_t>> places;
    for (std::uint64_t i = 0; i < directory->entries; ++i) {
        if (fields.four(at) != 0x02014B50U)
            return broken("read.workbook-truncated");
        ZipEntry entry{
            .packed = fields.four(at + 20), .plain = fields.four(at + 24), .checksum = fields.four(at + 16), .method = fields.two(at + 10)};
        const std::uint64_t nameSize = fields.two(at + 28);
        const std::uint64_t extraSize = fields.two(at + 30);
        std::uint64_t header = fields.four(at + 42);
        entry.name = fields.text(at + 46, nameSize);
        readLong(fields, at + 46 + nameSize, extraSize, entry, header);
        if ((fields.two(at + 8) & 1U) != 0)
            return broken("read.encrypted");
        if (header >= bytes.size() || fields.four(header) != 0x04034B50U)
            return broken("read.workbook-truncated");
        entry.at = header + 30 + fields.two(header + 26) + fields.two(header + 28);
        if (!fields.ok() || entry.at > bytes.size() || entry.packed > bytes.size() - entry.at)
            return broken("read.workbook-truncated");
        if (expandsTooFar(entry.packed, entry.plain))
            return Failure{.code = "read.zip-bomb", .texts = {"expansion", shownText(entry.name)}};
        sum += std::min(entry.plain, kMostUnpacked + 1);
        places.emplace_back(header, entry.at + entry.packed);
        at += 46 + nameSize + extraSize + fields.two(at + 32);
        archive.m_entries.push_back(std::move(entry));
    }
    if (!fields.ok())
        return broken("read.workbook-truncated");
    if (sum > kMostUnpacked)
        return Failure{.code = "read.zip-bomb", .texts = {"size"}, .numbers = {static_cast<double>(sum)}};
    // Entries that share their packed bytes would unpack to far more than the file could hold.
    std::sort(places.begin(), places.end());
    for (std::size_t i = 1; i < places.size(); ++i)
        if (places[i].first < places[i - 1].second)
            return Failure{.code = "read.zip-bomb", .texts = {"overlap"}};
    return archive;
}

const ZipEntry* ZipArchive::find(std::string_view name) const
{
    const std::string wanted = lowered(name);
    for (const ZipEntry& entry : m_entries)
        if (lowered(entry.name) == wanted)
            return &entry;
    return nullptr;
}

struct ZipStream::Inflater
{
    z_stream stream{};
    Inflater()
    {
        // Negative window bits: raw deflate, without zlib's own header.
        (void)inflateInit2(&stream, -MAX_WBITS);
    }
    ~Inflater() { (void)inflateEnd(&stream); }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;
};

ZipStream::ZipStream(const ZipArchive& archive, const ZipEntry& entry)
    : m_archive(archive), m_entry(entry), m_packed(archive.bytes().substr(entry.at, entry.packed)),
      m_inflater(std::make_unique<Inflater>()), m_checksum(static_cast<std::uint32_t>(crc32(0, nullptr, 0)))
{
}

ZipStream::~ZipStream() = default;

Failure ZipStream::failed(const char* code) const { return broken(code, m_entry.name); }

// Whether there are packed bytes for zlib to take.
bool ZipStream::feed()
{
    constexpr std::size_t piece = std::size_t{1} << 18U;
    z_stream& stream = m_inflater->stream;
    if (stream.avail_in > 0)
        return true;
    const std::size_t size = std::min(piece, m_packed.size() - m_fed);
    if (m_archive.m_fetch && !m_archive.m_fetch(m_entry.at + m_fed, size))
        return false;
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(m_packed.data() + m_fed));  // NOLINT: zlib reads only
    stream.avail_in = static_cast<uInt>(size);
    m_fed += size;
    return size > 0;
}

double ZipStream::fraction() const
{
    const double whole = static_cast<double>(std::max<std::uint64_t>(m_entry.plain, 1));
    return std::min(1.0, static_cast<double>(m_given) / whole);
}

Result<std::size_t> ZipStream::read(char* to, std::size_t room)
{
    if (m_ended)
        return std::size_t{0};
    std::size_t got = 0;
    if (m_entry.method == kStored) {
        got = std::min<std::size_t>(room, m_packed.size() - m_given);
        if (m_archive.m_fetch && !m_archive.m_fetch(m_entry.at + m_given, got))
            return failed("read.workbook-damaged");
        std::copy_n(m_packed.data() + m_given, got, to);
        m_ended = got < room;
    } else if (m_entry.method == kDeflated) {
        z_stream& stream = m_inflater->stream;
        stream.next_out = reinterpret_cast<Bytef*>(to);
        stream.avail_out = static_cast<uInt>(room);
        int status = Z_OK;
        while (status == Z_OK && stream.avail_out > 0 && feed())
            status = inflate(&stream, Z_NO_FLUSH);
        got = room - stream.avail_out;
        m_ended = status == Z_STREAM_END;
        if (status != Z_OK && status != Z_STREAM_END)
            return failed("read.workbook-damaged");
    } else
        return failed("read.workbook-damaged");
    m_given += got;
    if (m_given > kMostUnpacked || expandsTooFar(m_entry.packed, m_given))
        return Failure{.code = "read.zip-bomb", .texts = {"expansion", shownText(m_entry.name)}};
    m_checksum = static_cast<std::uint32_t>(crc32(m_checksum, reinterpret_cast<const Bytef*>(to), static_cast<uInt>(got)));
    if (m_ended && m_checksum != m_entry.checksum)
        return failed("read.workbook-damaged");
    if (got == 0 && !m_ended)
        return failed("read.workbook-damaged");
    return got;
}

Result<std::string> wholeEntry(const ZipArchive& archive, const ZipEntry& entry, std::size_t most)
{
    ZipStream stream(archive, entry);
    std::string text;
    std::array<char, 16384> piece;
    for (;;) {
        const Result<std::size_t> got = stream.read(piece.data(), piece.size());
        if (!got.ok())
            return got.failure();
        if (got.value() == 0)
            return text;
        text.append(piece.data(), got.value());
        if (text.size() > most)
            return Failure{.code = "read.zip-bomb", .texts = {"size"}, .numbers = {static_cast<double>(text.size())}};
    }
}

}  // namespace holdfast
