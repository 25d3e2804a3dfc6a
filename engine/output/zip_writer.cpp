// SPDX-License-Identifier: GPL-3.0-or-later
#include "output/zip_writer.h"

#include <array>

#include <zlib.h>

namespace holdfast {

namespace {

constexpr std::uint16_t kVersion = 20;
constexpr std::uint16_t kFlags = 1U << 3U | 1U << 11U;  // sizes follow the data; names are UTF-8
constexpr std::uint16_t kDeflate = 8;
constexpr std::uint16_t kTime = 0;
constexpr std::uint16_t kDate = 1U << 5U | 1U;  // 1980-01-01, the first day there is
constexpr std::uint64_t kMost = UINT32_MAX;

// Little-endian fields, one behind the other.
class Fields
{
public:
    Fields& two(std::uint64_t value) { return add(value, 2); }
    Fields& four(std::uint64_t value) { return add(value, 4); }
    Fields& text(std::string_view bytes)
    {
        m_bytes += bytes;
        return *this;
    }
    const std::string& bytes() const { return m_bytes; }

private:
    Fields& add(std::uint64_t value, int size)
    {
        for (int i = 0; i < size; ++i)
            m_bytes += static_cast<char>(value >> (8 * i) & 0xFFU);
        return *this;
    }
    std::string m_bytes;
};

}  // namespace

struct ZipWriter::Deflater
{
    z_stream stream{};
    Deflater()
    {
        // Negative window bits: raw deflate, without zlib's own header.
        (void)deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    }
    ~Deflater() { (void)deflateEnd(&stream); }
    Deflater(const Deflater&) = delete;
    Deflater& operator=(const Deflater&) = delete;
};

ZipWriter::ZipWriter(Sink& sink) : m_sink(sink) {}
ZipWriter::~ZipWriter() = default;

void ZipWriter::put(std::string_view bytes)
{
    m_ok = m_ok && m_sink.write(bytes);
    m_at += bytes.size();
}

void ZipWriter::begin(const std::string& name)
{
    m_entries.push_back({.name = name, .checksum = static_cast<std::uint32_t>(crc32(0, nullptr, 0)), .at = m_at});
    m_deflater = std::make_unique<Deflater>();
    Fields header;
    header.four(0x04034B50)
        .two(kVersion)
        .two(kFlags)
        .two(kDeflate)
        .two(kTime)
        .two(kDate)
        .four(0)
        .four(0)
        .four(0)
        .two(name.size())
        .two(0)
        .text(name);
    put(header.bytes());
}

void ZipWriter::deflated(std::string_view bytes, bool last)
{
    z_stream& stream = m_deflater->stream;
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));  // NOLINT: zlib reads only
    stream.avail_in = static_cast<uInt>(bytes.size());
    std::array<char, 65536> packed;
    do {
        stream.next_out = reinterpret_cast<Bytef*>(packed.data());
        stream.avail_out = static_cast<uInt>(packed.size());
        (void)deflate(&stream, last ? Z_FINISH : Z_NO_FLUSH);
        const std::size_t size = packed.size() - stream.avail_out;
        m_entries.back().packed += size;
        if (size > 0)
            put({packed.data(), size});
    } while (stream.avail_out == 0);
}

void ZipWriter::write(std::string_view bytes)
{
    constexpr std::size_t piece = std::size_t{1} << 20U;
    Entry& entry = m_entries.back();
    for (std::size_t at = 0; at < bytes.size() && m_ok; at += piece) {
        const std::string_view part = bytes.substr(at, piece);
        entry.checksum =
            static_cast<std::uint32_t>(crc32(entry.checksum, reinterpret_cast<const Bytef*>(part.data()), static_cast<uInt>(part.size())));
        entry.plain += part.size();
        deflated(part, false);
    }
}

void ZipWriter::end()
{
    if (m_ok)
        deflated({}, true);
    m_deflater.reset();
    const Entry& entry = m_entries.back();
    m_ok = m_ok && entry.plain < kMost && entry.packed < kMost;
    Fields sizes;
    sizes.four(0x08074B50).four(entry.checksum).four(entry.packed).four(entry.plain);
    put(sizes.bytes());
}

bool ZipWriter::finish()
{
    const std::uint64_t directory = m_at;
    for (const Entry& entry : m_entries) {
        Fields header;
        header.four(0x02014B50).two(kVersion).two(kVersion).two(kFlags).two(kDeflate).two(kTime).two(kDate);
        header.four(entry.checksum).four(entry.packed).four(entry.plain).two(entry.name.size());
        header.two(0).two(0).two(0).two(0).four(0).four(entry.at).text(entry.name);
        put(header.bytes());
    }
    const std::uint64_t size = m_at - directory;
    Fields ending;
    ending.four(0x06054B50).two(0).two(0).two(m_entries.size()).two(m_entries.size()).four(size).four(directory).two(0);
    put(ending.bytes());
    return m_ok && m_at < kMost;
}

}  // namespace holdfast
