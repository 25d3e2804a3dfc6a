// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include "base/result.h"

namespace holdfast {

// A table from the clipboard becomes a file of its own, so that a study reads it like any other: beside the study where that is saved, else
// in the program's own folder. Its path. Fails: "paste.no-table" (nothing that has rows), save.*.
Result<QString> savePastedTable(const QString& text, const QString& studyPath, const QString& name);

}  // namespace holdfast
