// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include <QStringList>

#include "recipe/suggest_steps.h"

namespace holdfast::tests {

// Everything of a table's findings but which rows serve as examples.
inline QStringList said(const Table& table)
{
    QStringList lines;
    for (const Suggestion& one : suggestSteps({table}, {}, {})) {
        QString line = QString("%1 %2 %3 %4 rows %5 %6")
                           .arg(one.id.c_str(), nameOf(one.kind).data(), one.column.name.c_str(), nameOf(one.confidence).data())
                           .arg(one.rows)
                           .arg(one.reason.c_str());
        if (one.proposal) {
            for (const std::string& from : one.proposal->from)
                line += QString(" [%1]").arg(from.c_str());
            line += QString(" -> [%1]").arg(one.proposal->to.c_str());
        }
        for (const std::vector<Evidence>* side : {&one.evidence, &one.against}) {
            line += " |";
            for (const Evidence& each : *side) {
                line += QString(" ") + each.code.c_str();
                for (const double number : each.numbers)
                    line += QString(" %1").arg(number, 0, 'g', 12);
                for (const std::string& text : each.texts)
                    line += QString(" '%1'").arg(text.c_str());
            }
        }
        lines << line;
    }
    return lines;
}

}  // namespace holdfast::tests
