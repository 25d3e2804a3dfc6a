// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/findings/near_index.h"

#include <algorithm>
#include <bit>
#include <numeric>

#include "base/check.h"

namespace holdfast {

namespace {

constexpr std::uint64_t kBase = 0x9E3779B97F4A7C15ULL;  // odd: texts are polynomials in it, modulo 2^64
constexpr char32_t kBlot = 0x10FFFF;

std::uint64_t valueOf(char32_t c)
{
    std::uint64_t value = (c + 0x51ULL) * 0xBF58476D1CE4E5B9ULL;
    value ^= value >> 29U;
    return value * 0x94D049BB133111EBULL;
}

// Hashes of the text, of each text with one letter dropped, and of each text with one of its letters blotted out wherever it stands.
std::vector<std::uint64_t> neighbourhood(std::u32string_view text)
{
    std::vector<std::uint64_t> powers(text.size() + 1, 1);
    std::vector<std::uint64_t> heads(text.size() + 1, 0);  // of the first i letters
    for (std::size_t i = 0; i < text.size(); ++i) {
        powers[i + 1] = powers[i] * kBase;
        heads[i + 1] = heads[i] * kBase + valueOf(text[i]);
    }
    const std::uint64_t whole = heads.back();
    std::vector<std::uint64_t> hashes{whole};
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::size_t after = text.size() - i - 1;
        const std::uint64_t tail = whole - heads[i + 1] * powers[after];
        hashes.push_back(heads[i] * powers[after] + tail);
    }
    std::u32string letters(text);
    std::sort(letters.begin(), letters.end());
    letters.erase(std::unique(letters.begin(), letters.end()), letters.end());
    const std::uint64_t blot = valueOf(kBlot);
    for (const char32_t letter : letters) {
        std::uint64_t hash = whole;
        std::size_t places = 0;
        for (std::size_t i = 0; i < text.size(); ++i)
            if (text[i] == letter) {
                hash += (blot - valueOf(letter)) * powers[text.size() - i - 1];
                ++places;
            }
        if (places > 1)
            hashes.push_back(hash);
    }
    std::sort(hashes.begin(), hashes.end());
    hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
    return hashes;
}

}  // namespace

void NearIndex::add(std::u32string_view text, std::uint32_t number)
{
    for (const std::uint64_t hash : neighbourhood(text))
        m_places.push_back({hash, number});
}

// Drawers of one place each on average: a million lists of their own would take ten times the room.
void NearIndex::close()
{
    const std::size_t drawers = std::bit_ceil(std::max<std::size_t>(2, m_places.size()));
    m_shift = 64U - static_cast<unsigned>(std::bit_width(drawers - 1));
    m_begins.assign(drawers + 1, 0);
    for (const Place& place : m_places)
        ++m_begins[drawerOf(place.hash) + 1];
    std::partial_sum(m_begins.begin(), m_begins.end(), m_begins.begin());
    std::vector<Place> sorted(m_places.size());
    std::vector<std::uint32_t> next(m_begins.begin(), m_begins.end() - 1);
    for (const Place& place : m_places)
        sorted[next[drawerOf(place.hash)]++] = place;
    m_places = std::move(sorted);
}

std::vector<std::uint32_t> NearIndex::nearTo(std::u32string_view text) const
{
    HF_EXPECT(!m_begins.empty(), "closed before it is asked");
    std::vector<std::uint32_t> found;
    for (const std::uint64_t hash : neighbourhood(text)) {
        const std::size_t drawer = drawerOf(hash);
        for (std::size_t at = m_begins[drawer]; at < m_begins[drawer + 1]; ++at)
            if (m_places[at].hash == hash)
                found.push_back(m_places[at].number);
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

}  // namespace holdfast
