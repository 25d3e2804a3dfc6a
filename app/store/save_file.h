// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "base/fingerprint.h"
#include "base/result.h"
#include "output/sink.h"

namespace holdfast {

// The moments of a save, in order. A program killed at any of them leaves the old or the new file, whole.
enum class SaveMoment { Opened, Written, Synced, Verified, PreviousKept, Renamed, FolderSynced };

struct SaveOptions
{
    bool keepPrevious = true;                      // the file that stood there stays as "name~"
    std::function<void(SaveMoment)> reached = {};  // for tests that kill the program there
};

struct Saved
{
    std::int64_t size = 0;
    Fingerprint hash;  // of the bytes; read back from the disk before the file was put in place
};

// The only place that opens files for writing. Bytes go to ".name.saving" beside the file (0600, locked); commit() writes the rest, syncs,
// reads size and hash back, keeps the previous file, renames, and syncs the folder. Without a successful commit() the old file stays as it
// was. A symbolic link is followed; a device or pipe is written directly. Linux calls, because QSaveFile of Qt 6.4 does not notice when the
// last write was cut short. Failures: save.disk-full, save.file-limit, save.permission, save.no-folder, save.is-folder, save.busy,
// save.not-as-written, save.failed, each with the file's name; numbers: 1 where a file stands there and stays as it is, else 0.
class SaveFile
{
public:
    static Result<SaveFile> open(const std::string& path, SaveOptions options = {});
    SaveFile(SaveFile&&) noexcept;
    SaveFile& operator=(SaveFile&&) noexcept;
    ~SaveFile();

    Sink& sink();             // refuses after the first failure, which commit() then returns
    Result<Saved> finish();   // all bytes on the disk and read back, nothing put in place yet: where several files are one save
    Result<Saved> commit();   // once
    Failure givenUp() const;  // "save.given-up": whoever writes was not able to make the bytes

private:
    struct State;
    explicit SaveFile(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

// The whole file in one call. `write` returns false to give up (its sink refused, or it was not able to make the bytes).
Result<Saved> saveFile(const std::string& path, std::string_view bytes, SaveOptions options = {});
Result<Saved> saveFile(const std::string& path, const std::function<bool(Sink&)>& write, SaveOptions options = {});

// Makes a folder and those above it (0700 for the new ones); fine when it is there. The path back.
Result<std::string> makeFolder(const std::string& path);

}  // namespace holdfast
