// SPDX-License-Identifier: GPL-3.0-or-later
#include <numeric>
#include <stop_token>

#include <QTest>

#include "base/parallel.h"
#include "base/random.h"
#include "support/register_test.h"
#include "support/table_text.h"
#include "widgets/models/table_order.h"

namespace holdfast::tests {
namespace {

std::string ordered(const Table& table, const RowOrder& order, std::size_t column)
{
    std::string text;
    for (const std::uint32_t row : *order)
        text += (text.empty() ? "" : " ") + (table.column(column).isMissing(row) ? "-" : table.column(column).textAt(row));
    return text;
}

Table manyRows(std::size_t rows)
{
    Random random(7);
    Numbers numbers;
    for (std::size_t i = 0; i < rows; ++i)
        numbers.values.push_back(static_cast<double>(random.below(1000)));
    return Table("t", {Column({"t", "x"}, "x", ColumnKind::Number, std::move(numbers))});
}

}  // namespace

class TestTableOrder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sortsNumbersWithMissingOnesLast()
    {
        const Table table = tableFrom("x\n3\n-\n1\n2");
        QCOMPARE(ordered(table, orderBy(table.column(0), false, "en", {}), 0), std::string("1 2 3 -"));
        QCOMPARE(ordered(table, orderBy(table.column(0), true, "en", {}), 0), std::string("3 2 1 -"));
    }

    void sortsTextsAsADictionaryHasThem()
    {
        const Table table = tableFrom("x\nяблоко\nЁж\nель\nарбуз");
        QCOMPARE(ordered(table, orderBy(table.column(0), false, "ru", {}), 0), std::string("арбуз Ёж ель яблоко"));
    }

    void keepsTheOrderOfTheFileAmongEqualOnes()
    {
        const Table table = tableFrom("x y\nb 1\na 2\nb 3\na 4");
        QCOMPARE(ordered(table, orderBy(table.column(0), false, "en", {}), 1), std::string("2 4 1 3"));
        QCOMPARE(ordered(table, orderBy(table.column(0), true, "en", {}), 1), std::string("1 3 2 4"));
    }

    void sortsManyRowsLikeAPlainStableSort()
    {
        const Table table = manyRows(300'001);
        std::vector<std::uint32_t> expected(table.rows());
        std::iota(expected.begin(), expected.end(), 0U);
        const std::vector<double>& values = table.column(0).numbers();
        std::stable_sort(expected.begin(), expected.end(), [&](std::uint32_t a, std::uint32_t b) { return values[a] < values[b]; });
        for (const int threads : {1, 2, 3}) {
            setThreadLimit(threads);
            QVERIFY(*orderBy(table.column(0), false, "en", {}) == expected);
        }
        setThreadLimit(0);
    }

    void stopsWhenCancelled()
    {
        std::stop_source stop;
        stop.request_stop();
        const Table table = manyRows(200'000);
        QVERIFY_EXCEPTION_THROWN(orderBy(table.column(0), false, "en", Progress(stop.get_token())), Cancelled);
        QVERIFY_EXCEPTION_THROWN(placesHolding(table, "1", nullptr, Progress(stop.get_token())), Cancelled);
    }

    void findsInAnyColumnWithoutRegardToCaseAndYo()
    {
        const Table table = tableFrom("name amount\nЁлка 1\nсосна 2.5\nЕЛКА 3");
        QCOMPARE(placesHolding(table, "елк", nullptr, {}), (std::vector<std::uint32_t>{0, 2}));
        QCOMPARE(placesHolding(table, "2,5", nullptr, {}), (std::vector<std::uint32_t>{1}));
        QCOMPARE(placesHolding(table, "дуб", nullptr, {}), std::vector<std::uint32_t>{});
    }

    void findsPlacesOfTheOrderShown()
    {
        const Table table = tableFrom("name amount\na 3\nb 2\na 1");
        const RowOrder order = orderBy(table.column(1), false, "en", {});
        QCOMPARE(placesHolding(table, "a", order, {}), (std::vector<std::uint32_t>{0, 2}));
        QCOMPARE(placesHolding(table, "b", order, {}), (std::vector<std::uint32_t>{1}));
    }
};

}  // namespace holdfast::tests

using holdfast::tests::TestTableOrder;
static const holdfast::tests::Registered<TestTableOrder> registered;
#include "table_order_test.moc"
