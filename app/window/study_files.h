// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <optional>
#include <string>

#include <QString>

#include "base/result.h"
#include "study/json/study_file.h"

class QLockFile;

namespace holdfast {

class StudyStore;

// Reads a .holdfast file and hands it to the store. The failure leaves the store as it was.
std::optional<Failure> openStudyFile(StudyStore& store, const QString& path);
// Writes the store's study; on success the store counts as saved there.
std::optional<Failure> saveStudyFile(StudyStore& store, const QString& path);

// A copy of unsaved work in the program's own folder, for the next start after a crash. Each window has its own, held by a lock: what
// another living window writes is never offered.
class Recovery
{
public:
    Recovery();
    ~Recovery();  // a clean end leaves nothing behind

    void keep(const StudyStore& store);  // called once a minute, and only writes what changed
    void drop();                         // saved, or thrown away on purpose

    // Work of a window that is gone; it now belongs to this one. Empty when there is none.
    QString findLost();
    static QString folder();

private:
    QString m_path;
    QString m_adopted;
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<QLockFile> m_adoptedLock;
    std::string m_written;
};

}  // namespace holdfast
