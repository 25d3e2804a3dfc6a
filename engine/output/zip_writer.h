// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "output/sink.h"

namespace holdfast {

// A ZIP archive (APPNOTE 6.3, deflate, no ZIP64) streamed into a sink: nothing is sought back to, nothing stands on disk. Entries bear no
// time of day, so that the same content gives the same bytes. Calls after a refusal do nothing.
class ZipWriter
{
public:
    explicit ZipWriter(Sink& sink);
    ~ZipWriter();
    ZipWriter(const ZipWriter&) = delete;
    ZipWriter& operator=(const ZipWriter&) = delete;

    void begin(const std::string& name);
    void write(std::string_view bytes);  // of the entry begun last
    void end();
    // The directory at the end. false when the sink refused, or an entry or the archive outgrew 4 GiB.
    bool finish();

private:
    struct Entry
    {
        std::string name;
        std::uint32_t checksum = 0;
        std::uint64_t packed = 0;
        std::uint64_t plain = 0;
        std::uint64_t at = 0;  // of its header
    };
    struct Deflater;

    void put(std::string_view bytes);
    void deflated(std::string_view bytes, bool last);

    Sink& m_sink;
    std::unique_ptr<Deflater> m_deflater;
    std::vector<Entry> m_entries;
    std::uint64_t m_at = 0;
    bool m_ok = true;
};

}  // namespace holdfast
