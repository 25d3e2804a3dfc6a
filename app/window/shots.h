// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace holdfast {

class MainWindow;
class StudyStore;
class ViewSettings;

// Runs the study in the window and paints every tab into PNG files: Russian and English, light and dark, and one pass at 200 % text.
// `study` empty: the sample. 0, or 1 when the study could not be opened or did not come to an end in time.
int makeShots(MainWindow& window, StudyStore& store, ViewSettings& view, const QString& study, const QString& folder);

// Processes events until nothing runs any more; false after `milliseconds`.
bool waitUntilIdle(StudyStore& store, int milliseconds);

}  // namespace holdfast
