// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <compare>
#include <concepts>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace holdfast {

// 128 bits that name a content (XXH3-128). Equal content gives equal fingerprints in one build; used for keys, caches and file hashes.
struct Fingerprint
{
    std::uint64_t high = 0;
    std::uint64_t low = 0;
    auto operator<=>(const Fingerprint&) const = default;
    std::string hex() const;  // 32 lower-case digits
};

// Feeds values one by one; every value is preceded by its size or a tag where it could run into its neighbour. NaN and -0.0 are canonised.
class Fingerprinter
{
public:
    Fingerprinter();
    ~Fingerprinter();
    Fingerprinter(const Fingerprinter&) = delete;
    Fingerprinter& operator=(const Fingerprinter&) = delete;

    Fingerprinter& bytes(const void* data, std::size_t size);  // raw, without a size in front
    Fingerprinter& add(std::string_view text);
    Fingerprinter& add(const char* text) { return add(std::string_view(text)); }
    Fingerprinter& add(const std::string& text) { return add(std::string_view(text)); }
    Fingerprinter& add(double number);
    Fingerprinter& add(const Fingerprint& other);
    Fingerprinter& add(std::span<const double> numbers);
    Fingerprinter& add(std::span<const std::int32_t> codes);
    template <class T>
    requires(std::integral<T> || std::is_enum_v<T>) Fingerprinter& add(T value)
    {
        const auto wide = static_cast<std::int64_t>(value);
        return bytes(&wide, sizeof wide);
    }

    Fingerprint done() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace holdfast
