// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/memory_estimate.h"

#include <cstdio>
#include <memory>

namespace holdfast {

std::uint64_t memoryToRead(std::uint64_t bytes)
{
    constexpr std::uint64_t base = std::uint64_t{32} << 20U;
    constexpr std::uint64_t perByte = 4;  // measured: 3.3 on a million customers
    return bytes > (UINT64_MAX - base) / perByte ? UINT64_MAX : base + perByte * bytes;
}

std::optional<std::uint64_t> availableMemory()
{
    struct Close
    {
        void operator()(std::FILE* file) const { (void)std::fclose(file); }
    };
    const std::unique_ptr<std::FILE, Close> file(std::fopen("/proc/meminfo", "r"));
    char line[128];  // NOLINT(modernize-avoid-c-arrays): for fgets
    while (file && std::fgets(line, sizeof line, file.get()) != nullptr) {
        unsigned long long kilobytes = 0;
        if (std::sscanf(line, "MemAvailable: %llu", &kilobytes) == 1)  // NOLINT(cert-err34-c): the kernel writes it
            return std::uint64_t{kilobytes} * 1024;
    }
    return std::nullopt;
}

bool fitsMemory(std::uint64_t needed, std::uint64_t available) { return needed / 3 <= available / 5; }

}  // namespace holdfast
