// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/fresh_memory.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <mutex>

#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace holdfast {

namespace {

constexpr std::size_t kKeptBlock = std::size_t{1} << 20U;  // and more are kept
constexpr std::size_t kMostKept = std::size_t{256} << 20U;

// Blocks by size that nobody uses just now, and how large those really are that were given out for less.
struct Kept
{
    std::mutex mutex;
    int spells = 0;
    std::multimap<std::size_t, void*> blocks;
    std::size_t bytes = 0;
    std::map<void*, std::size_t> lent;

    void freeBlocks()
    {
        for (const auto& [size, block] : blocks)
            std::free(block);
        blocks.clear();
        bytes = 0;
    }
};

Kept& kept()
{
    static Kept all;
    return all;
}

}  // namespace

// NOLINTBEGIN(cppcoreguidelines-no-malloc): a vector of chars would fill it with zeros first
ReadingSpell::ReadingSpell()
{
    const std::lock_guard lock(kept().mutex);
    ++kept().spells;
}

ReadingSpell::~ReadingSpell()
{
    const std::lock_guard lock(kept().mutex);
    if (--kept().spells == 0)
        kept().freeBlocks();
}

std::size_t keptMemory()
{
    const std::lock_guard lock(kept().mutex);
    return kept().bytes;
}

void* takeMemory(std::size_t bytes)
{
    if (bytes >= kKeptBlock) {
        Kept& all = kept();
        const std::lock_guard lock(all.mutex);
        const auto found = all.blocks.lower_bound(bytes);
        if (found != all.blocks.end() && found->first / 2 <= bytes) {
            void* block = found->second;
            all.bytes -= found->first;
            all.lent.emplace(block, found->first);
            all.blocks.erase(found);
            return block;
        }
        // What is a little too small would stand beside the larger one.
        for (auto small = all.blocks.lower_bound(bytes / 2); small != all.blocks.end() && small->first < bytes;) {
            std::free(small->second);
            all.bytes -= small->first;
            small = all.blocks.erase(small);
        }
    }
    void* memory = std::malloc(std::max<std::size_t>(bytes, 1));
    if (memory == nullptr) {
        const std::lock_guard lock(kept().mutex);
        kept().freeBlocks();
        memory = std::malloc(bytes);
    }
    return memory;
}

void giveMemory(void* memory, std::size_t bytes)
{
    if (bytes >= kKeptBlock) {
        Kept& all = kept();
        const std::lock_guard lock(all.mutex);
        if (const auto lent = all.lent.find(memory); lent != all.lent.end()) {
            bytes = lent->second;
            all.lent.erase(lent);
        }
        if (all.spells > 0 && all.bytes + bytes <= kMostKept) {
            all.blocks.emplace(bytes, memory);
            all.bytes += bytes;
            return;
        }
    }
    std::free(memory);
}
// NOLINTEND(cppcoreguidelines-no-malloc)

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
