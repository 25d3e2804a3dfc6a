// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fingerprint.h"

#include <array>
#include <cmath>
#include <limits>

#include <xxhash.h>

namespace holdfast {

namespace {
double canonical(double number)
{
    if (std::isnan(number))
        return std::numeric_limits<double>::quiet_NaN();
    return number == 0 ? 0.0 : number;
}
}  // namespace

struct Fingerprinter::State
{
    XXH3_state_t* xx = XXH3_createState();
    State() { XXH3_128bits_reset(xx); }
    ~State() { XXH3_freeState(xx); }
    State(const State&) = delete;
    State& operator=(const State&) = delete;
};

std::string Fingerprint::hex() const
{
    static constexpr char digits[] = "0123456789abcdef";
    std::string text(32, '0');
    for (std::size_t i = 0; i < 16; ++i) {
        text[i] = digits[(high >> (60 - 4 * i)) & 15U];
        text[16 + i] = digits[(low >> (60 - 4 * i)) & 15U];
    }
    return text;
}

Fingerprinter::Fingerprinter() : m_state(std::make_unique<State>()) {}
Fingerprinter::~Fingerprinter() = default;

Fingerprinter& Fingerprinter::bytes(const void* data, std::size_t size)
{
    if (size > 0)
        XXH3_128bits_update(m_state->xx, data, size);
    return *this;
}

Fingerprinter& Fingerprinter::add(std::string_view text)
{
    add(text.size());
    return bytes(text.data(), text.size());
}

Fingerprinter& Fingerprinter::add(double number)
{
    const double same = canonical(number);
    return bytes(&same, sizeof same);
}

Fingerprinter& Fingerprinter::add(const Fingerprint& other)
{
    add(other.high);
    return add(other.low);
}

Fingerprinter& Fingerprinter::add(std::span<const double> numbers)
{
    add(numbers.size());
    std::array<double, 512> block;
    for (std::size_t at = 0; at < numbers.size(); at += block.size()) {
        const std::size_t count = std::min(block.size(), numbers.size() - at);
        for (std::size_t i = 0; i < count; ++i)
            block[i] = canonical(numbers[at + i]);
        bytes(block.data(), count * sizeof(double));
    }
    return *this;
}

Fingerprinter& Fingerprinter::add(std::span<const std::int32_t> codes)
{
    add(codes.size());
    return bytes(codes.data(), codes.size_bytes());
}

Fingerprint Fingerprinter::done() const
{
    const XXH128_hash_t hash = XXH3_128bits_digest(m_state->xx);
    return {.high = hash.high64, .low = hash.low64};
}

}  // namespace holdfast
