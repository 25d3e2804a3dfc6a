// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>

namespace holdfast {

// Anything but no word at all or an existing study, which open the window. Decided before the application object is made, since
// sub-commands and what is none need no display.
bool isBatchCall(const QStringList& words);

// Runs it and gives the exit code: 0 done; 1 done, but something asked for could not be given; 2 wrong usage; 3 input refused; 4 cancelled.
int runBatch(const QStringList& words);

}  // namespace holdfast
