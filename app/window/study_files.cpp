// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/study_files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QStandardPaths>
#include <QUuid>

#include "app/store/save_file.h"
#include "app/store/study_io.h"
#include "app/store/study_store.h"

namespace holdfast {

std::optional<Failure> openStudyFile(StudyStore& store, const QString& path)
{
    Result<StudyFile> read = openStudy(path.toStdString());
    if (!read)
        return read.failure();
    StudyFile held = std::move(read).value();
    store.begin(std::move(held.study), QFileInfo(path).absoluteFilePath(), held.unknown, std::move(held.kept));
    return std::nullopt;
}

std::optional<Failure> saveStudyFile(StudyStore& store, const QString& path)
{
    const Result<Saved> saved = saveStudy({store.study(), store.unknownKeys(), store.keptModels()},
                                          QFileInfo(path).absoluteFilePath().toStdString(), store.sourceReads());
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
    const std::string text = writeStudy({store.study(), store.unknownKeys(), store.keptModels()}, folder().toStdString());
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
