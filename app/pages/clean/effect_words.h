// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include <QStringList>

#include "widgets/controls/change_table.h"
#include "widgets/theme/number_format.h"
#include "workbench/finding_effect.h"

namespace holdfast {

// What an answer does to the table that models learn from: its figures before and after, and what is no figure.
struct EffectWords
{
    std::vector<ChangeRow> rows = {};
    QStringList notes = {};
    bool operator==(const EffectWords&) const = default;
};

// `positive`: the class whose share is told.
EffectWords effectWords(const FindingEffect& effect, const std::string& positive, const NumberFormat& numbers);

}  // namespace holdfast
