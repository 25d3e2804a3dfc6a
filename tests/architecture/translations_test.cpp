// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include "support/register_test.h"

namespace holdfast::tests {

// Russian counts in three forms: a text with a number has them all.
class TestTranslations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCountedTextHasThreeForms()
    {
        QFile file(QStringLiteral(HOLDFAST_SOURCE_DIR "/translations/holdfast_ru.ts"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        static const QRegularExpression message(QStringLiteral("<message.*?</message>"), QRegularExpression::DotMatchesEverythingOption);
        static const QRegularExpression source(QStringLiteral("<source>(.*?)</source>"), QRegularExpression::DotMatchesEverythingOption);
        int counted = 0;
        for (auto found = message.globalMatch(text); found.hasNext();) {
            const QString whole = found.next().captured();
            const QString original = source.match(whole).captured(1);
            if (!original.contains(QStringLiteral("%n")))
                continue;
            ++counted;
            // Sentences on findings carry their forms in one text, so that a number may stand anywhere in it.
            const QString russian = whole.mid(whole.indexOf(QStringLiteral("</source>")));
            const auto semicolons = russian.count(QLatin1Char(';')) - russian.count(QLatin1Char('&'));  // without those of entities
            const auto forms = original.contains(QLatin1Char('{')) ? semicolons + 1 : russian.count(QStringLiteral("<numerusform>"));
            QVERIFY2(forms > 0 && forms % 3 == 0, qPrintable(original));
        }
        QVERIFY(counted > 20);
    }
};

static const Registered<TestTranslations> registered;

}  // namespace holdfast::tests

#include "translations_test.moc"
