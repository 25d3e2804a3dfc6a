// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/decode_text.h"

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

#include <unicode/ucnv.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include "sources/utf8_bytes.h"

namespace holdfast {

namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

struct CloseConverter
{
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

void appendUtf8(std::string& text, UChar32 c)
{
    std::array<char, U8_MAX_LENGTH> bytes{};
    std::size_t size = 0;
    U8_APPEND_UNSAFE(bytes.data(), size, c);
    text.append(bytes.data(), size);
}

Decoded decodeUtf8(std::string_view bytes, bool sound)
{
    Decoded decoded;
    const Utf8Check check = sound ? Utf8Check{} : checkUtf8(bytes);
    decoded.bytes = bytes;
    decoded.broken = check.broken;
    if (check.broken == 0)
        return decoded;
    decoded.firstBroken = check.firstBroken;
    std::string& owned = decoded.made.emplace();
    owned.reserve(bytes.size() + 2 * check.broken);
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t next = skipAscii(bytes, at);
        owned.append(bytes.substr(at, next - at));
        at = next;
        if (at == bytes.size())
            break;
        const std::size_t length = sequenceAt(bytes, at);
        owned.append(length == 0 ? kReplacement : bytes.substr(at, length));
        at += std::max<std::size_t>(length, 1);
    }
    return decoded;
}

Decoded decodeByConverter(std::string_view bytes, UConverter* converter)
{
    Decoded decoded;
    std::string& owned = decoded.made.emplace();
    owned.reserve(bytes.size() + bytes.size() / 2);
    const char* source = bytes.data();
    const char* const end = bytes.data() + bytes.size();
    std::vector<UChar> units(65536);
    std::int32_t kept = 0;  // a high surrogate left over from the piece before
    while (true) {
        UErrorCode status = U_ZERO_ERROR;
        UChar* target = units.data() + kept;
        ucnv_toUnicode(converter, &target, units.data() + units.size(), &source, end, nullptr, true, &status);
        const auto length = static_cast<std::int32_t>(target - units.data());
        const bool more = status == U_BUFFER_OVERFLOW_ERROR;
        std::int32_t at = 0;
        while (at < length) {
            if (more && at + 1 == length && U16_IS_LEAD(units[static_cast<std::size_t>(at)]))
                break;
            UChar32 c = 0;
            U16_NEXT(units.data(), at, length, c);
            if (U_IS_SURROGATE(c))
                c = 0xFFFD;
            if (c == 0xFFFD && decoded.broken++ == 0)
                decoded.firstBroken = owned.size();
            appendUtf8(owned, c);
        }
        kept = length - at;
        if (kept > 0)
            units[0] = units[static_cast<std::size_t>(at)];
        if (!more)
            break;
    }
    return decoded;
}

}  // namespace

Result<Decoded> decodeText(std::string_view bytes, const Encoding& encoding)
{
    const std::string_view text = bytes.substr(encoding.markBytes);
    if (encoding.name == "utf-8" || encoding.name == "UTF-8")
        return decodeUtf8(text, encoding.sound);
    UErrorCode status = U_ZERO_ERROR;
    const Converter converter(ucnv_open(encoding.name.c_str(), &status));
    if (U_FAILURE(status) || encoding.name.empty())
        return Failure{.code = "read.encoding-unknown", .texts = {encoding.name}};
    return decodeByConverter(text, converter.get());
}

}  // namespace holdfast
