// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "sources/byte_stream.h"

struct UConverter;

namespace holdfast {

// Text in some encoding that ICU knows → UTF-8, piece by piece. What is no text in it reads U+FFFD and is counted.
class TextDecoder
{
public:
    // Fails with read.encoding-unknown.
    static Result<TextDecoder> of(const std::string& encoding);

    // Adds to `text`; `last`: nothing follows.
    void add(std::string_view bytes, bool last, std::string& text);
    std::size_t made() const { return m_made; }  // bytes
    std::size_t broken() const { return m_broken; }
    std::size_t firstBroken() const { return m_firstBroken; }  // byte of all text made

private:
    struct Close
    {
        void operator()(UConverter* converter) const;
    };
    explicit TextDecoder(UConverter* converter);

    std::unique_ptr<UConverter, Close> m_converter;
    std::vector<char16_t> m_units;
    std::size_t m_kept = 0;  // units left over from the piece before: a high surrogate
    std::size_t m_made = 0;
    std::size_t m_broken = 0;
    std::size_t m_firstBroken = 0;
};

// A stream in UTF-8 made of one in another encoding. Memory does not grow with it.
class DecodingStream : public ByteStream
{
public:
    // `source` must outlive this; so many bytes of it, a byte order mark, are passed over.
    DecodingStream(ByteStream& source, TextDecoder decoder, std::size_t markBytes)
        : m_source(source), m_decoder(std::move(decoder)), m_mark(markBytes)
    {
    }
    Result<std::size_t> read(char* into, std::size_t size) override;

    std::size_t broken() const { return m_decoder.broken(); }
    // Of the first place that is no text: line and character, both from 1.
    std::int64_t brokenLine() const { return m_line; }
    std::int64_t brokenCharacter() const { return m_character; }

private:
    void pass(std::string_view text);

    ByteStream& m_source;
    TextDecoder m_decoder;
    std::size_t m_mark;
    std::string m_text;  // decoded and not yet given
    std::size_t m_given = 0;
    bool m_ended = false;
    std::int64_t m_line = 1;
    std::int64_t m_character = 1;
    bool m_afterReturn = false;
};

}  // namespace holdfast
