// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/sample_files.h"

#include <QStandardPaths>

#include "app/store/save_file.h"
#include "output/sample.h"

namespace holdfast {

Result<QStringList> writeSampleFiles(const SampleWords& words)
{
    return writeSampleFiles(words, QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + "/sample", 1300, 42);
}

Result<QStringList> writeSampleFiles(const SampleWords& words, const QString& folder, int customers, std::uint64_t seed,
                                     const Progress& progress)
{
    const Result<std::string> made = makeFolder(folder.toStdString());
    if (!made)
        return made.failure();
    const std::array names{words.customersFile, words.revenueFile, words.minutesFile, words.profitFile};
    QStringList paths;
    std::vector<SaveFile> files;
    for (const std::string& name : names) {
        paths << folder + "/" + QString::fromStdString(name);
        Result<SaveFile> file = SaveFile::open(paths.back().toStdString());
        if (!file)
            return file.failure();
        files.push_back(std::move(file).value());
    }
    const bool whole = writeSample(words, customers, seed, {files[0].sink(), files[1].sink(), files[2].sink(), files[3].sink()}, progress);
    for (SaveFile& file : files)  // none is put in place before all are on the disk
        if (const Result<Saved> saved = file.finish(); !saved)
            return saved.failure();
    if (!whole)
        return files.front().givenUp();
    for (SaveFile& file : files) {
        const Result<Saved> saved = file.commit();
        if (!saved)
            return saved.failure();
    }
    return paths;
}

}  // namespace holdfast
