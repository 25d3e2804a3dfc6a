// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <optional>
#include <vector>

#include <QCoreApplication>
#include <QDir>

#include "app/batch/commands.h"
#include "app/messages/messages.h"
#include "app/settings/knowledge.h"
#include "app/store/save_file.h"
#include "output/sample.h"

namespace holdfast {

Exit runSample(const QStringList& words, Console& console)
{
    const Arguments arguments =
        parseArguments(words, {.values = {"out", "customers", "seed", "language"}, .lists = {}, .flags = {}, .positionalsMost = 0});
    chooseLanguage(arguments, {});
    if (!arguments.has("out"))
        throw WrongUsage{QCoreApplication::translate("Batch", "--out is missing: into which folder?")};
    const int customers = wholeNumber(arguments, "customers", 1300, 1, 100'000'000);
    const int seed = wholeNumber(arguments, "seed", 42, 0, 2'147'483'647);
    const Result<std::string> folder = makeFolder(QDir(arguments.value("out")).absolutePath().toStdString());
    if (!folder) {
        console.say(sentence(folder.failure()));
        return Exit::Refused;
    }
    const SampleWords names = sampleWords();
    std::vector<SaveFile> files;
    for (const std::string& name : {names.customersFile, names.revenueFile, names.minutesFile, names.profitFile}) {
        Result<SaveFile> file = SaveFile::open(folder.value() + "/" + name);
        if (!file) {
            console.say(sentence(file.failure()));
            return Exit::Refused;
        }
        files.push_back(std::move(file).value());
    }
    const QString what = QCoreApplication::translate("Batch", "writing the sample");
    const Progress progress = console.progress().observedBy([&](double fraction) { console.showProgress(what, fraction); });
    writeSample(names, customers, static_cast<std::uint64_t>(seed), {files[0].sink(), files[1].sink(), files[2].sink(), files[3].sink()},
                progress);
    for (SaveFile& file : files) {
        const Result<Saved> saved = file.commit();
        if (!saved) {
            console.say(sentence(saved.failure()));
            return Exit::Refused;
        }
    }
    return Exit::Done;
}

}  // namespace holdfast
