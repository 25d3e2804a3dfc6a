// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>

#include "base/result.h"

namespace holdfast {

// What a file system knows of a file without reading it: enough to notice that it may have changed.
struct FileStamp
{
    std::string path;
    std::int64_t bytes = 0;
    std::int64_t modified = 0;  // nanoseconds since 1970
    bool operator==(const FileStamp&) const = default;
};

// Fails with read.file-missing, read.directory, read.unreadable.
Result<FileStamp> stampOf(const std::string& path);

}  // namespace holdfast
