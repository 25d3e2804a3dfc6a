// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <new>
#include <utility>
#include <vector>

namespace holdfast {

// Memory that is filled once and at once takes a fault for every page of 4 KiB; asked for pages of 2 MiB, the system gives them in one
// piece where it can. A third of the time of reading a large file went into faults.
inline constexpr std::size_t kLargePage = std::size_t{2} << 20U;

// Asks for large pages under those of `bytes` from `begin` on that hold nothing yet. Where the system has none, nothing changes.
void wantLargePages(void* begin, std::size_t bytes);

// Memory not filled before it is written, from a large page's begin where it takes more than one; null where there is not enough.
void* largeMemory(std::size_t bytes);
void freeLargeMemory(void* memory);

// For vectors that grow large.
template <class T>
struct LargeAllocator
{
    using value_type = T;
    LargeAllocator() = default;
    template <class U>
    explicit LargeAllocator(const LargeAllocator<U>& /*other*/)
    {
    }
    T* allocate(std::size_t count)
    {
        void* memory = count > SIZE_MAX / sizeof(T) ? nullptr : largeMemory(count * sizeof(T));
        if (memory == nullptr)
            throw std::bad_alloc();
        return static_cast<T*>(memory);
    }
    void deallocate(T* memory, std::size_t /*count*/) { freeLargeMemory(memory); }
    // resize() fills nothing in: what is made larger is written to.
    template <class U>
    void construct(U* at)
    {
        ::new (static_cast<void*>(at)) U;
    }
    template <class U, class... Args>
    void construct(U* at, Args&&... args)
    {
        ::new (static_cast<void*>(at)) U(std::forward<Args>(args)...);
    }
    bool operator==(const LargeAllocator& /*other*/) const { return true; }
};
template <class T>
using LargeVector = std::vector<T, LargeAllocator<T>>;

// reserve() with large pages where that is much.
template <class T>
void reserveLarge(std::vector<T>& values, std::size_t count)
{
    values.reserve(count);
    wantLargePages(values.data() + values.size(), (values.capacity() - values.size()) * sizeof(T));
}

}  // namespace holdfast
