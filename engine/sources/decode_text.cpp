// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/decode_text.h"

#include <algorithm>
#include <utility>

#include "sources/text_decoder.h"
#include "sources/utf8_bytes.h"

namespace holdfast {

namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

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

}  // namespace

Result<Decoded> decodeText(std::string_view bytes, const Encoding& encoding)
{
    const std::string_view text = bytes.substr(encoding.markBytes);
    if (encoding.name == "utf-8" || encoding.name == "UTF-8")
        return decodeUtf8(text, encoding.sound);
    Result<TextDecoder> made = TextDecoder::of(encoding.name);
    if (!made.ok())
        return made.failure();
    TextDecoder decoder = std::move(made).value();
    Decoded decoded;
    std::string& owned = decoded.made.emplace();
    owned.reserve(text.size() + text.size() / 2);
    decoder.add(text, true, owned);
    decoded.broken = decoder.broken();
    decoded.firstBroken = decoder.firstBroken();
    return decoded;
}

}  // namespace holdfast
