// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/study_io.h"

#include <filesystem>

#include "sources/file_bytes.h"
#include "sources/file_stamp.h"
#include "study/check_study.h"
#include "study/next_files.h"

namespace holdfast {

namespace fs = std::filesystem;

namespace {

std::string folderOf(const std::string& path) { return fs::absolute(fs::path(path)).lexically_normal().parent_path().string(); }

// With the file's name, and with the generation before it where the file is broken and that one is still there.
Failure inFile(Failure failure, const std::string& path)
{
    if (failure.file.empty())
        failure.file = path;
    const fs::path kept = path + "~";
    std::error_code error;
    if ((failure.code == "study.cut-short" || failure.code == "study.damaged") && fs::is_regular_file(kept, error)) {
        failure.code += "-kept";
        failure.texts = {kept.filename().string()};
    }
    return failure;
}

}  // namespace

Result<StudyFile> openStudy(const std::string& path)
{
    const Result<FileStamp> stamp = stampOf(path);
    if (!stamp)
        return stamp.failure();
    if (static_cast<std::uint64_t>(stamp.value().bytes) > kStudyBytesMost)
        return Failure{.code = "study.too-large",
                       .file = path,
                       .numbers = {static_cast<double>(stamp.value().bytes), static_cast<double>(kStudyBytesMost)}};
    const Result<FileBytes> bytes = readFile(path, {});
    if (!bytes)
        return bytes.failure();
    Result<StudyFile> file = readStudy(bytes.value().view(), folderOf(path));
    if (!file)
        return inFile(file.failure(), path);
    if (const std::optional<Failure> failure = checkStudy(file.value().study))
        return inFile(*failure, path);
    return file;
}

Result<Saved> saveStudy(StudyFile file, const std::string& path, const SourceReads& reads)
{
    for (std::size_t i = 0; i < file.study.sources.size() && i < reads.size(); ++i)
        if (reads[i] != nullptr) {
            file.study.sources[i].hash = reads[i]->hash;
            file.study.sources[i].schema = expectedColumns(file.study, file.study.sources[i], reads[i].get());
        }
    return saveFile(path, writeStudy(file, folderOf(path)));
}

std::vector<std::string> sourcesOutside(const Study& study, const std::string& studyPath)
{
    const fs::path folder = folderOf(studyPath);
    std::vector<std::string> outside;
    for (const SourceSpec& source : study.sources) {
        const fs::path relative = fs::path(source.path).lexically_normal().lexically_relative(folder);
        if (relative.empty() || *relative.begin() == "..")
            outside.push_back(source.path);
    }
    return outside;
}

}  // namespace holdfast
