// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <optional>
#include <vector>

#include "base/progress.h"
#include "sources/byte_stream.h"
#include "sources/text_memory.h"

namespace holdfast {

// What a gzip file (RFC 1952) holds, member after member, as it is read. Fails with read.gzip-cut when the file ends before its data does,
// read.gzip-damaged when it is not what its check sums say (both: bytes of the file read, bytes of text made).
class GunzipStream : public ByteStream
{
public:
    // `packed` must outlive this.
    explicit GunzipStream(FileStream& packed);
    ~GunzipStream() override;

    Result<std::size_t> read(char* into, std::size_t size) override;
    std::uint64_t made() const { return m_made; }
    // Whether bytes that are no gzip stand behind the last member; they are passed over.
    bool hasRest() const { return m_rest; }

private:
    struct Inflater;
    Failure failed(const char* code) const;
    Result<bool> fill();
    bool beginsMember();

    FileStream& m_packed;
    std::unique_ptr<Inflater> m_inflater;
    std::vector<unsigned char> m_input;
    std::uint64_t m_made = 0;
    std::size_t m_members = 0;  // begun
    bool m_inMember = false;
    bool m_ended = false;
    bool m_rest = false;
};

struct Gunzipped
{
    TextMemory text;
    std::size_t size = 0;
};
// All of it. `limit`: bytes of text at most, else read.gzip-too-big (MiB of the limit): a small file may unpack to terabytes.
Result<Gunzipped> gunzip(GunzipStream& stream, std::uint64_t limit, const Progress& progress);

}  // namespace holdfast
