// SPDX-License-Identifier: GPL-3.0-or-later
#include "join/label_order.h"

#include <QTest>

#include "support/register_test.h"

namespace holdfast::tests {

class TestLabelOrder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void labelsWrittenAlikeGoByTimeOrNumber_data()
    {
        QTest::addColumn<QStringList>("given");
        QTest::addColumn<QStringList>("ordered");
        const auto row = [](const char* name, const QStringList& given, const QStringList& ordered) {
            QTest::newRow(name) << given << ordered;
        };
        row("year and month", {"2026-08", "2026-09", "2025-12"}, {"2025-12", "2026-08", "2026-09"});
        row("month and year", {"08.2026", "12.2025", "09.2026"}, {"12.2025", "08.2026", "09.2026"});
        row("days, year last", {"01.02.2026", "15.01.2026", "31.12.2025"}, {"31.12.2025", "15.01.2026", "01.02.2026"});
        row("days, the month first", {"02/01/2026", "01/15/2026"}, {"01/15/2026", "02/01/2026"});
        row("days, the month a word", {"Feb 1 2026", "Jan 15 2026", "Dec 31 2025"}, {"Dec 31 2025", "Jan 15 2026", "Feb 1 2026"});
        row("days before the month's word", {"1 фев 2026", "15 янв 2026"}, {"15 янв 2026", "1 фев 2026"});
        row("decimals stay", {"0.5", "0.25", "0.1"}, {"0.5", "0.25", "0.1"});
        row("months behind a dot", {"2026.08", "2026.07"}, {"2026.07", "2026.08"});
        row("numbers, not letters", {"M10", "M2", "M1"}, {"M1", "M2", "M10"});
        row("quarters", {"2026 Q1", "2025 Q4", "2025 Q2"}, {"2025 Q2", "2025 Q4", "2026 Q1"});
        row("months", {"Mar", "Jan", "Feb"}, {"Jan", "Feb", "Mar"});
        row("whole months", {"март", "январь", "февраль"}, {"январь", "февраль", "март"});
        row("months with years", {"янв 2026", "дек 2025", "фев 2026"}, {"дек 2025", "янв 2026", "фев 2026"});
        row("from the past on", {"препредыдущий_месяц", "текущий_месяц", "предыдущий_месяц"},
            {"препредыдущий_месяц", "предыдущий_месяц", "текущий_месяц"});
        row("from the past on, in other words", {"This week", "next week", "Last week"}, {"Last week", "This week", "next week"});
        row("words that only begin alike", {"Priority", "Current"}, {"Priority", "Current"});
        row("as far from now", {"this week", "current month", "last week"}, {"this week", "current month", "last week"});
        row("one says both", {"this and last", "last", "this"}, {"this and last", "last", "this"});
        row("one says nothing of it", {"this month", "last month", "total"}, {"this month", "last month", "total"});
        row("words stay", {"now", "before", "long before"}, {"now", "before", "long before"});
        row("words with numbers, written otherwise", {"2 weeks", "first 1", "3 days"}, {"2 weeks", "first 1", "3 days"});
        row("a word that begins like a month", {"marten 2", "marten 1"}, {"marten 1", "marten 2"});
        row("more digits than a number holds", {"9999999999999999999", "1"}, {"9999999999999999999", "1"});
        row("equal but for case", {"Jan", "jan"}, {"Jan", "jan"});
        row("none", {}, {});
    }
    void labelsWrittenAlikeGoByTimeOrNumber()
    {
        QFETCH(QStringList, given);
        QFETCH(QStringList, ordered);
        std::vector<std::string> labels;
        for (const QString& label : given)
            labels.push_back(label.toStdString());
        QStringList got;
        for (const std::string& label : inNaturalOrder(labels))
            got << QString::fromStdString(label);
        QCOMPARE(got, ordered);
    }
};

static const Registered<TestLabelOrder> registered;

}  // namespace holdfast::tests

#include "label_order_test.moc"
