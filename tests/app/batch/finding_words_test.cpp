// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include "support/call_program.h"
#include "support/register_test.h"

namespace holdfast::tests {

class TestFindingWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findingsAreSentencesInTheLanguage_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QStringList>("said");
        QTest::newRow("en") << "en" << QStringList{"Spelling", "“standardd” → “standard”", "Anomaly", "99,999"};
        QTest::newRow("ru") << "ru" << QStringList{"Описка", "«standardd» → «standard»"};
    }
    void findingsAreSentencesInTheLanguage()
    {
        QFETCH(QString, language);
        QFETCH(QStringList, said);
        const QTemporaryDir folder;
        QByteArray table = "id,plan,amount\n";
        for (int i = 0; i < 300; ++i)
            table += QByteArray::number(5000 + i) +
                     (i % 90 == 7  ? ",standardd,"
                      : i % 3 == 0 ? ",basic,"
                                   : ",standard,") +
                     (i == 33 ? QByteArray("99999") : QByteArray::number(-20 + i * 7 % 41)) + "\n";
        writeFile(folder.filePath("t.csv"), table);
        const Call call = holdfast({"findings", folder.filePath("t.csv"), "--language", language});
        QCOMPARE(call.code, 0);
        const QString out = QString::fromUtf8(call.out);
        for (const QString& part : said)
            QVERIFY2(out.contains(part), qPrintable(out));
        QVERIFY2(!out.contains("suggestion.") && !out.contains(QRegularExpression("[−+] [a-z]+(-[a-z]+)* \\(")), qPrintable(out));
    }
};

static const Registered<TestFindingWords> registered;

}  // namespace holdfast::tests

#include "finding_words_test.moc"
