// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/write_pdf.h"

#include <QDir>
#include <QFontMetricsF>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include "support/document_walk.h"
#include "support/register_test.h"
#include "support/report_example.h"

namespace holdfast::tests {

namespace {

const ReportExample& example()
{
    static const ReportExample made = reportExample();
    return made;
}

Document documentIn(const std::string& language)
{
    ReportInputs in = example().inputs();
    in.language = language;
    in.choices.organisation = "Example shop";
    in.choices.author = "An analyst";
    in.choices.date = "2026-11-21";
    return buildReport(in);
}

QByteArray output(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished();
    return process.readAllStandardOutput() + process.readAllStandardError();
}

QString fileWith(QTemporaryDir& folder, const QByteArray& bytes)
{
    const QString path = folder.filePath(QStringLiteral("report.pdf"));
    QFile file(path);
    file.open(QIODevice::WriteOnly);
    file.write(bytes);
    return path;
}

bool has(const char* program) { return !QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty(); }

// Blanks are told from gaps by whoever reads a PDF, so they do not count.
QString squeezed(QString text)
{
    static const QRegularExpression blanks(QStringLiteral("[\\s\\x{00A0}]+"));
    return text.remove(blanks);
}

std::vector<PaperTextItem> textsOf(const PaperPage& page)
{
    std::vector<PaperTextItem> texts;
    for (const PaperItem& item : page.items)
        if (const auto* text = std::get_if<PaperTextItem>(&item))
            texts.push_back(*text);
    return texts;
}

void checkPlaces(const PaperReport& report)
{
    for (std::size_t p = 0; p < report.pages.size(); ++p) {
        const auto texts = textsOf(report.pages[p]);
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const QRectF box = texts[i].box();
            const std::string where =
                QStringLiteral("page %1: %2 at %3, %4").arg(p + 1).arg(texts[i].text).arg(box.x()).arg(box.y()).toStdString();
            QVERIFY2(box.left() >= 19.4 && box.right() <= 190.7, where.c_str());
            QVERIFY2(box.top() >= 10 && box.bottom() <= 288, where.c_str());
            QVERIFY2(box.bottom() <= 278.6 || texts[i].baseline.y() > 284, where.c_str());
            for (std::size_t k = i + 1; k < texts.size(); ++k) {
                const QRectF shared = box.intersected(texts[k].box());
                QVERIFY2(shared.width() <= 0.15 || shared.height() <= 0.45, (where + " over " + texts[k].text.toStdString()).c_str());
            }
        }
    }
}

}  // namespace

class TestPdf : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isAValidFileWithItsFontsInside();
    void holdsTheTextOfItsPages_data();
    void holdsTheTextOfItsPages();
    void givesTheSameBytesTwice();
    void knowsItsTitleLanguageAndChapters();
    void everyTextHasItsPlace_data();
    void everyTextHasItsPlace();
    void everyGlyphIsInItsFont();
    void longNamesAndManySegmentsFit();
    void everyWordIsKnown();
    void headsOfTablesAreRepeatedAfterABreak();
};

void TestPdf::isAValidFileWithItsFontsInside()
{
    const auto pdf = writePdf(documentIn("ru"));
    QVERIFY(pdf.ok());
    QVERIFY(pdf.value().startsWith("%PDF-"));
    QVERIFY(pdf.value().size() < (1 << 20));
    QTemporaryDir folder;
    const QString path = fileWith(folder, pdf.value());
    if (!has("qpdf") || !has("pdffonts") || !has("pdfimages"))
        QSKIP("qpdf or poppler-utils is not here");
    QVERIFY(output("qpdf", {"--check", path}).contains("No syntax or stream encoding errors"));
    const QList<QByteArray> fonts = output("pdffonts", {path}).split('\n').mid(2);
    QVERIFY(fonts.size() > 2);
    for (const QByteArray& font : fonts)
        if (!font.isEmpty())
            QVERIFY2(QRegularExpression(QStringLiteral("\\byes\\s+(yes|no)\\s+yes\\b")).match(QString::fromUtf8(font)).hasMatch(),
                     font.constData());
    QCOMPARE(output("pdfimages", {"-list", path}).trimmed().split('\n').size(), 2);  // a head of two lines and no image
}

void TestPdf::holdsTheTextOfItsPages_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("ru") << "ru";
    QTest::newRow("en") << "en";
}

void TestPdf::holdsTheTextOfItsPages()
{
    QFETCH(QString, language);
    if (!has("pdftotext"))
        QSKIP("poppler-utils is not here");
    const Document document = documentIn(language.toStdString());
    QTemporaryDir folder;
    const QString path = fileWith(folder, writePdf(document).value());
    const PaperReport report = layOutReport(document, PaperText(document.language));
    static const QRegularExpression noNumber(QStringLiteral("\\b(nan|inf)\\b"), QRegularExpression::CaseInsensitiveOption);
    for (std::size_t p = 0; p < report.pages.size(); ++p) {
        const QString number = QString::number(p + 1);
        const QString text = squeezed(QString::fromUtf8(output("pdftotext", {"-f", number, "-l", number, "-raw", "-nopgbrk", path, "-"})));
        for (const PaperTextItem& item : textsOf(report.pages[p])) {
            QVERIFY2(text.contains(squeezed(item.text)), qPrintable(item.text));
            QVERIFY2(!item.text.contains(noNumber), qPrintable(item.text));
        }
        QVERIFY(!text.contains(QChar(0xFFFD)));
        if (language == "ru")
            QVERIFY2(!text.contains(QRegularExpression(QStringLiteral("\\d\\.\\d"))), qPrintable(text));
        const QString page = language == "ru" ? QStringLiteral("%1из%2") : QStringLiteral("%1of%2");
        QVERIFY(text.contains(page.arg(p + 1).arg(report.pages.size())));
        QVERIFY(!text.contains(QStringLiteral("90000")));  // ids of customers
    }
}

void TestPdf::givesTheSameBytesTwice()
{
    const Document document = documentIn("ru");
    QVERIFY(writePdf(document).value() == writePdf(document).value());
}

void TestPdf::knowsItsTitleLanguageAndChapters()
{
    if (!has("qpdf") || !has("pdfinfo"))
        QSKIP("qpdf or poppler-utils is not here");
    QTemporaryDir folder;
    const Document document = documentIn("ru");
    const QString path = fileWith(folder, writePdf(document).value());
    const QByteArray info = output("pdfinfo", {path});
    QVERIFY(QRegularExpression("Title:\\s+Example\\b").match(info).hasMatch());
    QVERIFY(QRegularExpression("Author:\\s+An analyst\\b").match(info).hasMatch());
    QVERIFY(QRegularExpression("Page size:.*A4").match(info).hasMatch());
    const QString whole = QString::fromUtf8(output("qpdf", {"--qdf", "--object-streams=disable", path, "-"}));
    QVERIFY(whole.contains(QStringLiteral("/Lang (ru)")));
    QCOMPARE(whole.count(QStringLiteral("/Dest [")), static_cast<qsizetype>(document.chapters.size()));
    QVERIFY(!whole.contains(QStringLiteral("/Metadata")));
    QVERIFY(!whole.contains(QDir::homePath() + "/"));
}

void TestPdf::everyTextHasItsPlace_data() { holdsTheTextOfItsPages_data(); }

void TestPdf::everyTextHasItsPlace()
{
    QFETCH(QString, language);
    checkPlaces(layOutReport(documentIn(language.toStdString()), PaperText(language.toStdString())));
}

void TestPdf::everyGlyphIsInItsFont()
{
    if (!missingPaperFonts().isEmpty())
        QSKIP("the fonts of the report are not here");
    for (const std::string language : {"ru", "en"})
        for (const PaperPage& page : layOutReport(documentIn(language), PaperText(language)).pages)
            for (const PaperTextItem& item : textsOf(page)) {
                const QFontMetricsF metrics(paperFont(item.type.font, 100));
                for (const QChar c : item.text)
                    QVERIFY2(metrics.inFont(c), qPrintable(item.text));
            }
}

void TestPdf::longNamesAndManySegmentsFit()
{
    ReportExample made = example();
    const std::string longName = std::string(120, 'w') + " a name of many words that goes on and on and on and does not end";
    made.segmentSettings.offers[0].name = longName;
    made.segmentSettings.segments.clear();
    for (int i = 0; i < 12; ++i)
        made.segmentSettings.segments.push_back(
            {SegmentId{i + 1}, longName, {{{riskColumn(), CompareOp::GreaterEqual, 0.9 - 0.07 * i}}}, {OfferId{1}}});
    SegmentInputs inputs;
    inputs.customers = withRisk(made.join.table, made.search.risk(made.search.used));
    inputs.labels = made.search.design->labels;
    inputs.profit = made.roles.profit;
    made.segments = evaluateSegments(inputs, made.segmentSettings);
    ReportInputs in = made.inputs();
    in.choices.title = longName;
    in.choices.organisation = longName;
    const Document document = buildReport(in);
    const PaperReport report = layOutReport(document, PaperText("en"));
    checkPlaces(report);
    QVERIFY(report.pages.size() > document.chapters.size());
    QVERIFY(writePdf(document).ok());
}

void TestPdf::everyWordIsKnown()
{
    for (const std::string language : {"ru", "en"}) {
        const PaperText words(language);
        DocumentWalk walk;
        walk.onPhrase = [&](const Phrase& phrase) { QVERIFY2(words.hasWord(phrase.code), phrase.code.c_str()); };
        walk.onBound = [&](const Bound& bound) {
            if (const auto* term = std::get_if<Term>(&bound))
                QVERIFY2(words.hasWord(term->code), term->code.c_str());
        };
        walk.walk(documentIn(language));
    }
}

void TestPdf::headsOfTablesAreRepeatedAfterABreak()
{
    TableBlock table;
    table.heads = {{Phrase{"head.table"}, false, 1}, {Phrase{"head.rows"}, true, 1}};
    for (int i = 0; i < 90; ++i)
        table.rows.push_back({{UserText{"row"}}, {Amount{static_cast<double>(i), AmountFormat::Count}}});
    Document document;
    document.language = "en";
    document.chapters = {{ChapterKind::Data, Phrase{"data.headline.clean"}, {}, {table}}};
    const PaperReport report = layOutReport(document, PaperText("en"));
    QVERIFY(report.pages.size() > 1);
    int rows = 0;
    for (const PaperPage& page : report.pages) {
        int heads = 0;
        for (const PaperTextItem& item : textsOf(page)) {
            heads += item.text == "Table" ? 1 : 0;
            rows += item.text == "row" ? 1 : 0;
        }
        QCOMPARE(heads, 1);
    }
    QCOMPARE(rows, 90);
    QCOMPARE(report.chapters.size(), std::size_t(1));
}

static const Registered<TestPdf> registered;

}  // namespace holdfast::tests

#include "pdf_test.moc"
