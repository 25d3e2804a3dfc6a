// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>

namespace holdfast {

// Is the first word a sub-command (or --version, --help)? Decided before the application object is made, since these need no display.
bool isBatchCall(const QStringList& words);

// Runs it and gives the exit code: 0 done; 1 done, but something asked for could not be given; 2 wrong usage; 3 input refused; 4 cancelled.
int runBatch(const QStringList& words);

}  // namespace holdfast
