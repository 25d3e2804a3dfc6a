// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>

namespace holdfast {

// Endings of the files that are read as tables, without the dot: for dialogs and for folders. Which format a file has, its content says.
const QStringList& tableSuffixes();
bool hasTableSuffix(const QString& name);

}  // namespace holdfast
