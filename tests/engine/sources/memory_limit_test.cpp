// SPDX-License-Identifier: GPL-3.0-or-later
#include <fstream>

#include <QTest>

#include "engine/sources/source_files.h"
#include "sources/fresh_memory.h"
#include "sources/memory_estimate.h"
#include "support/register_test.h"

#if defined(__linux__)
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

namespace holdfast::tests {

namespace {

enum class Ended { Read, OutOfMemory, OtherFailure, Thrown, Killed };

// How reading ends in a process of its own that may take so many bytes of address space more than it has.
Ended readWithin(const SourceSpec& spec, std::uint64_t bytes)
{
#if defined(__linux__)
    const pid_t child = fork();
    if (child == 0) {
        std::ifstream statm("/proc/self/statm");
        std::uint64_t pages = 0;
        statm >> pages;
        rlimit limit{};
        limit.rlim_cur = limit.rlim_max = pages * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE)) + bytes;
        setrlimit(RLIMIT_AS, &limit);
        Ended ended = Ended::Thrown;
        try {
            const Result<SourceSnapshot> read = openSource(spec, {});
            ended = read.ok() ? Ended::Read : read.failure().code == "read.out-of-memory" ? Ended::OutOfMemory : Ended::OtherFailure;
        } catch (...) {  // told apart by the exit code
        }
        _exit(static_cast<int>(ended));
    }
    int status = 0;
    if (child < 0 || waitpid(child, &status, 0) != child || !WIFEXITED(status))
        return Ended::Killed;
    return static_cast<Ended>(WEXITSTATUS(status));
#else
    (void)spec;
    (void)bytes;
    return Ended::Killed;
#endif
}

}  // namespace

class TestMemoryLimit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsWhatManyShortFieldsTake();
    void countsMemoryKeptForTheNextFileAsFree();
    void initTestCase();
    void isNeverEndedForLackOfMemory();
    void readsSomeRowsOfWhatIsTooBig();

private:
    QTemporaryDir m_folder;
    SourceSpec m_spec;
};

void TestMemoryLimit::countsMemoryKeptForTheNextFileAsFree()
{
    constexpr std::size_t bytes = std::size_t{64} << 20U;
    {
        const ReadingSpell spell;
        void* memory = takeMemory(bytes);
        QVERIFY(memory != nullptr);
        const std::size_t used = keptMemory();
        giveMemory(memory, bytes);
        QCOMPARE(keptMemory(), used + bytes);
        QVERIFY(availableMemory().value_or(0) >= bytes);
    }
    QCOMPARE(keptMemory(), std::size_t{0});
}

void TestMemoryLimit::countsWhatManyShortFieldsTake()
{
    constexpr std::uint64_t gibibyte = std::uint64_t{1} << 30U;
    QVERIFY(!refusedCells(100'000'000, 8, 2 * gibibyte, 12 * gibibyte));
    QVERIFY(!refusedCells(100'000'000, 8, 2 * gibibyte, std::nullopt));
    const std::optional<Failure> many = refusedCells(100'000'000, 20, 4 * gibibyte, 12 * gibibyte);  // "0,1,0,1": eight bytes of two
    QVERIFY(many);
    QCOMPARE(many->numbers, (std::vector<double>{15258, 12288, 4096}));
    QVERIFY(refusedCells(UINT64_MAX, UINT64_MAX, 1, UINT64_MAX / 4).has_value());
}

void TestMemoryLimit::initTestCase()
{
    m_spec = {.name = "t", .path = m_folder.filePath("large.csv").toStdString()};
    std::ofstream file(m_spec.path, std::ios::binary);
    file << "id,word,price\n";
    for (int i = 0; i < 1500000; ++i)
        file << i << ",word number " << i % 90001 << "," << i % 977 << ".25\n";
}

void TestMemoryLimit::isNeverEndedForLackOfMemory()
{
    constexpr std::uint64_t mebibyte = std::uint64_t{1} << 20U;
    QCOMPARE(readWithin(m_spec, 1024 * mebibyte), Ended::Read);
    QCOMPARE(readWithin(m_spec, 60 * mebibyte), Ended::OutOfMemory);
    for (std::uint64_t bytes = 10; bytes < 400; bytes += 45) {
        const Ended ended = readWithin(m_spec, bytes * mebibyte);
        QVERIFY2(ended == Ended::Read || ended == Ended::OutOfMemory, std::to_string(bytes).c_str());
    }
}

void TestMemoryLimit::readsSomeRowsOfWhatIsTooBig()
{
    SourceSpec some = m_spec;
    some.options.rows = RowChoice{.rows = 1000, .random = true, .seed = 1};
    QCOMPARE(readWithin(m_spec, std::uint64_t{60} << 20U), Ended::OutOfMemory);
    QCOMPARE(readWithin(some, std::uint64_t{60} << 20U), Ended::Read);
}

// Not under sanitizers, which take terabytes of address space. To skip in initTestCase() would end the classes behind this one too.
#if defined(__linux__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
static const Registered<TestMemoryLimit> registered;
#endif

}  // namespace holdfast::tests

#include "memory_limit_test.moc"
