// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/condition_words.h"

#include <algorithm>

#include <QCoreApplication>

#include "app/messages/fill_template.h"

namespace holdfast {
namespace {

struct ConditionWords
{
    Q_DECLARE_TR_FUNCTIONS(ConditionWords)
};

QString quotedTexts(const std::vector<std::string>& texts)
{
    QStringList words;
    for (const std::string& text : texts)
        words << screenNumbers().quoted(QString::fromStdString(text));
    return words.join(", ");
}

// Several columns with the same comparison read as one: "> 0 in each of …".
bool sameComparison(const Comparison& a, const Comparison& b)
{
    Comparison renamed = b;
    renamed.column = a.column;
    return a == renamed;
}

}  // namespace

QString compareWord(CompareOp op)
{
    switch (op) {
    case CompareOp::Less:
        return QStringLiteral("<");
    case CompareOp::LessEqual:
        return QStringLiteral("≤");
    case CompareOp::Greater:
        return QStringLiteral(">");
    case CompareOp::GreaterEqual:
        return QStringLiteral("≥");
    case CompareOp::Equal:
        return QStringLiteral("=");
    case CompareOp::NotEqual:
        return QStringLiteral("≠");
    case CompareOp::Between:
        return ConditionWords::tr("between");
    case CompareOp::OneOf:
        return ConditionWords::tr("one of");
    case CompareOp::NoneOf:
        return ConditionWords::tr("none of");
    case CompareOp::Missing:
        return ConditionWords::tr("is missing");
    case CompareOp::Present:
        return ConditionWords::tr("is there");
    }
    return {};
}

QString comparisonText(const Comparison& comparison)
{
    const NumberFormat numbers = screenNumbers();
    QString text = shownName(comparison.column.name) + " " + compareWord(comparison.op);
    switch (comparison.op) {
    case CompareOp::Missing:
    case CompareOp::Present:
        break;
    case CompareOp::Between:
        text += " " + numbers.upTo(comparison.number, 4) + "–" + numbers.upTo(comparison.upper, 4);
        break;
    case CompareOp::OneOf:
    case CompareOp::NoneOf:
        text += " " + quotedTexts(comparison.texts);
        break;
    default:
        text += " " + (comparison.texts.empty() ? numbers.upTo(comparison.number, 4) : quotedTexts({comparison.texts.front()}));
    }
    return text;
}

QString conditionText(const RowCondition& condition)
{
    QString formula = QString::fromStdString(condition.formula.text);
    if (condition.all.empty() && !condition.formula.empty())
        return formula;
    if (condition.all.empty())
        return ConditionWords::tr("everybody");
    const bool same = condition.all.size() > 1 && std::all_of(condition.all.begin() + 1, condition.all.end(), [&](const Comparison& each) {
                          return sameComparison(condition.all.front(), each);
                      });
    if (same && condition.formula.empty()) {
        QStringList names;
        for (const Comparison& each : condition.all)
            names << shownName(each.column.name);
        Comparison bare = condition.all.front();
        bare.column.name.clear();
        return ConditionWords::tr("%1 in each of: %2").arg(comparisonText(bare).trimmed(), names.join(", "));
    }
    QStringList parts;
    for (const Comparison& each : condition.all)
        parts << comparisonText(each);
    if (!condition.formula.empty())
        parts << "(" + formula + ")";
    return parts.join(ConditionWords::tr(" and "));
}

}  // namespace holdfast
