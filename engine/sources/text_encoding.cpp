// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/text_encoding.h"

#include <algorithm>
#include <array>
#include <utility>

#include "sources/code_page.h"
#include "sources/wide_code_page.h"

namespace holdfast {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t kSample = std::size_t{1} << 18U;
constexpr double kNatural = -4.2;    // of a letter: words of the language, however few
constexpr std::size_t kBefore = 64;  // bytes before the first upper one that are looked at with it

// Of bytes that are no UTF-16. `sample` holds the first ones beyond ASCII.
Encoding encodingOf(const Utf8Check& check, std::string_view sample)
{
    if (check.broken == 0 || (check.good >= 2 && check.good >= 2 * check.broken))
        return {.sound = check.broken == 0,
                .reason = check.broken > 0 ? "encoding.nearly-utf8"
                          : check.good > 0 ? "encoding.valid-utf8"
                                           : "encoding.plain"};
    CodePageGuess guess = likeliestCodePage(sample);
    if (guess.likelihood < kNatural)
        if (std::string wide = wideCodePage(sample); !wide.empty())
            return {.name = std::move(wide), .reason = "encoding.letters"};
    return {.name = std::move(guess.name), .reason = "encoding.letters"};
}

}  // namespace

bool looksLikeUtf16(std::string_view bytes)
{
    if (bytes.starts_with("\xFF\xFE"sv) || bytes.starts_with("\xFE\xFF"sv) || bytes.starts_with("\0\0\xFE\xFF"sv))
        return true;
    return detectEncoding(bytes.substr(0, kSample)).name.starts_with("utf-16");
}

Encoding detectEncoding(std::string_view bytes)
{
    if (bytes.starts_with("\xEF\xBB\xBF"sv))
        return {.name = "utf-8", .markBytes = 3, .reason = "encoding.mark"};
    if (bytes.starts_with("\xFF\xFE\0\0"sv))
        return {.name = "utf-32le", .markBytes = 4, .reason = "encoding.mark"};
    if (bytes.starts_with("\0\0\xFE\xFF"sv))
        return {.name = "utf-32be", .markBytes = 4, .reason = "encoding.mark"};
    if (bytes.starts_with("\xFF\xFE"sv))
        return {.name = "utf-16le", .markBytes = 2, .reason = "encoding.mark"};
    if (bytes.starts_with("\xFE\xFF"sv))
        return {.name = "utf-16be", .markBytes = 2, .reason = "encoding.mark"};
    const std::string_view sample = bytes.substr(0, kSample);
    // Without a mark: the upper halves of Latin and Cyrillic letters are 0 and 4, and some (line ends, delimiters, digits) are 0.
    std::array<std::size_t, 2> upper{};
    std::array<std::size_t, 2> zeros{};
    for (std::size_t i = 0; i < sample.size(); ++i) {
        zeros[i % 2] += sample[i] == 0 ? 1U : 0U;
        upper[i % 2] += sample[i] == 0 || sample[i] == 4 || sample[i] == 0x20 ? 1U : 0U;
    }
    const std::size_t pairs = sample.size() / 2;
    if (pairs > 1)
        for (const std::size_t half : {std::size_t{1}, std::size_t{0}})
            if (zeros[half] * 20 >= pairs && upper[half] * 10 >= pairs * 9 && zeros[1 - half] * 50 < pairs)
                return {.name = half == 1 ? "utf-16le" : "utf-16be", .reason = "encoding.zero-bytes"};
    // The upper bytes may stand far down: look at the neighbourhood of the first one.
    const std::size_t first = skipAscii(bytes, 0);
    return encodingOf(checkUtf8(bytes), bytes.substr(first < kSample / 2 ? 0 : first - kBefore, kSample));
}

void EncodingWatch::add(std::string_view piece)
{
    if (!m_upper) {
        const std::size_t first = skipAscii(piece, 0);
        m_upper = first < piece.size();
        if (m_passed + first < kSample / 2)
            m_sample.append(piece.substr(0, first));
        else {
            m_sample.append(piece.substr(first - std::min(first, kBefore), std::min(first, kBefore)));
            m_sample.erase(0, m_sample.size() - std::min(m_sample.size(), kBefore));
        }
        m_sample.append(piece.substr(first, kSample));
    } else if (m_sample.size() < kSample)
        m_sample.append(piece.substr(0, kSample - m_sample.size()));
    m_passed += piece.size();

    std::string joined;
    std::string_view text = piece;
    if (!m_unfinished.empty()) {
        joined = std::exchange(m_unfinished, {});
        joined += piece;
        text = joined;
    }
    // A character that the next piece may finish is looked at there.
    constexpr std::size_t longest = 3;
    std::size_t end = text.size();
    for (std::size_t back = 1; back <= std::min(longest, text.size()); ++back) {
        const auto byte = static_cast<unsigned char>(text[text.size() - back]);
        if (byte >= 0xC0U) {
            const std::size_t length = byte >= 0xF0U ? 4 : byte >= 0xE0U ? 3 : 2;
            end = length > back ? text.size() - back : end;
        }
        if (byte < 0x80U || byte >= 0xC0U)
            break;
    }
    m_unfinished = text.substr(end);
    const Utf8Check check = checkUtf8(text.substr(0, end));
    m_check.good += check.good;
    m_check.broken += check.broken;
}

Encoding EncodingWatch::told() const
{
    Utf8Check check = m_check;
    check.broken += checkUtf8(m_unfinished).broken;
    return encodingOf(check, m_sample);
}

}  // namespace holdfast
