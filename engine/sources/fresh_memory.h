// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <new>
#include <utility>
#include <vector>

namespace holdfast {

// Has the system give the pages of memory that is about to be filled at once: a fault for each of them took a fifth of the time of reading.
// Where it cannot, nothing changes.
void takePages(void* begin, std::size_t bytes);

// reserve(), for a vector that will be filled.
template <class T>
void reserveAtOnce(std::vector<T>& values, std::size_t count)
{
    values.reserve(count);
    takePages(values.data() + values.size(), (values.capacity() - values.size()) * sizeof(T));
}

// While one lives, large memory that files were read in is kept for the next file, up to 256 MiB of it: pages are not given back and asked
// for anew. For who reads several files.
class ReadingSpell
{
public:
    ReadingSpell();
    ~ReadingSpell();
    ReadingSpell(const ReadingSpell&) = delete;
    ReadingSpell& operator=(const ReadingSpell&) = delete;
};

// What is kept so and not in use just now, in bytes: it will be given out before any more is asked for.
std::size_t keptMemory();

// Memory not filled before it is written, given back by giveMemory() with the size it was asked for with; null where there is not enough.
void* takeMemory(std::size_t bytes);
void giveMemory(void* memory, std::size_t bytes);

// For vectors whose resize() fills nothing in: what is made larger is written to.
template <class T>
struct UnfilledAllocator
{
    using value_type = T;
    UnfilledAllocator() = default;
    template <class U>
    explicit UnfilledAllocator(const UnfilledAllocator<U>& /*other*/)
    {
    }
    T* allocate(std::size_t count)
    {
        void* memory = count > SIZE_MAX / sizeof(T) ? nullptr : takeMemory(count * sizeof(T));
        if (memory == nullptr)
            throw std::bad_alloc();
        return static_cast<T*>(memory);
    }
    void deallocate(T* memory, std::size_t count) { giveMemory(memory, count * sizeof(T)); }
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
    bool operator==(const UnfilledAllocator& /*other*/) const { return true; }
};
template <class T>
using UnfilledVector = std::vector<T, UnfilledAllocator<T>>;

}  // namespace holdfast
