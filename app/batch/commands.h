// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include <QStringList>

#include "app/batch/arguments.h"
#include "app/batch/console.h"
#include "workbench/run_all.h"

namespace holdfast {

// One function per sub-command. They throw WrongUsage and Cancelled; failures are said as sentences.
Exit runInspect(const QStringList& words, Console& console);
Exit runFindings(const QStringList& words, Console& console);
Exit runNew(const QStringList& words, Console& console);
Exit runRun(const QStringList& words, Console& console);
Exit runCheck(const QStringList& words, Console& console);
Exit runScore(const QStringList& words, Console& console);
Exit runSample(const QStringList& words, Console& console);

// ---- what they share

// The language of everything said and written: the option, else `studyLanguage`, else the locale's. Installs the translators.
QString chooseLanguage(const Arguments& arguments, const std::string& studyLanguage);
Study studyOfFiles(const QStringList& files);
// Runs the stages wanted with a progress bar.
Plan runStages(const Study& study, const Inputs& inputs, Results& results, Console& console, const std::function<bool(Stage)>& wanted = {});
// Says every failure of the plan (missing files too), with the file of the target where the design failed; true when there was any.
bool sayFailures(const Plan& plan, const Study& study, const Inputs& inputs, const Results& results, Console& console);
// Says what was rejected or left out while reading; true when there was any.
bool sayRejects(const Plan& plan, const Results& results, Console& console);
std::vector<Made<Stage::Read>> sourceReads(const Plan& plan, const Results& results);

}  // namespace holdfast
