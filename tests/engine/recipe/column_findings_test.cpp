// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "base/text.h"
#include "recipe/findings/missing_values.h"
#include "recipe/findings/suspicious_columns.h"
#include "support/register_test.h"
#include "support/table_text.h"

namespace holdfast::tests {

namespace {

// "reason column rows", one per suggestion.
std::string shown(const std::vector<Suggestion>& suggestions)
{
    std::string text;
    for (const Suggestion& one : suggestions)
        text += one.reason + " " + one.column.name + " " + std::to_string(one.rows) + "\n";
    return text;
}

}  // namespace

class TestColumnFindings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void numbersThatStandInForNone_data()
    {
        QTest::addColumn<std::vector<double>>("special");
        QTest::addColumn<double>("scale");
        QTest::addColumn<QString>("values");
        const auto row = [](const char* name, std::vector<double> special, double scale, const QString& values) {
            QTest::newRow(name) << std::move(special) << scale << values;
        };
        row("days since, -1 for never", std::vector<double>(30, -1), 1, "-1");
        row("two signs of it", {-1, -1, -1, -1, -1, -9, -9, -9, -9, -9}, 1, "-9 -1");
        row("nines far beyond", std::vector<double>(5, 999), 1, "999");
        row("four of them are too few", std::vector<double>(4, 999), 1, "");
        row("nines within reach", std::vector<double>(9, 99), 1, "");
        row("other negatives", {-1, -1, -1, -1, -1, -1, -2}, 1, "");
        row("a rare negative beside it", {-1, -1, -1, -1, -1, -1, -9}, 1, "");
        row("nothing special", {}, 1, "");
        row("shares", std::vector<double>(6, -1), 0.01, "-1");
    }

    // Beside 0 … 59, each once, times the scale.
    void numbersThatStandInForNone()
    {
        QFETCH(std::vector<double>, special);
        QFETCH(double, scale);
        QFETCH(QString, values);
        for (int i = 0; i < 60; ++i)
            special.push_back(scale * i);
        std::string text = "days\n";
        for (const double value : special)
            text += shortest(value) + "\n";
        const std::vector<Suggestion> marks = missingValues(tableFrom(text), {});
        if (values.isEmpty()) {
            QVERIFY(marks.empty());
            return;
        }
        QCOMPARE(marks.size(), std::size_t{1});
        QCOMPARE(shown(marks), "mark-of-missing days " + std::to_string(special.size() - 60) + "\n");
        QVERIFY(marks.front().confidence == Confidence::Medium);
        QStringList blanked;
        for (const std::string& value : std::get<BlankValues>(*marks.front().action).values)
            blanked << QString::fromStdString(value);
        QCOMPARE(blanked.join(' '), values);
    }

    // Codes of classes, not marks of none.
    void minusOneBesideFewOthersIsAClass()
    {
        for (const std::vector<double>& codes : {std::vector<double>{-1, 1}, std::vector<double>{-1, 0, 1}}) {
            std::string text = "answer\n";
            for (int i = 0; i < 200; ++i)
                text += shortest(codes[static_cast<std::size_t>(i) % codes.size()]) + "\n";
            QVERIFY(missingValues(tableFrom(text), {}).empty());
        }
    }

    // Each value stands once in both: that their rows part in the same way says nothing, unless they hold the same.
    void columnsOfDistinctValuesAreNotTheSame()
    {
        std::string text = "weight height again\n";
        for (int i = 0; i < 60; ++i)
            text += shortest(0.37 * ((i * 7) % 60) + 40) + " " + shortest(1.5 + 0.01 * ((i * 11) % 60)) + " " +
                    shortest(0.37 * ((i * 7) % 60) + 40) + "\n";
        std::vector<Suggestion> same;
        for (const Suggestion& one : suspiciousColumns(tableFrom(text), {}, {}))
            if (one.reason == "same-as")
                same.push_back(one);
        QCOMPARE(shown(same), "same-as again 60\n");
    }
};

static const Registered<TestColumnFindings> registered;

}  // namespace holdfast::tests

#include "column_findings_test.moc"
