// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>

namespace holdfast {

// Opens the window, on a study where one is named (`--sample`: on the bundled one), and runs until it is closed.
int openWindow(const QStringList& words);

}  // namespace holdfast
