// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/file_stamp.h"

#include <chrono>
#include <filesystem>
#include <system_error>

namespace holdfast {

Result<FileStamp> stampOf(const std::string& path)
{
    namespace fs = std::filesystem;
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found)
        return Failure{.code = "read.file-missing", .file = path};
    if (status.type() == fs::file_type::directory)
        return Failure{.code = "read.directory", .file = path};
    if (error || status.type() != fs::file_type::regular)
        return Failure{.code = "read.unreadable", .file = path};
    FileStamp stamp{.path = path};
    stamp.bytes = static_cast<std::int64_t>(fs::file_size(path, error));
    if (error)
        return Failure{.code = "read.unreadable", .file = path};
    const fs::file_time_type time = fs::last_write_time(path, error);
    if (error)
        return Failure{.code = "read.unreadable", .file = path};
    const auto sinceEpoch = std::chrono::file_clock::to_sys(time).time_since_epoch();
    stamp.modified = std::chrono::duration_cast<std::chrono::nanoseconds>(sinceEpoch).count();
    return stamp;
}

}  // namespace holdfast
