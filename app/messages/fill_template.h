// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include <QString>

#include "widgets/theme/number_format.h"

namespace holdfast {

// Puts numbers and texts into a sentence: {n0} a number, {p0} a share as percent, {s0} a score such as AUC, {g0} a number of three
// significant digits, {t0} a text, {w0} a text that
// is one of the engine's words and is said in the language ("word.program"), {subject} what it speaks of. Missing ones become "—". Numbers
// are written as on the screen, in the current language.
struct TemplateValues
{
    std::string subject = {};
    std::vector<double> numbers = {};
    std::vector<std::string> texts = {};
};
QString filledTemplate(const QString& text, const TemplateValues& values);

// 106 862,2 or 106,862.2: grouped from four digits, at most four decimals and no trailing zeros.
QString shownNumber(double number);
NumberFormat screenNumbers();  // for the language whose translator is installed

}  // namespace holdfast
