// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/batch.h"

#include <functional>

#include <QCoreApplication>
#include <QFileInfo>

#include "app/batch/commands.h"

namespace holdfast {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("holdfast", text); }

struct Command
{
    const char* name;
    Exit (*run)(const QStringList& words, Console& console);
};
constexpr Command kCommands[] = {{"inspect", runInspect}, {"findings", runFindings}, {"new", runNew},      {"run", runRun},
                                 {"check", runCheck},     {"score", runScore},       {"sample", runSample}};

// Usage lines are the contract that scripts rely on and stand the same in every language.
const char* const kUsage =
    "holdfast [STUDY]\n"
    "holdfast inspect FILE… [--json]\n"
    "holdfast findings FILE…|STUDY [--json]\n"
    "holdfast new FILE… --out STUDY [--target NAME] [--positive VALUE] [--profit NAME] [--consent NAME=VALUE] [--ignore NAME]…\n"
    "             [--folds NAME] [--holdout NAME=VALUE] [--families LIST] [--trials N] [--test SHARE] [--accept safe|all|none] [--language "
    "ru|en]\n"
    "holdfast run STUDY [--results OUT.json] [--report OUT.pdf] [--customers OUT.csv|.xlsx] [--segment NAME] [--data FOLDER]\n"
    "             [--keep NAME] [--threads N] [--seed N] [--language ru|en]\n"
    "holdfast check STUDY\n"
    "holdfast score STUDY FILE… --out SCORED.csv|.xlsx [--model NAME] [--language ru|en]\n"
    "holdfast sample --out FOLDER [--customers 1300] [--seed 42]\n"
    "holdfast --version | --help\n";

}  // namespace

bool isBatchCall(const QStringList& words)
{
    if (words.isEmpty())
        return false;
    const bool isStudy = words.first().endsWith(".holdfast") && QFileInfo(words.first()).isFile();
    return !isStudy;  // all else is a command or wrong usage, said without a window
}

int runBatch(const QStringList& words)
{
    Console console;
    if (words.first() == "--version") {
        console.print("holdfast " + QStringLiteral(HOLDFAST_VERSION));
        return 0;
    }
    if (words.first() == "--help" || words.first() == "-h") {
        console.print(std::string(kUsage));
        return 0;
    }
    for (const Command& command : kCommands) {
        if (words.first() != QLatin1String(command.name))
            continue;
        try {
            return static_cast<int>(command.run(words.mid(1), console));
        } catch (const WrongUsage& wrong) {
            console.say(wrong.sentence);
            console.say(tr("How to call it: holdfast --help"));
            return static_cast<int>(Exit::Usage);
        } catch (const Cancelled&) {
            console.say(tr("Stopped. Nothing was written."));
            return static_cast<int>(Exit::Cancelled);
        }
    }
    chooseLanguage({}, {});
    console.say(words.first().endsWith(".holdfast") ? tr("There is no study “%1”.").arg(words.first())
                                                    : tr("There is no command “%1”.").arg(words.first()));
    console.say(tr("How to call it: holdfast --help"));
    return static_cast<int>(Exit::Usage);
}

}  // namespace holdfast
