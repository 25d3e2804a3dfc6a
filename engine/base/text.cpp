// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"

#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <memory>
#include <mutex>

#include <unicode/coll.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

namespace holdfast {

namespace {

// Sizes between these are written without an exponent: a key reads 100000, not 1e+05.
constexpr double kLeastPlain = 1e-5;
constexpr double kMostPlain = 1e15;

icu::UnicodeString toIcu(std::string_view text)
{
    return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

std::string fromIcu(const icu::UnicodeString& text)
{
    std::string utf8;
    text.toUTF8String(utf8);
    return utf8;
}

bool isAscii(std::string_view text)
{
    for (const char c : text)
        if (static_cast<unsigned char>(c) >= 0x80)
            return false;
    return true;
}

bool isBlank(UChar32 c) { return u_isUWhiteSpace(c) != 0 || c == 0xFEFF || c == 0x200B; }

}  // namespace

std::string toNfc(std::string_view text)
{
    if (isAscii(text))
        return std::string(text);
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    const icu::UnicodeString result = nfc->normalize(toIcu(text), status);
    return U_SUCCESS(status) ? fromIcu(result) : std::string(text);
}

std::string caseFolded(std::string_view text)
{
    if (isAscii(text)) {
        std::string folded(text);
        for (char& c : folded)
            if (c >= 'A' && c <= 'Z')
                c = static_cast<char>(c - 'A' + 'a');
        return folded;
    }
    icu::UnicodeString unicode = toIcu(toNfc(text));
    unicode.foldCase();
    return toNfc(fromIcu(unicode));
}

std::u32string toCodePoints(std::string_view text)
{
    std::u32string points;
    points.reserve(text.size());
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto size = static_cast<std::int32_t>(text.size());
    for (std::int32_t i = 0; i < size;) {
        UChar32 c = 0;
        U8_NEXT_OR_FFFD(bytes, i, size, c);
        points.push_back(static_cast<char32_t>(c));
    }
    return points;
}

std::string fromCodePoints(std::u32string_view points)
{
    std::string text;
    text.reserve(points.size());
    for (const char32_t point : points) {
        std::array<char, U8_MAX_LENGTH> bytes{};
        std::int32_t size = 0;
        UBool failed = 0;
        U8_APPEND(bytes.data(), size, U8_MAX_LENGTH, static_cast<UChar32>(point), failed);
        if (failed != 0)
            text += "\xEF\xBF\xBD";
        else
            text.append(bytes.data(), static_cast<std::size_t>(size));
    }
    return text;
}

bool isValidUtf8(std::string_view text)
{
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto size = static_cast<std::int32_t>(text.size());
    for (std::int32_t i = 0; i < size;) {
        UChar32 c = 0;
        U8_NEXT(bytes, i, size, c);
        if (c < 0)
            return false;
    }
    return true;
}

std::string trimmed(std::string_view text)
{
    if (isAscii(text)) {
        const auto blank = [](char c) { return isBlank(static_cast<UChar32>(static_cast<unsigned char>(c))); };
        while (!text.empty() && blank(text.front()))
            text.remove_prefix(1);
        while (!text.empty() && blank(text.back()))
            text.remove_suffix(1);
        return std::string(text);
    }
    const std::u32string points = toCodePoints(text);
    std::size_t begin = 0;
    std::size_t end = points.size();
    while (begin < end && isBlank(static_cast<UChar32>(points[begin])))
        ++begin;
    while (end > begin && isBlank(static_cast<UChar32>(points[end - 1])))
        --end;
    return fromCodePoints(std::u32string_view(points).substr(begin, end - begin));
}

std::size_t characterCount(std::string_view text)
{
    std::size_t count = 0;
    for (const char c : text)
        count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1U : 0U;
    return count;
}

int compareTexts(std::string_view a, std::string_view b, const std::string& language)
{
    static std::mutex mutex;
    static std::map<std::string, std::unique_ptr<icu::Collator>> collators;
    const std::lock_guard lock(mutex);
    std::unique_ptr<icu::Collator>& collator = collators[language];
    UErrorCode status = U_ZERO_ERROR;
    if (!collator)
        collator.reset(icu::Collator::createInstance(icu::Locale(language.c_str()), status));
    if (!collator || U_FAILURE(status))
        return a.compare(b);
    const auto piece = [](std::string_view t) { return icu::StringPiece(t.data(), static_cast<std::int32_t>(t.size())); };
    const UCollationResult result = collator->compareUTF8(piece(a), piece(b), status);
    return result == UCOL_EQUAL ? a.compare(b) : result;
}

std::string shortest(double number)
{
    std::array<char, 32> buffer{};
    const double size = std::abs(number);
    const bool plain = size == 0 || (size >= kLeastPlain && size < kMostPlain);
    const auto [end, error] = plain ? std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::fixed)
                                    : std::to_chars(buffer.data(), buffer.data() + buffer.size(), number);
    return error == std::errc() ? std::string(buffer.data(), end) : std::string();
}

std::optional<double> parseNumber(std::string_view text)
{
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || text.empty() || text.back() == 'f' || text.back() == 'n' ||
        text.back() == 'y')
        return std::nullopt;
    return number;
}

std::string shownText(std::string_view text, std::size_t limit)
{
    std::string shown;
    std::size_t count = 0;
    for (const char32_t c : toCodePoints(text)) {
        if (count++ == limit) {
            shown += "…";
            break;
        }
        if (c == U'\t')
            shown += "\\t";
        else if (c == U'\n')
            shown += "\\n";
        else if (c == U'\r')
            shown += "\\r";
        else if (c < 0x20 || c == 0x7F) {
            static constexpr char digits[] = "0123456789abcdef";
            shown += "\\x";
            shown += digits[(c >> 4U) & 15U];
            shown += digits[c & 15U];
        } else
            shown += fromCodePoints(std::u32string_view(&c, 1));
    }
    return shown;
}

std::vector<std::string> split(std::string_view text, char separator)
{
    std::vector<std::string> parts;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= text.size(); ++i)
        if (i == text.size() || text[i] == separator) {
            parts.emplace_back(text.substr(begin, i - begin));
            begin = i + 1;
        }
    return parts;
}

}  // namespace holdfast
