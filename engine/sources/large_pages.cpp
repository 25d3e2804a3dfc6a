// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/large_pages.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace holdfast {

void wantLargePages(void* begin, std::size_t bytes)
{
#if defined(__linux__)
    const auto first = (reinterpret_cast<std::uintptr_t>(begin) + kLargePage - 1) / kLargePage * kLargePage;
    const auto end = (reinterpret_cast<std::uintptr_t>(begin) + bytes) / kLargePage * kLargePage;
    if (first < end)
        (void)madvise(reinterpret_cast<void*>(first), end - first, MADV_HUGEPAGE);  // NOLINT(performance-no-int-to-ptr)
#else
    (void)begin, (void)bytes;
#endif
}

// NOLINTBEGIN(cppcoreguidelines-no-malloc): a vector of its own would fill it with zeros first
void* largeMemory(std::size_t bytes)
{
    if (bytes <= kLargePage)
        return std::malloc(std::max<std::size_t>(bytes, 1));
    if (bytes > SIZE_MAX - kLargePage)
        return nullptr;
    const std::size_t room = (bytes + kLargePage - 1) / kLargePage * kLargePage;
    void* memory = std::aligned_alloc(kLargePage, room);
    if (memory != nullptr)
        wantLargePages(memory, room);
    return memory;
}

void freeLargeMemory(void* memory) { std::free(memory); }
// NOLINTEND(cppcoreguidelines-no-malloc)

}  // namespace holdfast
