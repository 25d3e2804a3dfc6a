// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>

#include <QTest>

#include "sources/csv_dialect.h"
#include "sources/decode_text.h"
#include "support/register_test.h"

namespace holdfast::tests {

class TestTextEncoding : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knowsRussianInEachCodePage_data();
    void knowsRussianInEachCodePage();
    void knowsWesternTexts_data();
    void knowsWesternTexts();
    void knowsPagesOfItsNeighbours_data();
    void knowsPagesOfItsNeighbours();
    void findsLettersFarDownAFile();
    void tellsTheSameOfBytesThatPassBy_data();
    void tellsTheSameOfBytesThatPassBy();
    void replacesBrokenBytesAndSaysWhereTheFirstStands();
    void keepsPairsOfSurrogatesAcrossPieces();
    void readsTheLineThatNamesTheDelimiter();
};

namespace {

// Russian in code points → bytes of a code page, by the page's own decoding.
std::string encoded(const QString& text, const std::string& page)
{
    std::map<QChar, char> byte;
    for (int b = 128; b < 256; ++b) {
        const std::string one(1, static_cast<char>(b));
        const QString decoded = QString::fromUtf8(decodeText(one, {.name = page}).value().text().data());
        if (decoded.size() == 1)
            byte[decoded[0]] = static_cast<char>(b);
    }
    std::string bytes;
    for (const QChar c : text)
        bytes += c.unicode() < 128 ? static_cast<char>(c.unicode()) : byte.at(c);
    return bytes;
}

}  // namespace

void TestTextEncoding::knowsRussianInEachCodePage_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("page");
    const QList<QString> texts{"id;Тип сервиса;Разрешить сообщать\n1;стандарт;да\n2;премиум;нет\n",
                               "КЛИЕНТ,СУММА\nИВАНОВ И.И.,100\nПЕТРОВА А.С.,200\n",
                               "Товары для детей\nДомашний текстиль\nКосметика и аксессуары\nТехника для красоты и здоровья\n",
                               "имя,город\nАнна,Москва\nБорис,Тверь\n",
                               "да\nнет\n",
                               "город,сумма\nказань,1\nрязань,2\nмосква,3\nтомска,4\n",  // pairs of bytes throughout
                               "период|выручка\nпредыдущий_месяц|5 216,0\nтекущий_месяц|4 971,6\n"};
    for (int i = 0; i < texts.size(); ++i)
        for (const char* page : {"windows-1251", "koi8-r", "ibm866"})
            QTest::addRow("%s %d", page, i) << texts[i] << QString(page);
}

void TestTextEncoding::knowsRussianInEachCodePage()
{
    QFETCH(QString, text);
    QFETCH(QString, page);
    const std::string bytes = encoded(text, page.toStdString());
    QCOMPARE(QString::fromStdString(detectEncoding(bytes).name), page);
    const Result<Decoded> decoded = decodeText(bytes, detectEncoding(bytes));
    QVERIFY(decoded.ok());
    QCOMPARE(std::string(decoded.value().text()), text.toStdString());
    QCOMPARE(static_cast<int>(decoded.value().broken), 0);
}

void TestTextEncoding::knowsWesternTexts_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"prénom;ville\nHélène;Besançon\n", "Straße;Größe\nMühlenweg;12\nKönigsallee;7\n", "año;señor\nniño;mañana\n",
                             "produto;preço\npão;3\ncoração;5\n", "navn;by\nSøren;Århus\nBjørn;Ålborg\n", "item;prix\nthé;5 €\ncafé;3 £\n",
                             "name\nZoë\n", "temp\n20°\n21°\n"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestTextEncoding::knowsWesternTexts()
{
    QFETCH(QString, text);
    const std::string bytes = encoded(text, "windows-1252");
    QCOMPARE(std::string(decodeText(bytes, detectEncoding(bytes)).value().text()), text.toStdString());
}

void TestTextEncoding::knowsPagesOfItsNeighbours_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("page");
    const auto row = [](const char* page, const char* text) { QTest::newRow(page) << QString::fromUtf8(text) << QString(page); };
    row("windows-1257", "klientas;miestas\nRūta Žukauskienė;Šiauliai\nŠarūnas Kazlauskas;Panevėžys\n");
    row("koi8-u", "клієнт;місто\nШевченко;Київ\nЇжак;Львів\n");
    row("iso-8859-5", "клиент;город\nИванова;Тверь\nСмирнов;Казань\n");
    row("iso-8859-2", "klient;miasto\nŁukasz Żółw;Śląsk\nPaweł Ćwik;Łódź\n");
    row("ibm852", "klient;město\nJiří Dvořák;Třebíč\nŽaneta Černá;Plzeň\n");
}

void TestTextEncoding::knowsPagesOfItsNeighbours()
{
    QFETCH(QString, text);
    QFETCH(QString, page);
    const std::string bytes = encoded(text, page.toStdString());
    QCOMPARE(QString::fromStdString(detectEncoding(bytes).name), page);
    QCOMPARE(std::string(decodeText(bytes, detectEncoding(bytes)).value().text()), text.toStdString());
}

void TestTextEncoding::findsLettersFarDownAFile()
{
    std::string bytes;
    while (bytes.size() < std::size_t{1} << 20U)
        bytes += "1234,plain text,5\n";
    const std::string russian = encoded("5678,Москва и область,6\n", "windows-1251");
    QCOMPARE(detectEncoding(bytes + russian + russian).name, std::string("windows-1251"));
    QCOMPARE(detectEncoding(bytes).name, std::string("utf-8"));
}

void TestTextEncoding::tellsTheSameOfBytesThatPassBy_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char* name, const std::string& bytes) {
        QTest::newRow(name) << QByteArray(bytes.data(), static_cast<int>(bytes.size()));
    };
    const QString words = "Нижний Новгород; Москва, Тула и Орёл\n";
    std::string plain;
    while (plain.size() < 300'000)
        plain += "abc,123\n";
    row("nothing", "");
    row("ASCII", plain);
    row("UTF-8", words.repeated(50).toStdString());
    row("UTF-8 far down", plain + words.toStdString());
    row("UTF-8 cut short", plain + "\xD0");
    row("nearly UTF-8", words.repeated(5).toStdString() + "\xFF" + words.toStdString());
    for (const char* page : {"windows-1251", "koi8-r", "ibm866"}) {
        row((std::string(page) + " at once").c_str(), encoded(words, page));
        row((std::string(page) + " far down").c_str(), plain + encoded(words, page));
        row((std::string(page) + " at length").c_str(), plain.substr(0, 100'000) + encoded(words.repeated(9000), page));
    }
}

void TestTextEncoding::tellsTheSameOfBytesThatPassBy()
{
    QFETCH(QByteArray, bytes);
    const std::string_view all(bytes.data(), static_cast<std::size_t>(bytes.size()));
    for (const std::size_t piece : {std::size_t{7}, std::size_t{1000}, std::size_t{65536}, std::size_t{1} << 20U}) {
        EncodingWatch watch;
        for (std::size_t at = 0; at < all.size(); at += piece)
            watch.add(all.substr(at, piece));
        QVERIFY2(watch.told() == detectEncoding(all), std::to_string(piece).c_str());
    }
}

void TestTextEncoding::replacesBrokenBytesAndSaysWhereTheFirstStands()
{
    const std::string bytes = "Москва\xD1,\xFF\xED\xA0\x80Тверь";
    const Decoded decoded = decodeText(bytes, {}).value();
    QCOMPARE(std::string(decoded.text()), std::string("Москва\uFFFD,\uFFFD\uFFFD\uFFFD\uFFFDТверь"));
    QCOMPARE(static_cast<int>(decoded.broken), 5);
    QCOMPARE(static_cast<int>(decoded.firstBroken), 12);
    QCOMPARE(static_cast<int>(decodeText("\xC0\x80\xF5\x80\x80\x80", {}).value().broken), 6);  // too long a form, beyond U+10FFFF
}

void TestTextEncoding::keepsPairsOfSurrogatesAcrossPieces()
{
    for (const std::size_t before : {65533U, 65534U, 65535U, 65536U}) {
        std::string utf16 = "\xFF\xFE";
        for (std::size_t i = 0; i < before; ++i)
            utf16 += std::string("a\0", 2);
        utf16 += std::string("\x3D\xD8\x00\xDE", 4);  // U+1F600
        const Decoded decoded = decodeText(utf16, detectEncoding(utf16)).value();
        QCOMPARE(decoded.text().size(), before + 4);
        QVERIFY(decoded.text().ends_with("\xF0\x9F\x98\x80"));
        QCOMPARE(static_cast<int>(decoded.broken), 0);
    }
}

void TestTextEncoding::readsTheLineThatNamesTheDelimiter()
{
    QCOMPARE(separatorLine("sep=;\r\na")->bytes, std::size_t{7});
    QCOMPARE(separatorLine("SEP=\t\na")->delimiter, '\t');
    QVERIFY(!separatorLine("sep=;a\n"));
    QVERIFY(!separatorLine("separate,b\n"));
}

static const Registered<TestTextEncoding> registered;

}  // namespace holdfast::tests

#include "text_encoding_test.moc"
