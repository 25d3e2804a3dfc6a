// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <cstdio>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "sources/text_memory.h"

namespace holdfast {

// Called before bytes are looked at; false when they cannot be had.
using FetchBytes = std::function<bool(std::uint64_t at, std::uint64_t size)>;

// A file's bytes at their places in memory, each filled when it is asked for: of a large file only a little ever is.
class LazyBytes
{
public:
    // Fails with read.file-missing, read.directory, read.unreadable, read.out-of-memory.
    static Result<LazyBytes> open(const std::string& path);

    std::string_view view() const { return {m_bytes.data(), m_size}; }
    bool need(std::uint64_t at, std::uint64_t size);
    std::uint64_t fetched() const { return m_fetched; }  // bytes

private:
    struct Close
    {
        void operator()(std::FILE* file) const { (void)std::fclose(file); }
    };
    LazyBytes(std::FILE* file, TextMemory bytes, std::size_t size);

    std::unique_ptr<std::FILE, Close> m_file;
    TextMemory m_bytes;
    std::size_t m_size;
    std::vector<bool> m_there;  // by piece
    std::uint64_t m_fetched = 0;
};

}  // namespace holdfast
