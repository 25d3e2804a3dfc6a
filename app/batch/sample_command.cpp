// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QDir>

#include "app/batch/commands.h"
#include "app/messages/messages.h"
#include "app/settings/knowledge.h"
#include "app/store/sample_files.h"

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
    const QString what = QCoreApplication::translate("Batch", "writing the sample");
    const Progress progress = console.progress().observedBy([&](double fraction) { console.showProgress(what, fraction); });
    const Result<QStringList> files =
        writeSampleFiles(sampleWords(), QDir(arguments.value("out")).absolutePath(), customers, static_cast<std::uint64_t>(seed), progress);
    if (!files) {
        console.say(sentence(files.failure()));
        return Exit::Refused;
    }
    return Exit::Done;
}

}  // namespace holdfast
