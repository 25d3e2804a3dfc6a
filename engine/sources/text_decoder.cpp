// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/text_decoder.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include <unicode/ucnv.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

namespace holdfast {

namespace {

constexpr std::size_t kUnits = 2048;
constexpr std::size_t kPiece = std::size_t{1} << 18U;

void appendUtf8(std::string& text, UChar32 c)
{
    std::array<char, U8_MAX_LENGTH> bytes{};
    std::size_t size = 0;
    U8_APPEND_UNSAFE(bytes.data(), size, c);
    text.append(bytes.data(), size);
}

}  // namespace

void TextDecoder::Close::operator()(UConverter* converter) const { ucnv_close(converter); }

TextDecoder::TextDecoder(UConverter* converter) : m_converter(converter), m_units(kUnits) {}

Result<TextDecoder> TextDecoder::of(const std::string& encoding)
{
    UErrorCode status = U_ZERO_ERROR;
    UConverter* converter = encoding.empty() ? nullptr : ucnv_open(encoding.c_str(), &status);
    if (converter == nullptr || U_FAILURE(status))
        return Failure{.code = "read.encoding-unknown", .texts = {encoding}};
    return TextDecoder(converter);
}

void TextDecoder::add(std::string_view bytes, bool last, std::string& text)
{
    const char* source = bytes.data();
    const char* const end = bytes.data() + bytes.size();
    const std::size_t before = text.size();
    while (true) {
        UErrorCode status = U_ZERO_ERROR;
        UChar* target = m_units.data() + m_kept;
        ucnv_toUnicode(m_converter.get(), &target, m_units.data() + m_units.size(), &source, end, nullptr, last ? 1 : 0, &status);
        const auto length = static_cast<std::int32_t>(target - m_units.data());
        const bool more = status == U_BUFFER_OVERFLOW_ERROR;
        std::int32_t at = 0;
        while (at < length) {
            if ((more || !last) && at + 1 == length && U16_IS_LEAD(m_units[static_cast<std::size_t>(at)]))
                break;
            UChar32 c = 0;
            U16_NEXT(m_units.data(), at, length, c);
            if (U_IS_SURROGATE(c))
                c = 0xFFFD;
            if (c == 0xFFFD && m_broken++ == 0)
                m_firstBroken = m_made + text.size() - before;
            appendUtf8(text, c);
        }
        m_kept = static_cast<std::size_t>(length - at);
        if (m_kept > 0)
            m_units[0] = m_units[static_cast<std::size_t>(at)];
        if (!more)
            break;
    }
    m_made += text.size() - before;
}

// Goes on to behind a text, up to the first broken place of all.
void DecodingStream::pass(std::string_view text)
{
    for (const char c : text) {
        if (c == '\n' || c == '\r') {
            m_line += c == '\r' || !m_afterReturn ? 1 : 0;
            m_character = 1;
        } else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U)
            ++m_character;
        m_afterReturn = c == '\r';
    }
}

Result<std::size_t> DecodingStream::read(char* into, std::size_t size)
{
    std::string piece;
    std::size_t have = 0;
    while (have < size) {
        if (m_given == m_text.size()) {
            if (m_ended)
                break;
            piece.resize(kPiece);
            const Result<std::size_t> got = m_source.read(piece.data(), piece.size());
            if (!got.ok())
                return got.failure();
            m_ended = got.value() < piece.size();
            const std::size_t mark = std::min(std::exchange(m_mark, 0), got.value());
            m_text.clear();
            m_given = 0;
            const bool sound = m_decoder.broken() == 0;
            const std::size_t before = m_decoder.made();
            m_decoder.add(std::string_view(piece).substr(mark, got.value() - mark), m_ended, m_text);
            if (sound)
                pass(std::string_view(m_text).substr(0, m_decoder.broken() == 0 ? m_text.size() : m_decoder.firstBroken() - before));
        }
        const std::size_t passed = std::min(size - have, m_text.size() - m_given);
        std::memcpy(into + have, m_text.data() + m_given, passed);
        m_given += passed;
        have += passed;
    }
    return have;
}

}  // namespace holdfast
