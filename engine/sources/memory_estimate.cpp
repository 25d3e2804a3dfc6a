// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/memory_estimate.h"

#include <algorithm>
#include <cstdio>
#include <memory>

#if defined(__linux__)
#include <sys/resource.h>
#include <unistd.h>
#endif

#include "sources/fresh_memory.h"

namespace holdfast {

namespace {

constexpr std::uint64_t kBase = std::uint64_t{32} << 20U;
constexpr std::uint64_t kPerByte = 3;  // measured: 1.5 to 2.3 on tables of numbers and words; texts that are all different take more

struct Close
{
    void operator()(std::FILE* file) const { (void)std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, Close>;

double mebibytes(std::uint64_t count) { return static_cast<double>(count >> 20U); }

std::optional<std::uint64_t> systemMemory()
{
    const File file(std::fopen("/proc/meminfo", "r"));
    char line[128];  // NOLINT(modernize-avoid-c-arrays): for fgets
    while (file && std::fgets(line, sizeof line, file.get()) != nullptr) {
        unsigned long long kilobytes = 0;
        if (std::sscanf(line, "MemAvailable: %llu", &kilobytes) == 1)  // NOLINT(cert-err34-c): the kernel writes it
            return std::uint64_t{kilobytes} * 1024;
    }
    return std::nullopt;
}

// What is left of the address space this process was granted (prlimit --as); nothing without a limit.
std::optional<std::uint64_t> grantedMemory()
{
#if defined(__linux__)
    rlimit limit{};
    if (getrlimit(RLIMIT_AS, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY)
        return std::nullopt;
    const File file(std::fopen("/proc/self/statm", "r"));
    unsigned long long pages = 0;
    if (!file || std::fscanf(file.get(), "%llu", &pages) != 1)  // NOLINT(cert-err34-c): the kernel writes it
        return std::nullopt;
    const std::uint64_t taken = std::uint64_t{pages} * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
    return limit.rlim_cur - std::min<std::uint64_t>(taken, limit.rlim_cur);
#else
    return std::nullopt;
#endif
}

}  // namespace

std::uint64_t memoryToRead(std::uint64_t bytes) { return bytes > (UINT64_MAX - kBase) / kPerByte ? UINT64_MAX : kBase + kPerByte * bytes; }

std::optional<std::uint64_t> availableMemory()
{
    const std::optional<std::uint64_t> system = systemMemory();
    const std::optional<std::uint64_t> granted = grantedMemory();
    const std::optional<std::uint64_t> available = system && granted ? std::min(*system, *granted) : granted ? granted : system;
    return available ? std::optional(*available + keptMemory()) : std::nullopt;
}

bool fitsMemory(std::uint64_t needed, std::uint64_t available) { return needed / 3 <= available / 5; }

std::uint64_t largestText()
{
    constexpr std::uint64_t otherwise = std::uint64_t{2} << 30U;
    const std::optional<std::uint64_t> available = availableMemory();
    if (!available)
        return otherwise;
    const std::uint64_t may = *available / 5 * 3;
    return may > kBase ? (may - kBase) / kPerByte : 0;
}

std::optional<Failure> refusedCells(std::uint64_t rows, std::uint64_t columns, std::uint64_t bytes, std::optional<std::uint64_t> available)
{
    constexpr std::uint64_t cellBytes = 8;
    const std::uint64_t needed = columns > 0 && rows > UINT64_MAX / cellBytes / columns ? UINT64_MAX : rows * columns * cellBytes;
    if (!available || fitsMemory(needed, *available))
        return std::nullopt;
    return Failure{.code = "read.out-of-memory", .numbers = {mebibytes(needed), mebibytes(*available), mebibytes(bytes)}};
}

Failure outOfMemory(const std::string& path, std::uint64_t bytes)
{
    return {.code = "read.out-of-memory",
            .file = path,
            .numbers = {mebibytes(memoryToRead(bytes)), mebibytes(availableMemory().value_or(0)), mebibytes(bytes)}};
}

}  // namespace holdfast
