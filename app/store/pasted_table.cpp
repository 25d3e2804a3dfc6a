// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/pasted_table.h"

#include <QFileInfo>
#include <QStandardPaths>

#include "app/store/save_file.h"

namespace holdfast {

Result<QString> savePastedTable(const QString& text, const QString& studyPath, const QString& name)
{
    if (text.trimmed().isEmpty() || !(text.contains('\t') || text.contains('\n') || text.contains(',') || text.contains(';')))
        return Failure{.code = "paste.no-table"};
    QString folder = QFileInfo(studyPath).absolutePath();
    if (studyPath.isEmpty()) {
        folder = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + "/pasted";
        if (!makeFolder(folder.toStdString()))
            return Failure{.code = "save.no-folder", .file = folder.toStdString()};
    }
    QString path = QStringLiteral("%1/%2.tsv").arg(folder, name);
    for (int i = 2; QFileInfo::exists(path); ++i)
        path = QStringLiteral("%1/%2 %3.tsv").arg(folder, name).arg(i);
    const Result<Saved> saved = saveFile(path.toStdString(), text.toStdString(), {.keepPrevious = false});
    if (!saved)
        return saved.failure();
    return path;
}

}  // namespace holdfast
