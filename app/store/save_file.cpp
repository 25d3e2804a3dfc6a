// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/save_file.h"

#include <array>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app/store/save_file_system.h"

namespace holdfast {
namespace {

constexpr std::size_t bufferSize = 65536;

Result<Saved> readBack(const std::string& path)
{
    const Descriptor file(openAgain(path.c_str(), O_RDONLY));
    if (file.number() < 0)
        return failureOf(errno, path);
    Fingerprinter hash;
    Saved found;
    std::array<char, bufferSize> piece{};
    for (;;) {
        const ssize_t got = ::read(file.number(), piece.data(), piece.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return failureOf(errno, path);
        if (got == 0)
            break;
        hash.bytes(piece.data(), static_cast<std::size_t>(got));
        found.size += got;
    }
    found.hash = hash.done();
    return found;
}

// A second name for the file that stands there, put in place of the generation before it. A file system without links gets a copy.
bool keepPrevious(const std::string& path)
{
    const std::string fresh = path + "~new";
    ::unlink(fresh.c_str());
    if (::link(path.c_str(), fresh.c_str()) != 0) {
        const Descriptor from(openAgain(path.c_str(), O_RDONLY));
        Descriptor to(openAgain(fresh.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0600));
        if (from.number() < 0 || to.number() < 0)
            return false;
        std::array<char, bufferSize> piece{};
        ssize_t got = 0;
        while ((got = ::read(from.number(), piece.data(), piece.size())) > 0)
            if (!writeAll(to.number(), {piece.data(), static_cast<std::size_t>(got)}))
                return false;
        if (got < 0 || !syncAll(to.number()) || !to.close())
            return false;
    }
    if (::rename(fresh.c_str(), (path + "~").c_str()) != 0)
        return false;
    ::unlink(fresh.c_str());  // renaming one name of a file to another of its names does nothing, and leaves both
    return true;
}

bool sameFile(int descriptor, const std::string& path)
{
    struct stat opened
    {
    };
    struct stat named
    {
    };
    return ::fstat(descriptor, &opened) == 0 && ::lstat(path.c_str(), &named) == 0 && opened.st_ino == named.st_ino &&
           opened.st_dev == named.st_dev;
}

// Opens and locks the file beside the target. What a killed program left there is taken over. 0, or the system's error.
int openBeside(const std::string& path, Descriptor& file)
{
    for (int attempt = 0; attempt < 8; ++attempt) {
        file.reset(openAgain(path.c_str(), O_WRONLY | O_CREAT | O_NOFOLLOW, 0600));
        if (file.number() < 0)
            return errno;
        if (::flock(file.number(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
            return EWOULDBLOCK;
        if (!sameFile(file.number(), path))
            continue;  // somebody finished a save between our opening and our locking
        return ::fchmod(file.number(), 0600) == 0 && ::ftruncate(file.number(), 0) == 0 ? 0 : errno;
    }
    return EWOULDBLOCK;
}

}  // namespace

struct SaveFile::State : Sink
{
    std::string asked;   // the path as the user named it
    std::string target;  // links followed
    std::string folder;
    std::string beside;  // empty: a device or pipe, written directly
    SaveOptions options;
    Descriptor file;
    std::string buffer;
    Fingerprinter hash;
    std::int64_t size = 0;
    int error = 0;
    bool replaces = false;  // a file stands at the target
    bool finished = false;  // all bytes are on the disk and were read back

    ~State() override
    {
        if (!beside.empty())
            ::unlink(beside.c_str());
    }
    State() = default;
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    bool write(std::string_view bytes) override
    {
        if (error != 0)
            return false;
        hash.bytes(bytes.data(), bytes.size());
        size += static_cast<std::int64_t>(bytes.size());
        buffer.append(bytes);
        return buffer.size() < bufferSize || flush();
    }
    bool flush()
    {
        if (error == 0 && !writeAll(file.number(), buffer))
            error = errno != 0 ? errno : EIO;
        buffer.clear();
        return error == 0;
    }
    Failure failed(int why) const
    {
        Failure failure = failureOf(why, asked);
        failure.numbers = {replaces ? 1.0 : 0.0};
        return failure;
    }
    void at(SaveMoment moment) const
    {
        if (options.reached)
            options.reached(moment);
    }
};

SaveFile::SaveFile(std::unique_ptr<State> state) : m_state(std::move(state)) {}
SaveFile::SaveFile(SaveFile&&) noexcept = default;
SaveFile& SaveFile::operator=(SaveFile&&) noexcept = default;
SaveFile::~SaveFile() = default;

Result<SaveFile> SaveFile::open(const std::string& path, SaveOptions options)
{
    auto state = std::make_unique<State>();
    state->asked = path;
    state->options = std::move(options);

    std::array<char, PATH_MAX> real{};
    state->target = ::realpath(path.c_str(), real.data()) != nullptr ? std::string(real.data()) : path;
    struct stat there
    {
    };
    const bool exists = ::stat(state->target.c_str(), &there) == 0;
    if (exists && S_ISDIR(there.st_mode))
        return failureOf(EISDIR, path);
    state->replaces = exists && S_ISREG(there.st_mode);
    if (exists && !S_ISREG(there.st_mode)) {
        state->file.reset(openAgain(state->target.c_str(), O_WRONLY));
        if (state->file.number() < 0)
            return failureOf(errno, path);
        return SaveFile(std::move(state));
    }
    if (exists && ::access(state->target.c_str(), W_OK) != 0)
        return failureOf(errno, path);  // renaming would replace a file that is protected on purpose
    const std::size_t slash = state->target.rfind('/');
    state->folder = slash == std::string::npos ? std::string(".") : state->target.substr(0, slash + 1);
    const std::string name = slash == std::string::npos ? state->target : state->target.substr(slash + 1);
    if (name.empty())
        return failureOf(EISDIR, path);
    const std::string beside = state->folder + (slash == std::string::npos ? "/" : "") + "." + name + ".saving";
    if (const int error = openBeside(beside, state->file); error != 0)
        return failureOf(error, path);
    state->beside = beside;
    state->at(SaveMoment::Opened);
    return SaveFile(std::move(state));
}

Sink& SaveFile::sink() { return *m_state; }

Failure SaveFile::givenUp() const { return {.code = "save.given-up", .file = m_state->asked, .numbers = {m_state->replaces ? 1.0 : 0.0}}; }

Result<Saved> SaveFile::finish()
{
    State& state = *m_state;
    if (!state.flush())
        return state.failed(state.error);
    const Saved saved{state.size, state.hash.done()};
    if (state.finished || state.beside.empty())
        return saved;
    state.at(SaveMoment::Written);
    if (!syncAll(state.file.number()))
        return state.failed(errno);
    state.at(SaveMoment::Synced);
    const Result<Saved> found = readBack(state.beside);
    if (!found.ok() || found.value().size != saved.size || found.value().hash != saved.hash)
        return Failure{.code = "save.not-as-written", .file = state.asked, .numbers = {state.replaces ? 1.0 : 0.0}};
    state.at(SaveMoment::Verified);
    state.finished = true;
    return saved;
}

Result<Saved> SaveFile::commit()
{
    const Result<Saved> saved = finish();
    const std::unique_ptr<State> state = std::move(m_state);
    if (!saved)
        return saved.failure();
    if (state->beside.empty())
        return state->file.close() ? saved : Result<Saved>(state->failed(errno));
    if (state->options.keepPrevious && ::access(state->target.c_str(), F_OK) == 0 && !keepPrevious(state->target))
        return state->failed(errno);
    state->at(SaveMoment::PreviousKept);
    if (::rename(state->beside.c_str(), state->target.c_str()) != 0)
        return state->failed(errno);
    state->beside.clear();
    state->at(SaveMoment::Renamed);
    const Descriptor folder(openAgain(state->folder.c_str(), O_RDONLY | O_DIRECTORY));
    if (folder.number() < 0 || (!syncAll(folder.number()) && errno != EINVAL))
        return failureOf(errno, state->asked);
    state->at(SaveMoment::FolderSynced);
    return saved;
}

Result<Saved> saveFile(const std::string& path, std::string_view bytes, SaveOptions options)
{
    return saveFile(
        path, [bytes](Sink& sink) { return sink.write(bytes); }, std::move(options));
}

Result<Saved> saveFile(const std::string& path, const std::function<bool(Sink&)>& write, SaveOptions options)
{
    Result<SaveFile> file = SaveFile::open(path, std::move(options));
    if (!file.ok())
        return file.failure();
    SaveFile save = std::move(file).value();
    if (!write(save.sink()) && save.sink().write({}))
        return save.givenUp();
    return save.commit();
}

Result<std::string> makeFolder(const std::string& path)
{
    for (std::size_t slash = path.find('/', 1);; slash = path.find('/', slash + 1)) {
        const std::string part = path.substr(0, slash);
        struct stat there
        {
        };
        if (!part.empty() && ::mkdir(part.c_str(), 0700) != 0 && (::stat(part.c_str(), &there) != 0 || !S_ISDIR(there.st_mode))) {
            const int error = errno == EEXIST || errno == 0 ? ENOTDIR : errno;
            return failureOf(error, path);
        }
        if (slash == std::string::npos)
            return path;
    }
}

}  // namespace holdfast
