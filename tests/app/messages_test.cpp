// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/messages/fill_template.h"
#include "app/messages/messages.h"
#include "app/settings/translations.h"
#include "support/register_test.h"

namespace holdfast::tests {

class TestMessages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { installTranslators("en"); }
    void cleanup() { installTranslators("en"); }

    void aFailureNamesItsPlaceFirst()
    {
        const Failure failure{.code = "read.quote-open", .file = "/home/x/money.csv", .line = 812, .column = 2, .columnName = "profit"};
        QVERIFY(sentence(failure).startsWith("money.csv, line 812, column 2 “profit”: "));
    }

    void countsInEnglish()
    {
        QCOMPARE(sentence(Finding{.code = "read.preamble", .subject = "a", .numbers = {1}}),
                 QString("a: 1 line above the table was set aside."));
        QCOMPARE(sentence(Finding{.code = "read.preamble", .subject = "a", .numbers = {2}}),
                 QString("a: 2 lines above the table were set aside."));
        QCOMPARE(sentence(Finding{.code = "read.not-numbers", .subject = "x", .numbers = {1, 17, 4}, .texts = {"inf"}}),
                 QString("“x” stays text: 1 value is no number, such as “inf”, the first in line 4; 17 are."));
        QCOMPARE(sentence(Finding{.code = "read.not-numbers", .subject = "x", .numbers = {8, 17, 4}, .texts = {"inf"}}),
                 QString("“x” stays text: 8 values are no numbers, such as “inf”, the first in line 4; 17 are."));
    }

    void namesKeepTheirLetters()
    {
        QCOMPARE(sentence(Finding{.code = "read.empty-file", .subject = "zero.csv"}), QString("zero.csv is empty."));
        QCOMPARE(sentence(Finding{.code = "step.column-missing", .subject = "market_file", .texts = {"x"}}),
                 QString("market_file has no column “x”: the step was skipped."));
        QVERIFY(sentence(Failure{.code = "save.busy"}).startsWith("Another"));
    }

    void wordsOfTheEngineAreSaidInTheLanguage()
    {
        const Failure failure{.code = "read.not-text", .file = "a.csv", .texts = {"program"}};
        QVERIFY2(sentence(failure).contains("(a program)"), qPrintable(sentence(failure)));
        installTranslators("ru");
        QVERIFY2(sentence(failure).contains(QStringLiteral("(программа)")), qPrintable(sentence(failure)));
    }

    void theOldFileIsSpokenOfOnlyWhereThereIsOne()
    {
        QVERIFY(sentence(Failure{.code = "save.disk-full", .file = "a", .numbers = {1}}).endsWith("The file that was there is unchanged."));
        QVERIFY(!sentence(Failure{.code = "save.disk-full", .file = "a", .numbers = {0}}).contains("unchanged"));
    }

    void numbersAreWrittenInTheLanguage()
    {
        QCOMPARE(filledTemplate("{n0} and {t0}", {.numbers = {106862.2}, .texts = {"a"}}), QString("106,862.2 and a"));
        installTranslators("ru");
        QCOMPARE(filledTemplate("{n0}", {.numbers = {106862.2}}), QString("106") + QChar(0x202F) + "862,2");
    }

    void aCountedSentenceHasTheFormOfItsNumber()
    {
        const Finding finding{Severity::Warning, "read.rejects", "money", {1, 5}};
        QVERIFY2(sentence(finding).startsWith("money: 1 record could"), qPrintable(sentence(finding)));
        installTranslators("ru");
        const QString few = sentence(Finding{Severity::Warning, "read.rejects", "money", {3, 5}});
        QVERIFY2(few.contains(QString::fromUtf8("3 записи")), qPrintable(few));
        QCOMPARE(few.count("Money") + few.count("money"), 1);
    }

    void whatIsMissingIsADash() { QCOMPARE(filledTemplate("{n3} {t1}", {}), QString("— —")); }

    void aTextWithBracesIsNotFilledAgain() { QCOMPARE(filledTemplate("{t0}", {.texts = {"{t0}"}}), QString("{t0}")); }

    void anUnknownCodeIsShownAndNotHidden()
    {
        QCOMPARE(sentence(Failure{.code = "some.new-code", .numbers = {3}}), QString("some.new-code (3)"));
    }
};

}  // namespace holdfast::tests

using holdfast::tests::TestMessages;
static const holdfast::tests::Registered<TestMessages> registered;
#include "messages_test.moc"
