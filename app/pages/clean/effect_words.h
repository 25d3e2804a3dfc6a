// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>

#include "widgets/theme/number_format.h"
#include "workbench/finding_effect.h"

namespace holdfast {

// What accepting a finding does to the table that models learn from, a line for each thing. `positive`: the class whose share is told.
QStringList effectLines(const FindingEffect& effect, const std::string& positive, const NumberFormat& numbers);

}  // namespace holdfast
