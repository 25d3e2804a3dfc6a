// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/sample_files.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "app/settings/knowledge.h"
#include "support/full_disk.h"
#include "support/register_test.h"

namespace holdfast::tests {

namespace {

// Names and contents of all files of a folder, hidden ones too.
std::map<QString, QByteArray> filesOf(const QString& folder)
{
    std::map<QString, QByteArray> files;
    for (const QFileInfo& info : QDir(folder).entryInfoList(QDir::Files | QDir::Hidden)) {
        QFile file(info.absoluteFilePath());
        files[info.fileName()] = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
    }
    return files;
}

// Under the limit all of the smaller tables fit and the table of customers does not.
constexpr rlim_t kTooLittle = 100'000;

}  // namespace

class TestSampleFiles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFullDiskLeavesTheFilesThatWereThere()
    {
        const QTemporaryDir folder;
        QVERIFY(writeSampleFiles(sampleWords(), folder.path(), 1300, 1).ok());
        const auto before = filesOf(folder.path());
        QCOMPARE(before.size(), 4U);
        const auto fits =
            std::count_if(before.begin(), before.end(), [](const auto& file) { return file.second.size() < int{kTooLittle}; });
        QVERIFY(fits > 0 && fits < 4);
        {
            const FullDisk disk(kTooLittle);
            const Result<QStringList> written = writeSampleFiles(sampleWords(), folder.path(), 1300, 2);
            QVERIFY(!written.ok());
            QCOMPARE(written.failure().numbers, std::vector<double>{1});
        }
        QVERIFY(filesOf(folder.path()) == before);
    }

    void aFullDiskLeavesNoFilesWhereThereWereNone()
    {
        const QTemporaryDir folder;
        {
            const FullDisk disk(kTooLittle);
            const Result<QStringList> written = writeSampleFiles(sampleWords(), folder.path(), 1300, 2);
            QVERIFY(!written.ok());
            QCOMPARE(written.failure().numbers, std::vector<double>{0});  // no word of a file that was there
        }
        QVERIFY(filesOf(folder.path()).empty());
    }

    void anotherSampleKeepsTheOneBefore()
    {
        const QTemporaryDir folder;
        const Result<QStringList> first = writeSampleFiles(sampleWords(), folder.path(), 50, 1);
        const auto before = filesOf(folder.path());
        QVERIFY(writeSampleFiles(sampleWords(), folder.path(), 50, 2).ok());
        const QString name = QFileInfo(first.value().front()).fileName();
        QVERIFY(filesOf(folder.path())[name + "~"] == before.at(name));
    }
};

static const Registered<TestSampleFiles> registered;

}  // namespace holdfast::tests

#include "sample_files_test.moc"
