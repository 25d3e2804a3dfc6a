// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>

namespace holdfast {

// What most cells hold: a sign, digits, one mark among them; at most 15 digits, so that digits / 10^fraction is the nearest double.
struct PlainNumber
{
    std::uint64_t digits = 0;
    int whole = 0;     // digits before the mark
    int fraction = 0;  // and behind it
    char mark = 0;     // '.', ',' or none
    bool negative = false;
    bool leadingZeros = false;
};
std::optional<PlainNumber> plainNumber(std::string_view text);
// The same for a piece of a longer text with eight bytes before it that may be read, all digits at once.
[[gnu::always_inline]] inline std::optional<PlainNumber> plainNumberInside(const char* text, std::size_t size)
{
    constexpr std::uint64_t each = 0x0101010101010101ULL;
    constexpr std::uint64_t zeros = each * std::uint64_t{'0'};
    if constexpr (std::endian::native != std::endian::little)
        return plainNumber({text, size});
    if (size == 0 || size > 8)
        return plainNumber({text, size});
    // The text in the upper bytes of a word, its last character highest, zeros below; then the sign and the mark are taken out, and what is
    // left must be eight digits, which three multiplications put together (Langdale, Lemire 2019; Khuong 2014).
    PlainNumber plain;
    std::uint64_t word = 0;
    std::memcpy(&word, text + size - 8, 8);
    const std::uint64_t own = ~std::uint64_t{0} << (8 * (8 - size));
    word = (word & own) | (zeros & ~own);
    std::size_t whole = size;
    if (text[0] == '-') {
        plain.negative = true;
        word ^= std::uint64_t{'-' ^ '0'} << (8 * (8 - size));
        --whole;
    }
    const std::uint64_t marks = (word | each * 0x02U) ^ each * std::uint64_t{'.'};  // '.' and ',' differ in this one bit
    const std::uint64_t found = (marks - each) & ~marks & each * 0x80U;
    if (found != 0) {
        const int at = std::countr_zero(found) / 8;  // the byte of the mark
        plain.fraction = 7 - at;
        plain.mark = static_cast<char>(word >> (8 * at));
        const std::uint64_t below = (std::uint64_t{1} << (8 * at)) - 1;
        const std::uint64_t above = at == 7 ? 0 : ~std::uint64_t{0} << (8 * (at + 1));
        word = (word & above) | ((word & below) << 8U) | std::uint64_t{'0'};
        whole -= static_cast<std::size_t>(plain.fraction) + 1;
        if (plain.fraction == 0)
            return std::nullopt;
    }
    const bool digits = ((word & each * 0xF0U) | (((word + each * 0x06U) & each * 0xF0U) >> 4U)) == each * 0x33U;
    if (whole == 0 || whole > 8 || !digits)
        return std::nullopt;
    plain.whole = static_cast<int>(whole);
    plain.leadingZeros = whole > 1 && text[plain.negative ? 1 : 0] == '0';
    word = ((word & each * 0x0FU) * 2561) >> 8U;
    word = ((word & 0x00FF00FF00FF00FFULL) * 6553601) >> 16U;
    plain.digits = ((word & 0x0000FFFF0000FFFFULL) * 42949672960001ULL) >> 32U;
    return plain;
}

// Its mark taken for the decimal one.
inline double valueOf(const PlainNumber& plain)
{
    constexpr std::array powersOfTen{1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
    double value = static_cast<double>(plain.digits);
    if (plain.fraction != 0)
        value /= powersOfTen[static_cast<std::size_t>(plain.fraction)];
    return plain.negative && plain.digits != 0 ? -value : value;
}

}  // namespace holdfast
