// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/study_files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QStandardPaths>
#include <QUuid>

#include "app/store/save_file.h"
#include "app/store/study_store.h"

namespace holdfast {
namespace {

std::string folderOf(const QString& path) { return QFileInfo(path).absolutePath().toStdString(); }

}  // namespace

Result<StudyFile> readStudyFile(const QString& path)
{
    QFile file(path);
    const std::string name = path.toStdString();
    if (!file.exists())
        return Failure{.code = "study.file-missing", .file = name};
    if (!file.open(QIODevice::ReadOnly))
        return Failure{.code = "study.not-readable", .file = name};
    if (file.size() > static_cast<qint64>(kStudyBytesMost))
        return Failure{.code = "study.too-large", .file = name};
    const QByteArray bytes = file.readAll();
    Result<StudyFile> read = readStudy(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())), folderOf(path));
    if (read)
        return read;
    Failure failure = read.failure();
    failure.file = name;
    return failure;
}

std::optional<Failure> openStudyFile(StudyStore& store, const QString& path)
{
    Result<StudyFile> read = readStudyFile(path);
    if (!read)
        return read.failure();
    StudyFile held = std::move(read).value();
    store.begin(std::move(held.study), QFileInfo(path).absoluteFilePath(), held.unknown);
    return std::nullopt;
}

std::optional<Failure> saveStudyFile(StudyStore& store, const QString& path)
{
    const std::string text = writeStudy({store.study(), store.unknownKeys()}, folderOf(path));
    const Result<Saved> saved = saveFile(QFileInfo(path).absoluteFilePath().toStdString(), text);
    if (!saved)
        return saved.failure();
    store.markSaved(QFileInfo(path).absoluteFilePath());
    return std::nullopt;
}

QString Recovery::folder() { return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + "/recovery"; }

Recovery::Recovery()
{
    if (!makeFolder(folder().toStdString()))
        return;
    m_path = folder() + "/" + QUuid::createUuid().toString(QUuid::WithoutBraces) + ".holdfast";
    m_lock = std::make_unique<QLockFile>(m_path + ".lock");
    m_lock->setStaleLockTime(0);  // only the end of the process that holds it makes it stale
    m_lock->tryLock(0);
}

Recovery::~Recovery() { drop(); }

void Recovery::keep(const StudyStore& store)
{
    if (m_path.isEmpty() || !store.isModified())
        return;
    const std::string text = writeStudy({store.study(), store.unknownKeys()}, folder().toStdString());
    if (text == m_written)
        return;
    if (saveFile(m_path.toStdString(), text, {.keepPrevious = false}))
        m_written = text;
}

void Recovery::drop()
{
    for (const QString& path : {m_path, m_adopted})
        if (!path.isEmpty())
            QFile::remove(path);
    m_adopted.clear();
    m_adoptedLock.reset();
    m_written.clear();
}

QString Recovery::findLost()
{
    const QFileInfoList files = QDir(folder()).entryInfoList({"*.holdfast"}, QDir::Files, QDir::Time);
    for (const QFileInfo& file : files) {
        if (file.absoluteFilePath() == QFileInfo(m_path).absoluteFilePath())
            continue;
        auto lock = std::make_unique<QLockFile>(file.absoluteFilePath() + ".lock");
        lock->setStaleLockTime(0);
        if (!lock->tryLock(0))
            continue;
        m_adoptedLock = std::move(lock);
        m_adopted = file.absoluteFilePath();
        return m_adopted;
    }
    return {};
}

}  // namespace holdfast
