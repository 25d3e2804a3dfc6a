// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

#include <QFile>
#include <QTemporaryDir>

#include "sources/open_source.h"

namespace holdfast::tests {

// Writes bytes to a file of its own and reads it as a source called "t".
inline Result<SourceSnapshot> opened(std::string_view bytes, const ReadOptions& options = {}, const char* name = "t.csv")
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) ||
        file.write(bytes.data(), static_cast<qint64>(bytes.size())) != static_cast<qint64>(bytes.size()))
        return Failure{.code = "test.cannot-write"};
    file.close();
    return openSource({.name = "t", .path = file.fileName().toStdString(), .options = options}, {});
}

inline std::int64_t recordsTold(const SourceSnapshot& s)
{
    return static_cast<std::int64_t>(s.table.rows()) + s.passedOver + static_cast<std::int64_t>(s.rejects.size()) + s.blankLines +
           (s.reading.header ? 1 : 0) + s.reading.preambleLines;
}

// "number:id flag:yes": kinds and names in order.
inline std::string kindsOf(const SourceSnapshot& s)
{
    std::string text;
    for (const Column& column : s.table.columns())
        text += (text.empty() ? "" : " ") + std::string(kindName(column.kind())) + ":" + column.name();
    return text;
}

}  // namespace holdfast::tests
