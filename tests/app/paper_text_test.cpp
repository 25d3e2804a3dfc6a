// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/paper_text.h"

#include <cmath>
#include <set>

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include "app/pdf/words.h"
#include "learn/model.h"
#include "report/document.h"
#include "search/search_space.h"
#include "support/register_test.h"

namespace holdfast::tests {

namespace {

QString plain(QString text) { return text.replace(QChar(0x00A0), ' '); }

Phrase customersPhrase(double n, AmountFormat format = AmountFormat::Customers) { return {"customers", {{"n", Amount{n, format}}}}; }

QStringList holes(const char* text)
{
    static const QRegularExpression hole(QStringLiteral("\\{([A-Za-z]+)"));
    QSet<QString> names;
    for (auto matches = hole.globalMatch(QString::fromUtf8(text)); matches.hasNext();)
        names.insert(matches.next().captured(1));
    QStringList sorted = names.values();
    sorted.sort();
    return sorted;
}

}  // namespace

class TestPaperText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void agreesWithItsNumber_data();
    void agreesWithItsNumber();
    void writesNumbers_data();
    void writesNumbers();
    void boundsAreRoundedOutwards();
    void unbreakableBlanks();
    void listsNames();
    void bothLanguagesSayTheSameThings();
    void anyOutcomeHasItsWords();
    void everyCodeOfTheReportHasWords();
    void everySettingOfAModelHasWords();
    void datesAreWords();
};

void TestPaperText::agreesWithItsNumber_data()
{
    QTest::addColumn<double>("n");
    QTest::addColumn<QString>("ru");
    QTest::addColumn<QString>("en");
    const auto row = [](double n, const char* ru, const char* en) { QTest::addRow("%g", n) << n << ru << en; };
    row(0, "0 клиентов", "0 customers");
    row(1, "<10 клиентов", "<10 customers");
    row(9, "<10 клиентов", "<10 customers");
    row(11, "11 клиентов", "11 customers");
    row(21, "21 клиент", "21 customers");
    row(22, "22 клиента", "22 customers");
    row(111, "111 клиентов", "111 customers");
    row(1001, "1 001 клиент", "1,001 customers");
    row(1296, "1 296 клиентов", "1,296 customers");
}

void TestPaperText::agreesWithItsNumber()
{
    QFETCH(double, n);
    QFETCH(QString, ru);
    QFETCH(QString, en);
    QCOMPARE(plain(PaperText("ru").text(customersPhrase(n))), ru);
    QCOMPARE(plain(PaperText("en").text(customersPhrase(n))), en);
}

void TestPaperText::writesNumbers_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("format");
    QTest::addColumn<QString>("ru");
    QTest::addColumn<QString>("en");
    const auto row = [](double value, AmountFormat format, const char* ru, const char* en) {
        QTest::addRow("%g as %d", value, static_cast<int>(format)) << value << static_cast<int>(format) << ru << en;
    };
    row(0.381, AmountFormat::Share, "38 %", "38%");
    row(0.381, AmountFormat::ShareFine, "38,1 %", "38.1%");
    row(0.005, AmountFormat::ScoreText, "0,01", "0.01");
    row(1.005, AmountFormat::ScoreText, "1,01", "1.01");
    row(0.9234, AmountFormat::Score, "0,923", "0.923");
    row(-0.0149, AmountFormat::SignedScore, "−0,015", "−0.015");
    row(106862.2, AmountFormat::Money, "106 862", "106,862");
    row(62.4, AmountFormat::SignedMoney, "+62", "+62");
    row(-8.5, AmountFormat::SignedMoney, "−9", "−9");
    row(0.2, AmountFormat::SignedMoney, "0", "0");
    row(-0.2, AmountFormat::Money, "0", "0");
    row(1300, AmountFormat::Rounded, "1,3 тыс.", "1.3k");
    row(0.3, AmountFormat::Number, "0,3", "0.3");
    row(12, AmountFormat::Number, "12", "12");
    row(9.8654, AmountFormat::Number, "9,87", "9.87");
    row(4591.92, AmountFormat::Number, "4 592", "4,592");
    row(0.00247, AmountFormat::Number, "0,00247", "0.00247");
    row(std::nan(""), AmountFormat::Score, "—", "—");
}

void TestPaperText::writesNumbers()
{
    QFETCH(double, value);
    QFETCH(int, format);
    QFETCH(QString, ru);
    QFETCH(QString, en);
    const Amount amount{value, static_cast<AmountFormat>(format)};
    QCOMPARE(plain(PaperText("ru").number(amount)), ru);
    QCOMPARE(plain(PaperText("en").number(amount)), en);
}

void TestPaperText::boundsAreRoundedOutwards()
{
    QCOMPARE(plain(PaperText("ru").text(Bound{BoundedShare{1 - 10.0 / 121, true}})), QStringLiteral("> 91 %"));
    QCOMPARE(plain(PaperText("en").text(Bound{BoundedShare{10.0 / 121, false}})), QStringLiteral("< 9%"));
}

void TestPaperText::unbreakableBlanks()
{
    const QString text = PaperText("ru").text(Phrase{"summary.lead.consent", {{"share", Amount{0.74, AmountFormat::Share}}}});
    QVERIFY(!text.contains(QStringLiteral("74 %")));  // a plain blank would let the line break there
    QVERIFY(text.contains(QString("74") + QChar(0x00A0) + "%"));
    const QString headline = PaperText("ru").text(Phrase{
        "summary.headline.zone",
        {{"n", Amount{383, AmountFormat::Customers}}, {"N", Amount{1296, AmountFormat::Count}}, {"t", Amount{0.6, AmountFormat::Share}}}});
    QVERIFY(headline.startsWith(QString("У") + QChar(0x00A0) + "383" + QChar(0x00A0)));
}

void TestPaperText::listsNames()
{
    const NameList names{{"page_views"}, {"minutes"}, {"promo"}};
    QCOMPARE(plain(PaperText("en").text(Bound{names})), QStringLiteral("“page views”, “minutes” and “promo”"));
    QCOMPARE(plain(PaperText("ru").text(Bound{NameList{{"a"}, {"b"}}})), QStringLiteral("«a» и «b»"));
}

void TestPaperText::bothLanguagesSayTheSameThings()
{
    QSet<QString> russian;
    for (const PaperWord& word : russianWords()) {
        const QString code = QString::fromUtf8(word.code.data(), static_cast<qsizetype>(word.code.size()));
        QVERIFY2(!russian.contains(code), qPrintable(code));
        russian.insert(code);
    }
    QSet<QString> english;
    for (const PaperWord& word : englishWords()) {
        const QString code = QString::fromUtf8(word.code.data(), static_cast<qsizetype>(word.code.size()));
        QVERIFY2(!english.contains(code), qPrintable(code));
        english.insert(code);
        for (const PaperWord& other : russianWords())
            if (other.code == word.code)
                QVERIFY2(holes(word.text) == holes(other.text), qPrintable(code));
    }
    QCOMPARE(english - russian, QSet<QString>{});
    QCOMPARE(russian - english, QSet<QString>{});
}

void TestPaperText::anyOutcomeHasItsWords()
{
    for (const auto& [words, all] : {std::pair{russianEventWords(), russianWords()}, std::pair{englishEventWords(), englishWords()}})
        for (const PaperWord& word : words) {
            const auto plain = std::find_if(all.begin(), all.end(), [&](const PaperWord& other) { return other.code == word.code; });
            QVERIFY2(plain != all.end(), word.code.data());
            QVERIFY2(holes(word.text) == holes(plain->text), word.code.data());
        }
    QCOMPARE(russianEventWords().size(), englishEventWords().size());
    // A word that speaks of a decline has one that does not.
    static const QRegularExpression decline(QStringLiteral("declin|buy less"), QRegularExpression::CaseInsensitiveOption);
    const auto events = englishEventWords();
    for (const PaperWord& word : englishWords())
        if (decline.match(QString::fromUtf8(word.text)).hasMatch())
            QVERIFY2(std::any_of(events.begin(), events.end(), [&](const PaperWord& other) { return other.code == word.code; }),
                     word.code.data());

    Document document;
    document.language = "en";
    document.target = "Customer activity";
    document.positive = "Decreased";
    QCOMPARE(plain(PaperText::of(document).word("head.declined")), QStringLiteral("Declined"));
    document.target = "paperless";
    document.positive = "yes";
    QCOMPARE(plain(PaperText::of(document).word("head.declined")), QStringLiteral("With the event"));
    document.language = "ru";
    QCOMPARE(plain(PaperText::of(document).word("head.declined")), QStringLiteral("С событием"));
    document.positive = "Снизилась";
    QCOMPARE(plain(PaperText::of(document).word("head.declined")), QStringLiteral("Снизили активность"));
}

void TestPaperText::everyCodeOfTheReportHasWords()
{
    // Codes stand in calls of these forms and nowhere else.
    static const QRegularExpression call(QStringLiteral("(?:phrase|head|wordCell|Term|word)\\s*[({]\\s*\"([a-z0-9_.-]+)\"\\s*[,)}]"));
    const PaperText words("ru");
    int seen = 0;
    for (const QString& folder : {QStringLiteral("engine/report"), QStringLiteral("app/pdf")}) {
        QDirIterator files(QStringLiteral(HOLDFAST_SOURCE_DIR "/") + folder, {"*.cpp"}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString text = QString::fromUtf8(file.readAll());
            for (auto matches = call.globalMatch(text); matches.hasNext();) {
                const std::string code = matches.next().captured(1).toStdString();
                QVERIFY2(words.hasWord(code), (code + " in " + file.fileName().toStdString()).c_str());
                ++seen;
            }
        }
    }
    QVERIFY(seen > 150);
}

// The codes of settings are put together where the table of models is written.
void TestPaperText::everySettingOfAModelHasWords()
{
    const PaperText russian("ru");
    const PaperText english("en");
    std::set<std::string> codes;
    for (const TargetKind kind : {TargetKind::TwoClasses, TargetKind::Number})
        for (const Family family : searchableFamilies(kind))
            for (const ModelSpec& spec : trialModels(family, family == Family::Blend ? 0 : 200, 9, 7,
                                                     {.missingNumbers = true,
                                                     .rareLevels = true,
                                                     .classWeights = kind == TargetKind::TwoClasses,
                                                     .number = kind == TargetKind::Number}))
                for (const Parameter& parameter : parametersOf(spec, kind)) {
                    codes.insert("param." + parameter.name);
                    if (const auto* word = std::get_if<std::string>(&parameter.value))
                        codes.insert("setting." + *word);
                }
    QVERIFY(codes.contains("param.trees") && codes.contains("setting.sqrt") && codes.contains("setting.balanced"));
    for (const std::string& code : codes)
        QVERIFY2(russian.hasWord(code) && english.hasWord(code), code.c_str());
}

void TestPaperText::datesAreWords()
{
    QCOMPARE(PaperText("ru").date("2026-11-21"), QStringLiteral("21 ноября 2026"));
    QCOMPARE(PaperText("en").date("2026-11-21"), QStringLiteral("21 November 2026"));
    QCOMPARE(PaperText("en").date("soon"), QString());
}

static const Registered<TestPaperText> registered;

}  // namespace holdfast::tests

#include "paper_text_test.moc"
