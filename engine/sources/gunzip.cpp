// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/gunzip.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include <zlib.h>

namespace holdfast {

namespace {

constexpr std::size_t kInput = std::size_t{1} << 18U;
constexpr std::size_t kFirstRoom = std::size_t{4} << 20U;
constexpr std::size_t kPiece = std::size_t{1} << 20U;
constexpr int kGzipOnly = 16;  // added to the window's bits: no zlib or raw streams

}  // namespace

struct GunzipStream::Inflater
{
    z_stream stream{};
    bool ready = false;
};

GunzipStream::GunzipStream(FileStream& packed) : m_packed(packed), m_inflater(std::make_unique<Inflater>()), m_input(kInput)
{
    m_inflater->ready = inflateInit2(&m_inflater->stream, MAX_WBITS + kGzipOnly) == Z_OK;
}

GunzipStream::~GunzipStream()
{
    if (m_inflater->ready)
        inflateEnd(&m_inflater->stream);
}

Failure GunzipStream::failed(const char* code) const
{
    const std::uint64_t read = m_packed.position() - m_inflater->stream.avail_in;
    return {.code = code, .numbers = {static_cast<double>(read), static_cast<double>(m_made)}};
}

// Whether there is more to unpack.
Result<bool> GunzipStream::fill()
{
    z_stream& stream = m_inflater->stream;
    if (stream.avail_in > 0)
        return true;
    const Result<std::size_t> got = m_packed.read(reinterpret_cast<char*>(m_input.data()), m_input.size());
    if (!got.ok())
        return got.failure();
    stream.next_in = m_input.data();
    stream.avail_in = static_cast<uInt>(got.value());
    return got.value() > 0;
}

bool GunzipStream::beginsMember()
{
    constexpr unsigned char magic = 0x1F;
    return *m_inflater->stream.next_in == magic;
}

Result<std::size_t> GunzipStream::read(char* into, std::size_t size)
{
    z_stream& stream = m_inflater->stream;
    if (!m_inflater->ready)
        return failed("read.gzip-damaged");
    std::size_t have = 0;
    while (have < size && !m_ended) {
        const Result<bool> more = fill();
        if (!more.ok())
            return more.failure();
        if (!more.value()) {
            if (m_inMember)
                return failed("read.gzip-cut");
            m_ended = true;
            break;
        }
        if (!m_inMember) {
            if (m_members > 0 && !beginsMember()) {
                m_rest = m_ended = true;
                break;
            }
            inflateReset(&stream);
            m_inMember = true;
            ++m_members;
        }
        stream.next_out = reinterpret_cast<unsigned char*>(into) + have;
        stream.avail_out = static_cast<uInt>(std::min<std::size_t>(size - have, kPiece));
        const uInt room = stream.avail_out;
        const int status = inflate(&stream, Z_NO_FLUSH);
        have += room - stream.avail_out;
        m_made += room - stream.avail_out;
        if (status == Z_STREAM_END)
            m_inMember = false;
        else if (status != Z_OK && status != Z_BUF_ERROR)
            return failed("read.gzip-damaged");
    }
    return have;
}

Result<Gunzipped> gunzip(GunzipStream& stream, std::uint64_t limit, const Progress& progress)
{
    const auto tooBig = [limit] { return Failure{.code = "read.gzip-too-big", .numbers = {static_cast<double>(limit >> 20U)}}; };
    std::size_t room = static_cast<std::size_t>(std::min<std::uint64_t>(kFirstRoom, limit + 1));
    std::optional<TextMemory> text = TextMemory::ofSize(room);
    std::size_t size = 0;
    while (text) {
        progress.throwIfCancelled();
        const std::size_t wanted = std::min(kPiece, room - size);
        const Result<std::size_t> got = stream.read(text->data() + size, wanted);
        if (!got.ok())
            return got.failure();
        size += got.value();
        if (size > limit)
            return tooBig();
        if (got.value() < wanted)
            return Gunzipped{std::move(*text), size};
        if (size == room) {
            room = static_cast<std::size_t>(std::min<std::uint64_t>(2 * static_cast<std::uint64_t>(room), limit + 1));
            std::optional<TextMemory> larger = TextMemory::ofSize(room);
            if (larger)
                std::memcpy(larger->data(), text->data(), size);
            text = std::move(larger);
        }
    }
    return tooBig();
}

}  // namespace holdfast
