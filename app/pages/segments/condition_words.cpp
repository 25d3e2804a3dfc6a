// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/segments/condition_words.h"

#include <QCoreApplication>
#include <QStringList>

#include "segments/segment.h"

namespace holdfast {

namespace {

QString said(const char* text) { return QCoreApplication::translate("Conditions", text); }

}  // namespace

QString columnWords(const ColumnId& column, const Table& customers)
{
    if (column == riskColumn())
        return said(QT_TRANSLATE_NOOP("Conditions", "risk"));
    const Column* found = customers.find(column);
    return shownName(found == nullptr ? column.name : found->name());
}

QString conditionValue(const ColumnId& column, double value, const NumberFormat& numbers)
{
    return column == riskColumn() ? numbers.percent(value, 0) : numbers.significant(value);
}

QString conditionWords(const Comparison& comparison, const Table& customers, const NumberFormat& numbers, const QString& moneyUnit)
{
    const QString name = columnWords(comparison.column, customers);
    const auto value = [&](double number) {
        const QString text = conditionValue(comparison.column, number, numbers);
        return moneyUnit.isEmpty() ? text : text + QChar(0x00A0) + moneyUnit;
    };
    QStringList texts;
    for (const std::string& text : comparison.texts)
        texts << QString::fromStdString(text);
    const QString either = texts.join(said(QT_TRANSLATE_NOOP("Conditions", " or ")));
    switch (comparison.op) {
    case CompareOp::Less:
        return QStringLiteral("%1 < %2").arg(name, value(comparison.number));
    case CompareOp::LessEqual:
        return QStringLiteral("%1 ≤ %2").arg(name, value(comparison.number));
    case CompareOp::Greater:
        return QStringLiteral("%1 > %2").arg(name, value(comparison.number));
    case CompareOp::GreaterEqual:
        return QStringLiteral("%1 ≥ %2").arg(name, value(comparison.number));
    case CompareOp::Between:
        return said(QT_TRANSLATE_NOOP("Conditions", "%1 from %2 to %3")).arg(name, value(comparison.number), value(comparison.upper));
    case CompareOp::Equal:
        return QStringLiteral("%1 = %2").arg(name, texts.isEmpty() ? value(comparison.number) : texts.front());
    case CompareOp::NotEqual:
        return QStringLiteral("%1 ≠ %2").arg(name, texts.isEmpty() ? value(comparison.number) : texts.front());
    case CompareOp::OneOf:
        return QStringLiteral("%1: %2").arg(name, either);
    case CompareOp::NoneOf:
        return said(QT_TRANSLATE_NOOP("Conditions", "%1: not %2")).arg(name, either);
    case CompareOp::Missing:
        return said(QT_TRANSLATE_NOOP("Conditions", "%1 is missing")).arg(name);
    case CompareOp::Present:
        return said(QT_TRANSLATE_NOOP("Conditions", "%1 is present")).arg(name);
    }
    return name;
}

}  // namespace holdfast
