// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/pasted_table.h"

#include <optional>

#include <QFileInfo>
#include <QStandardPaths>

#include "app/store/save_file.h"
#include "sources/clipboard_table.h"

namespace holdfast {
namespace {

std::optional<ClipboardTable> tableIn(const QString& text)
{
    Result<ClipboardTable> read = readClipboard(text.toStdString(), "pasted");
    if (!read.ok() || read.value().read.table.rows() == 0)
        return std::nullopt;
    return std::move(read).value();
}

std::optional<ClipboardTable> tableIn(const Copied& copied)
{
    if (copied.text.contains('\t'))
        return tableIn(copied.text);
    if (std::optional<ClipboardTable> cells = copied.html.isEmpty() ? std::nullopt : tableIn(copied.html))
        return cells;
    return copied.text.trimmed().contains('\n') ? tableIn(copied.text) : std::nullopt;
}

}  // namespace

Result<QString> savePastedTable(const Copied& copied, const QString& studyPath, const QString& name)
{
    const std::optional<ClipboardTable> table = tableIn(copied);
    if (!table)
        return Failure{.code = "paste.no-table"};
    QString folder = QFileInfo(studyPath).absolutePath();
    if (studyPath.isEmpty()) {
        folder = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + "/pasted";
        if (!makeFolder(folder.toStdString()))
            return Failure{.code = "save.no-folder", .file = folder.toStdString()};
    }
    const QString suffix = table->read.reading.delimiter == "\t" ? QStringLiteral("tsv") : QStringLiteral("csv");
    QString path = QStringLiteral("%1/%2.%3").arg(folder, name, suffix);
    for (int i = 2; QFileInfo::exists(path); ++i)
        path = QStringLiteral("%1/%2 %3.%4").arg(folder, name).arg(i).arg(suffix);
    const Result<Saved> saved = saveFile(path.toStdString(), table->bytes, {.keepPrevious = false});
    if (!saved)
        return saved.failure();
    return path;
}

}  // namespace holdfast
