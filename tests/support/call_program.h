// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <nlohmann/json.hpp>

#include <QFile>
#include <QProcess>
#include <QString>
#include <QStringList>

namespace holdfast::tests {

// The program, called as scripts call it.
struct Call
{
    int code = -1;
    QByteArray out;
    QString said;  // stderr
};

inline Call holdfast(const QStringList& words, const QString& folder = {})
{
    QProcess process;
    if (!folder.isEmpty())
        process.setWorkingDirectory(folder);
    process.start(QStringLiteral(HOLDFAST_BINARY_DIR "/holdfast"), words);
    if (!process.waitForFinished(300000))
        return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2, process.readAllStandardOutput(),
            QString::fromUtf8(process.readAllStandardError())};
}

inline nlohmann::json jsonIn(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return nlohmann::json::parse(file.readAll().toStdString(), nullptr, false);
}

inline void writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("a test cannot write its own file");
}

}  // namespace holdfast::tests
