// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/fresh_memory.h"

#include <cstdint>

#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace holdfast {

void takePages(void* begin, std::size_t bytes)
{
#if defined(__linux__) && defined(MADV_POPULATE_WRITE)
    constexpr std::uintptr_t page = 4096;
    constexpr std::size_t few = 16 * page;
    const auto first = (reinterpret_cast<std::uintptr_t>(begin) + page - 1) / page * page;
    const auto end = (reinterpret_cast<std::uintptr_t>(begin) + bytes) / page * page;
    if (first + few < end)
        (void)madvise(reinterpret_cast<void*>(first), end - first, MADV_POPULATE_WRITE);  // NOLINT(performance-no-int-to-ptr)
#else
    (void)begin, (void)bytes;
#endif
}

}  // namespace holdfast
