// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <memory>
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
    T* allocate(std::size_t count) { return std::allocator<T>().allocate(count); }
    void deallocate(T* memory, std::size_t count) { std::allocator<T>().deallocate(memory, count); }
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
