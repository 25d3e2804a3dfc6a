// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <QString>
#include <QStringList>

namespace holdfast {

// What a sub-command accepts: `--name value` (or --name=value) and flags.
struct ArgumentSpec
{
    std::set<QString> values;  // take a value, once
    std::set<QString> lists;   // take a value, may be repeated
    std::set<QString> flags;   // take none
    int positionalsLeast = 0;
    int positionalsMost = 1 << 20;
};

struct Arguments
{
    QStringList positionals;
    std::map<QString, QStringList> options;

    bool has(const QString& name) const { return options.contains(name); }
    QString value(const QString& name, const QString& otherwise = {}) const;
    QStringList values(const QString& name) const;
};

// What is wrong with the call, as a sentence; the exit code is then 2.
struct WrongUsage
{
    QString sentence;
};

// Throws WrongUsage.
Arguments parseArguments(const QStringList& words, const ArgumentSpec& spec);
int wholeNumber(const Arguments& arguments, const QString& name, int otherwise, int least, int most);
double number(const Arguments& arguments, const QString& name, double otherwise, double least, double most);

}  // namespace holdfast
