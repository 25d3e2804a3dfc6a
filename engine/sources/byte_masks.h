// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace holdfast {

// 64 bytes of text at once, as one bit per byte, the first byte lowest. By SSE2, which every x86-64 processor has; elsewhere byte by byte.
class ByteGroup
{
public:
    static constexpr std::size_t kSize = 64;

    explicit ByteGroup(const char* bytes);  // reads kSize bytes
    std::uint64_t equal(char c) const;
    std::uint64_t upper() const;                         // over 0x7F
    std::uint64_t between(char first, char last) const;  // both inclusive, both of the same half of the byte values

private:
#if defined(__SSE2__)
    template <class Test>
    std::uint64_t bits(const Test& test) const
    {
        std::uint64_t all = 0;
        for (std::size_t i = 0; i < 4; ++i)
            all |= static_cast<std::uint64_t>(static_cast<std::uint32_t>(_mm_movemask_epi8(test(m_parts[i])))) << (16 * i);
        return all;
    }
    __m128i m_parts[4];  // NOLINT(modernize-avoid-c-arrays): std::array warns that it drops the vector type's alignment
#else
    template <class Test>
    std::uint64_t bits(const Test& test) const
    {
        std::uint64_t all = 0;
        for (std::size_t i = 0; i < kSize; ++i)
            all |= static_cast<std::uint64_t>(test(static_cast<unsigned char>(m_bytes[i])) ? 1U : 0U) << i;
        return all;
    }
    const char* m_bytes;
#endif
};

#if defined(__SSE2__)
inline ByteGroup::ByteGroup(const char* bytes)
{
    for (std::size_t i = 0; i < 4; ++i)
        m_parts[i] = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + 16 * i));
}
inline std::uint64_t ByteGroup::equal(char c) const
{
    const __m128i wanted = _mm_set1_epi8(c);
    return bits([wanted](__m128i part) { return _mm_cmpeq_epi8(part, wanted); });
}
inline std::uint64_t ByteGroup::upper() const
{
    return bits([](__m128i part) { return part; });
}
inline std::uint64_t ByteGroup::between(char first, char last) const
{
    // Compared as signed numbers: right where both borders have the same highest bit and wrap-around does not come in.
    const __m128i below = _mm_set1_epi8(first);
    const __m128i above = _mm_set1_epi8(last);
    return ~bits([=](__m128i part) { return _mm_or_si128(_mm_cmplt_epi8(part, below), _mm_cmpgt_epi8(part, above)); });
}
#else
inline ByteGroup::ByteGroup(const char* bytes) : m_bytes(bytes) {}
inline std::uint64_t ByteGroup::equal(char c) const
{
    return bits([c](unsigned char byte) { return byte == static_cast<unsigned char>(c); });
}
inline std::uint64_t ByteGroup::upper() const
{
    return bits([](unsigned char byte) { return byte >= 0x80; });
}
inline std::uint64_t ByteGroup::between(char first, char last) const
{
    return bits([=](unsigned char byte) { return byte >= static_cast<unsigned char>(first) && byte <= static_cast<unsigned char>(last); });
}
#endif

// The places of up to three characters in a text, in ascending order of asking.
class ByteFinder
{
public:
    // `text` is `end` bytes long.
    ByteFinder(const char* text, std::uint64_t end, char a, char b, char c) : m_text(text), m_end(end), m_chars{a, b, c} {}

    // The first such byte at or behind `at`, or the end.
    std::uint64_t next(std::uint64_t at)
    {
        const std::uint64_t inGroup = at - m_begin;
        if (inGroup < ByteGroup::kSize) {
            const std::uint64_t left = m_mask >> inGroup;
            if (left != 0)
                return at + static_cast<std::uint64_t>(std::countr_zero(left));
            at = m_begin + ByteGroup::kSize;
        }
        return search(at);
    }

private:
    std::uint64_t search(std::uint64_t at);

    const char* m_text;
    std::uint64_t m_end;
    std::array<char, 3> m_chars;
    std::uint64_t m_begin = UINT64_MAX - ByteGroup::kSize;  // of the group that the mask tells of
    std::uint64_t m_mask = 0;
};

}  // namespace holdfast
