// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/save_file_system.h"

#include <cerrno>
#include <cstring>

#include <fcntl.h>

namespace holdfast {

Failure failureOf(int error, const std::string& path)
{
    Failure failure{.code = "save.failed", .file = path};
    switch (error) {
    case ENOSPC:
    case EDQUOT:
        failure.code = "save.disk-full";
        break;
    case EFBIG:
        failure.code = "save.file-limit";
        break;
    case EACCES:
    case EPERM:
    case EROFS:
        failure.code = "save.permission";
        break;
    case ENOENT:
    case ENOTDIR:
        failure.code = "save.no-folder";
        break;
    case EISDIR:
        failure.code = "save.is-folder";
        break;
    case EWOULDBLOCK:
        failure.code = "save.busy";
        break;
    default:
        failure.texts = {std::strerror(error)};
    }
    return failure;
}

int openAgain(const char* path, int flags, mode_t mode)
{
    int number = -1;
    do
        number = ::open(path, flags | O_CLOEXEC, mode);
    while (number < 0 && errno == EINTR);
    return number;
}

bool writeAll(int descriptor, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

bool syncAll(int descriptor)
{
    int result = -1;
    do
        result = ::fsync(descriptor);
    while (result != 0 && errno == EINTR);
    return result == 0;
}

}  // namespace holdfast
