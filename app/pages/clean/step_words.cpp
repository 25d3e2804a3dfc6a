// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/clean/step_words.h"

#include <algorithm>

#include <QCoreApplication>

#include "app/messages/finding_words.h"
#include "app/messages/messages.h"

namespace holdfast {
namespace {

struct StepWords
{
    Q_DECLARE_TR_FUNCTIONS(StepWords)
};

QString tidyTitle(const TidyAction& action, const NumberFormat& numbers)
{
    if (const auto* merge = std::get_if<MergeValues>(&action))
        return shownName(merge->column.name) + ": " + quotedList(merge->from, numbers) + " → " +
               numbers.quoted(QString::fromStdString(merge->to));
    if (const auto* repair = std::get_if<RepairByColumn>(&action))
        return StepWords::tr("%1: %n repair(s) by %2", nullptr, static_cast<int>(repair->repairs.size()))
            .arg(shownName(repair->column.name), shownName(repair->by.name));
    if (const auto* kind = std::get_if<ChangeKind>(&action))
        return StepWords::tr("%1: read as another kind").arg(shownName(kind->column.name));
    if (const auto* trim = std::get_if<TrimText>(&action))
        return StepWords::tr("%1: blanks at the ends").arg(shownName(trim->column.name));
    if (const auto* rename = std::get_if<RenameColumn>(&action))
        return shownName(rename->column.name) + " → " + shownName(rename->newName);
    if (const auto* drop = std::get_if<DropDuplicateRows>(&action))
        return StepWords::tr("%1: drop repeated rows").arg(QString::fromStdString(drop->table));
    if (const auto* columns = std::get_if<DropColumns>(&action)) {
        QStringList names;
        for (const ColumnId& id : columns->columns)
            names << shownName(id.name);
        return StepWords::tr("Leave out: %1").arg(names.join(", "));
    }
    const auto& blank = std::get<BlankValues>(action);
    return StepWords::tr("%1: clear %2").arg(shownName(blank.column.name), quotedList(blank.values, numbers));
}

QString learningTitle(const LearningAction& action)
{
    if (std::holds_alternative<FillMissing>(action))
        return StepWords::tr("Fill what is missing");
    if (std::holds_alternative<ClampAtQuantiles>(action))
        return StepWords::tr("Pull extremes to quantiles");
    return StepWords::tr("Pool rare levels");
}

}  // namespace

QString stepTitle(const RecipeEntry& step, const NumberFormat& numbers)
{
    QString title = step.learning ? learningTitle(*step.learning) : step.tidy ? tidyTitle(*step.tidy, numbers) : QString();
    return title.replace('_', QStringLiteral("_\u200B"));  // a value such as last_month may break there
}

QString repairText(const KeyedRepair& repair, const NumberFormat& numbers)
{
    return shownName(repair.key) + QStringLiteral(": ") + quotedList(repair.from, numbers) + QStringLiteral(" → ") +
           numbers.quoted(QString::fromStdString(repair.to));
}

QString stepEffect(const RecipeEntry& step, const NumberFormat& numbers)
{
    if (!step.on)
        return StepWords::tr("switched off");
    if (step.learns)
        return StepWords::tr("learned in each fold");
    if (!step.report)
        return StepWords::tr("being applied");
    if (!step.report->findings.empty())
        return sentence(step.report->findings.front());
    if (step.report->rowsAfter != step.report->rowsBefore)
        return numbers.whole(static_cast<double>(step.report->rowsBefore)) + QStringLiteral(" → ") +
               rowsText(step.report->rowsAfter, numbers);
    if (step.report->cellsChanged == 0)
        return StepWords::tr("changed nothing");
    const auto cells = static_cast<int>(step.report->cellsChanged);
    return StepWords::tr("%n cell(s)", nullptr, cells).replace(QString::number(cells), numbers.whole(cells));
}

QString recipeLog(const std::vector<RecipeEntry>& steps, const NumberFormat& numbers)
{
    QString log;
    int number = 0;
    for (const RecipeEntry& step : steps) {
        QString title = stepTitle(step, numbers);
        title.remove(QChar(0x200B));
        log += StepWords::tr("%1. %2: %3").arg(++number).arg(title, stepEffect(step, numbers));
        if (step.tidy)
            log += QStringLiteral(" (") + QString::fromStdString(tableOf(*step.tidy)) + ')';
        log += '\n';
        if (const auto* repair = step.tidy ? std::get_if<RepairByColumn>(&*step.tidy) : nullptr)
            for (const KeyedRepair& each : repair->repairs)
                log += QStringLiteral("   ") + repairText(each, numbers) + '\n';
        if (!step.comment.empty())
            log += QStringLiteral("   ") + StepWords::tr("why: %1").arg(QString::fromStdString(step.comment)) + '\n';
    }
    return log;
}

QString rowsText(std::size_t rows, const NumberFormat& numbers)
{
    return StepWords::tr("%n row(s)", nullptr, static_cast<int>(rows))
        .replace(QString::number(rows), numbers.whole(static_cast<double>(rows)));
}

}  // namespace holdfast
