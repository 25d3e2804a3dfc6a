// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/arguments.h"

#include <QCoreApplication>

namespace holdfast {

namespace {
QString tr(const char* text) { return QCoreApplication::translate("holdfast", text); }
}  // namespace

QString Arguments::value(const QString& name, const QString& otherwise) const
{
    const auto found = options.find(name);
    return found == options.end() ? otherwise : found->second.last();
}

QStringList Arguments::values(const QString& name) const
{
    const auto found = options.find(name);
    return found == options.end() ? QStringList{} : found->second;
}

Arguments parseArguments(const QStringList& words, const ArgumentSpec& spec)
{
    Arguments arguments;
    bool onlyPositionals = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString& word = words[i];
        if (onlyPositionals || !word.startsWith("--")) {
            arguments.positionals.push_back(word);
            continue;
        }
        if (word == "--") {
            onlyPositionals = true;
            continue;
        }
        const qsizetype equals = word.indexOf('=');
        const QString name = word.mid(2, equals < 0 ? -1 : equals - 2);
        if (spec.flags.contains(name) && equals < 0) {
            arguments.options[name].push_back({});
            continue;
        }
        if (!spec.values.contains(name) && !spec.lists.contains(name))
            throw WrongUsage{tr("There is no option --%1 here.").arg(name)};
        if (spec.values.contains(name) && arguments.has(name))
            throw WrongUsage{tr("The option --%1 is given twice.").arg(name)};
        if (equals >= 0)
            arguments.options[name].push_back(word.mid(equals + 1));
        else if (i + 1 < words.size())
            arguments.options[name].push_back(words[++i]);
        else
            throw WrongUsage{tr("The option --%1 needs a value.").arg(name)};
    }
    if (arguments.positionals.size() < spec.positionalsLeast)
        throw WrongUsage{tr("A file name is missing.")};
    if (arguments.positionals.size() > spec.positionalsMost)
        throw WrongUsage{tr("One file name too many: “%1”.").arg(arguments.positionals[spec.positionalsMost])};
    return arguments;
}

int wholeNumber(const Arguments& arguments, const QString& name, int otherwise, int least, int most)
{
    if (!arguments.has(name))
        return otherwise;
    bool ok = false;
    const int value = arguments.value(name).toInt(&ok);
    if (!ok || value < least || value > most)
        throw WrongUsage{
            tr("--%1 takes a whole number from %2 to %3, not “%4”.").arg(name).arg(least).arg(most).arg(arguments.value(name))};
    return value;
}

double number(const Arguments& arguments, const QString& name, double otherwise, double least, double most)
{
    if (!arguments.has(name))
        return otherwise;
    bool ok = false;
    const double value = arguments.value(name).toDouble(&ok);
    if (!ok || !(value >= least && value <= most))
        throw WrongUsage{tr("--%1 takes a number from %2 to %3, not “%4”.").arg(name).arg(least).arg(most).arg(arguments.value(name))};
    return value;
}

}  // namespace holdfast
