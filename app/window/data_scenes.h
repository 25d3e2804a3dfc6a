// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include <QString>

namespace holdfast {

// Files that the page of data is painted with beside those of the study.
struct DataScene
{
    const char* name;  // of its pictures
    QString file;
};

// A file with titles, an encoding of old, decimal commas, totals, remarks and cells that do not fit; one that cannot be read; one of a
// million rows. Empty where the folder cannot be written.
[[nodiscard]] std::vector<DataScene> makeDataScenes(const QString& folder);

}  // namespace holdfast
