// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include <QTest>

#include "source_files.h"
#include "sources/open_source.h"
#include "support/reference.h"
#include "support/register_test.h"

namespace holdfast::tests {

// The shop's tables in both of their dialects, where they are present.
class TestRealFiles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsEachFileInItsDialect_data();
    void readsEachFileInItsDialect();
    void readsTheSameValuesFromBothDialects_data();
    void readsTheSameValuesFromBothDialects();
    void readsDecimalCommasWithBareIntegersAmongThem();
};

namespace {

Result<SourceSnapshot> real(const std::string& folder, const std::string& file)
{
    return openSource({.name = file, .path = referencePath("data/" + folder + "/" + file + ".csv")}, {});
}

}  // namespace

void TestRealFiles::readsEachFileInItsDialect_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("rows");
    QTest::addColumn<QString>("delimiter");
    QTest::addColumn<QString>("decimal");
    QTest::addColumn<QString>("kinds");
    const QString customers =
        "number:id category:Покупательская активность category:Тип сервиса flag:Разрешить сообщать number:Маркет_актив_6_мес "
        "number:Маркет_актив_тек_мес number:Длительность number:Акционные_покупки category:Популярная_категория "
        "number:Средний_просмотр_категорий_за_визит number:Неоплаченные_продукты_штук_квартал number:Ошибка_сервиса "
        "number:Страниц_за_визит";
    for (const char* folder : {"one-click", "one-click-comma"}) {
        const bool first = std::string(folder) == "one-click";
        const auto row = [&](const char* file, int rows, const QString& delimiter, const QString& decimal, const QString& kinds) {
            QTest::addRow("%s/%s", folder, file) << QString(folder) << QString(file) << rows << delimiter << decimal << kinds;
        };
        row("market_file", 1300, ",", ".", customers);
        row("market_money", 3900, ",", ".", "number:id category:Период number:Выручка");
        row("market_time", 2600, ",", ".", "number:id category:Период number:минут");
        row("money", 1300, first ? ";" : ",", first ? "," : ".", "number:id number:Прибыль");
    }
}

void TestRealFiles::readsEachFileInItsDialect()
{
    HF_NEED_REFERENCE
    QFETCH(QString, folder);
    QFETCH(QString, file);
    QFETCH(int, rows);
    const Result<SourceSnapshot> read = real(folder.toStdString(), file.toStdString());
    QVERIFY(read.ok());
    const SourceSnapshot& s = read.value();
    QCOMPARE(static_cast<int>(s.table.rows()), rows);
    QTEST(QString::fromStdString(s.reading.delimiter), "delimiter");
    QTEST(QString::fromStdString(s.reading.decimal), "decimal");
    QTEST(QString::fromStdString(kindsOf(s)), "kinds");
    QCOMPARE(s.reading.encoding, std::string("utf-8"));
    QVERIFY(s.reading.header);
    QCOMPARE(static_cast<int>(s.rejects.size()), 0);
    QCOMPARE(recordsTold(s), s.records);
    QVERIFY(s.hash.starts_with("xxh3:"));
    QCOMPARE(static_cast<int>(s.hash.size()), 5 + 32);
}

void TestRealFiles::readsTheSameValuesFromBothDialects_data()
{
    QTest::addColumn<QString>("file");
    for (const char* file : {"market_file", "market_money", "market_time", "money"})
        QTest::addRow("%s", file) << QString(file);
}

void TestRealFiles::readsTheSameValuesFromBothDialects()
{
    HF_NEED_REFERENCE
    QFETCH(QString, file);
    const Result<SourceSnapshot> one = real("one-click", file.toStdString());
    const Result<SourceSnapshot> other = real("one-click-comma", file.toStdString());
    QVERIFY(one.ok() && other.ok());
    QVERIFY(one.value().table == other.value().table);
    QVERIFY(one.value().hash != other.value().hash);
}

void TestRealFiles::readsDecimalCommasWithBareIntegersAmongThem()
{
    HF_NEED_REFERENCE
    const Result<SourceSnapshot> read = real("one-click", "money");
    QVERIFY(read.ok());
    const std::vector<double>& profit = read.value().table.column(1).numbers();
    QCOMPARE(profit.at(0), 0.98);
    int integers = 0;
    for (const double value : profit)
        integers += value == std::floor(value) ? 1 : 0;
    QCOMPARE(integers, 16);
    QCOMPARE(read.value().columns.at(1).reason, std::string("kind.decimal-comma"));
    QCOMPARE(static_cast<int>(read.value().columns.at(1).missing), 0);
}

static const Registered<TestRealFiles> registered;

}  // namespace holdfast::tests

#include "real_files_test.moc"
