// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include "base/result.h"

namespace holdfast {

// What a program left on the clipboard.
struct Copied
{
    QString text;
    QString html = {};
};

// A table from the clipboard becomes a file of its own, so that a study reads it like any other: beside the study where that is saved, else
// in the program's own folder. Its path. Cells are those between TABs; without any, the table of the HTML; else the lines of the text.
// Grows with what was copied: not for the window's thread. Fails: "paste.no-table" (nothing that has rows; one line of text, whatever its
// commas), save.*.
Result<QString> savePastedTable(const Copied& copied, const QString& studyPath, const QString& name);

}  // namespace holdfast
