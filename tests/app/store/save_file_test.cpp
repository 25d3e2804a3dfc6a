// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/save_file.h"

#include <csignal>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "support/full_disk.h"
#include "support/register_test.h"

Q_DECLARE_METATYPE(holdfast::SaveMoment)

namespace holdfast::tests {
namespace {

QByteArray textOf(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
}

}  // namespace

class TestSaveFile : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::string path(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)).toStdString(); }
    QStringList names() const { return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name); }

private Q_SLOTS:
    void cleanup()
    {
        for (const QString& name : names())
            QFile::remove(m_folder.filePath(name));
    }

    void writesForTheOwnerAlone()
    {
        const auto saved = saveFile(path("study"), "content");
        QVERIFY(saved.ok());
        QCOMPARE(saved.value().size, 7);
        QVERIFY(saved.value().hash == Fingerprinter().bytes("content", 7).done());
        QCOMPARE(textOf(path("study")), QByteArray("content"));
        struct stat there
        {
        };
        QCOMPARE(::stat(path("study").c_str(), &there), 0);
        QCOMPARE(there.st_mode & 0777U, 0600U);
        QCOMPARE(names(), QStringList{QStringLiteral("study")});
    }

    void keepsThePreviousGeneration()
    {
        for (const char* text : {"first", "second", "third"})
            QVERIFY(saveFile(path("study"), text).ok());
        QCOMPARE(textOf(path("study")), QByteArray("third"));
        QCOMPARE(textOf(path("study~")), QByteArray("second"));
        QCOMPARE(names().size(), 2);
        QVERIFY(saveFile(path("out"), "a", {.keepPrevious = false}).ok());
        QVERIFY(saveFile(path("out"), "b", {.keepPrevious = false}).ok());
        QCOMPARE(textOf(path("out~")), QByteArray("(no file)"));
    }

    void writesManyPieces()
    {
        const std::string piece(1000, 'x');
        const auto saved = saveFile(path("long"), [&](Sink& sink) {
            for (int i = 0; i < 300; ++i)
                if (!sink.write(piece))
                    return false;
            return true;
        });
        QVERIFY(saved.ok());
        QCOMPARE(saved.value().size, 300000);
        QCOMPARE(textOf(path("long")).size(), 300000);
    }

    void aFullDiskLeavesTheOldFile_data()
    {
        QTest::addColumn<int>("size");
        QTest::newRow("only the last write is short") << 5000;
        QTest::newRow("many writes") << 500000;
    }
    void aFullDiskLeavesTheOldFile()
    {
        QFETCH(int, size);
        QVERIFY(saveFile(path("study"), "old").ok());
        const std::string text(static_cast<std::size_t>(size), 'n');
        Result<Saved> result = Saved{};
        {
            const FullDisk disk(4096);
            result = saveFile(path("study"), text);
        }
        QVERIFY(!result.ok());
        QCOMPARE(result.failure().code, std::string("save.file-limit"));
        QCOMPARE(result.failure().numbers, std::vector<double>{1});  // the old file stays, and is spoken of
        QCOMPARE(result.failure().file, path("study"));
        QCOMPARE(textOf(path("study")), QByteArray("old"));
        QCOMPARE(names(), QStringList{QStringLiteral("study")});
    }

    void aFullDeviceIsSaid()
    {
        if (::access("/dev/full", W_OK) != 0)
            QSKIP("no /dev/full here");
        const auto result = saveFile("/dev/full", "text");
        QVERIFY(!result.ok());
        QCOMPARE(result.failure().code, std::string("save.disk-full"));
    }

    void writesADeviceDirectly()
    {
        QVERIFY(saveFile("/dev/null", "text").ok());
        QVERIFY(::access("/dev/.null.saving", F_OK) != 0);
    }

    void killedAtAnyMomentLeavesOldOrNew_data()
    {
        QTest::addColumn<SaveMoment>("moment");
        QTest::addColumn<QByteArray>("left");
        QTest::newRow("opened") << SaveMoment::Opened << QByteArray("old");
        QTest::newRow("written") << SaveMoment::Written << QByteArray("old");
        QTest::newRow("synced") << SaveMoment::Synced << QByteArray("old");
        QTest::newRow("verified") << SaveMoment::Verified << QByteArray("old");
        QTest::newRow("previous kept") << SaveMoment::PreviousKept << QByteArray("old");
        QTest::newRow("renamed") << SaveMoment::Renamed << QByteArray("new text");
        QTest::newRow("folder synced") << SaveMoment::FolderSynced << QByteArray("new text");
    }
    void killedAtAnyMomentLeavesOldOrNew()
    {
        QFETCH(SaveMoment, moment);
        QFETCH(QByteArray, left);
        QVERIFY(saveFile(path("study"), "old").ok());
        const std::string file = path("study");
        const pid_t child = ::fork();
        if (child == 0) {
            const auto result = saveFile(file, "new text", {.reached = [moment](SaveMoment now) {
                                             if (now == moment)
                                                 ::kill(::getpid(), SIGKILL);
                                         }});
            ::_exit(result.ok() ? 0 : 1);
        }
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY(WIFSIGNALED(status));
        QCOMPARE(textOf(file), left);
        // The next save takes over what was left behind.
        QVERIFY(saveFile(file, "after").ok());
        QCOMPARE(textOf(file), QByteArray("after"));
        QCOMPARE(names(), (QStringList{QStringLiteral("study"), QStringLiteral("study~")}));
    }

    void withoutACommitNothingChanges()
    {
        QVERIFY(saveFile(path("study"), "old").ok());
        {
            auto file = SaveFile::open(path("study"));
            QVERIFY(file.ok());
            SaveFile save = std::move(file).value();
            QVERIFY(save.sink().write("half"));
        }
        QCOMPARE(textOf(path("study")), QByteArray("old"));
        QCOMPARE(names(), QStringList{QStringLiteral("study")});
        const auto result = saveFile(path("study"), [](Sink& sink) { return sink.write("half") && false; });
        QCOMPARE(result.failure().code, std::string("save.given-up"));
        QCOMPARE(textOf(path("study")), QByteArray("old"));
    }

    void twoSavesOfOneFileDoNotMix()
    {
        auto first = SaveFile::open(path("study"));
        QVERIFY(first.ok());
        const auto second = SaveFile::open(path("study"));
        QVERIFY(!second.ok());
        QCOMPARE(second.failure().code, std::string("save.busy"));
        SaveFile save = std::move(first).value();
        QVERIFY(save.sink().write("first"));
        QVERIFY(save.commit().ok());
        QCOMPARE(textOf(path("study")), QByteArray("first"));
    }

    void followsALink()
    {
        QVERIFY(saveFile(path("real"), "old").ok());
        QCOMPARE(::symlink("real", path("link").c_str()), 0);
        QVERIFY(saveFile(path("link"), "new").ok());
        QCOMPARE(textOf(path("real")), QByteArray("new"));
        struct stat there
        {
        };
        QCOMPARE(::lstat(path("link").c_str(), &there), 0);
        QVERIFY(S_ISLNK(there.st_mode));
    }

    void namesWhatStandsInTheWay_data()
    {
        QTest::addColumn<QString>("where");
        QTest::addColumn<QString>("code");
        QTest::newRow("no such folder") << "none/study"
                                        << "save.no-folder";
        QTest::newRow("a folder") << "."
                                  << "save.is-folder";
    }
    void namesWhatStandsInTheWay()
    {
        QFETCH(QString, where);
        QFETCH(QString, code);
        const auto result = saveFile(path(where.toUtf8().constData()), "text");
        QVERIFY(!result.ok());
        QCOMPARE(QString::fromStdString(result.failure().code), code);
    }

    void respectsAProtectedFile()
    {
        if (::geteuid() == 0)
            QSKIP("root may write everything");
        QVERIFY(saveFile(path("study"), "old").ok());
        QCOMPARE(::chmod(path("study").c_str(), 0400), 0);
        const auto result = saveFile(path("study"), "new");
        QVERIFY(!result.ok());
        QCOMPARE(result.failure().code, std::string("save.permission"));
        QCOMPARE(textOf(path("study")), QByteArray("old"));
    }

    void makesFolders()
    {
        const std::string deep = path("a") + "/b/c";
        QVERIFY(makeFolder(deep).ok());
        QVERIFY(makeFolder(deep).ok());
        struct stat there
        {
        };
        QCOMPARE(::stat(deep.c_str(), &there), 0);
        QCOMPARE(there.st_mode & 0777U, 0700U);
        QVERIFY(saveFile(path("file"), "text").ok());
        QCOMPARE(makeFolder(path("file") + "/below").failure().code, std::string("save.no-folder"));
        QVERIFY(QDir(QString::fromStdString(path("a"))).removeRecursively());
    }
};

}  // namespace holdfast::tests

using holdfast::tests::TestSaveFile;
static const holdfast::tests::Registered<TestSaveFile> registered;
#include "save_file_test.moc"
