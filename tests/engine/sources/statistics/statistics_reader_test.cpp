// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: a writer for each format that is read stands beside the tests.
#include <functional>

#include <QTest>
#include <readstat.h>

#include "engine/sources/corpus_line.h"
#include "engine/sources/source_files.h"
#include "sources/statistics/moment_format.h"
#include "support/register_test.h"
#include "support/table_text.h"

namespace holdfast::tests {

// Files are made by ReadStat's own writers.
class TestStatisticsReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsNumbersAndTexts_data();
    void readsNumbersAndTexts();
    void showsLabelsOfValues_data();
    void showsLabelsOfValues();
    void keepsNumbersWhoseLabelsNameFewOfThem();
    void tellsEqualLabelsApart();
    void readsDatesOfSpss();
    void readsDatesOfStata();
    void takesWhatTheFileCallsMissing();
    void tellsTheEncodingOfOldStataFiles();
    void takesTheChoicesOfReading();
    void knowsUnitsOfTime_data();
    void knowsUnitsOfTime();
    void survivesEveryTruncation();
};

namespace {

using Begin = readstat_error_t (*)(readstat_writer_t*, void*, long);

readstat_error_t beginXport(readstat_writer_t* writer, void* context, long rows)
{
    return readstat_begin_writing_xport(writer, context, rows);
}

ssize_t append(const void* data, std::size_t size, void* text)
{
    static_cast<std::string*>(text)->append(static_cast<const char*>(data), size);
    return static_cast<ssize_t>(size);
}

// `define` adds variables; `row` puts the values of one row.
std::string made(Begin begin, long rows, const std::function<void(readstat_writer_t*)>& define,
                 const std::function<void(readstat_writer_t*, long)>& row)
{
    std::string bytes;
    readstat_writer_t* writer = readstat_writer_init();
    readstat_set_data_writer(writer, append);
    define(writer);
    readstat_error_t error = begin(writer, &bytes, rows);
    for (long i = 0; i < rows && error == READSTAT_OK; ++i) {
        readstat_begin_row(writer);
        row(writer, i);
        error = readstat_end_row(writer);
    }
    if (error == READSTAT_OK)
        error = readstat_end_writing(writer);
    readstat_writer_free(writer);
    return error == READSTAT_OK ? bytes : std::string(readstat_error_message(error));
}

readstat_variable_t* at(readstat_writer_t* writer, int index) { return readstat_get_variable(writer, index); }

std::string plainFile(Begin begin, readstat_compress_t compression = READSTAT_COMPRESS_NONE, int version = 0)
{
    return made(
        begin, 3,
        [=](readstat_writer_t* writer) {
            readstat_writer_set_compression(writer, compression);
            if (version > 0)
                readstat_writer_set_file_format_version(writer, static_cast<std::uint8_t>(version));
            readstat_variable_set_label(readstat_add_variable(writer, "ID", READSTAT_TYPE_DOUBLE, 8), "The customer");
            readstat_add_variable(writer, "NAME", READSTAT_TYPE_STRING, 20);
            readstat_add_variable(writer, "SUM", READSTAT_TYPE_DOUBLE, 8);
        },
        [](readstat_writer_t* writer, long row) {
            readstat_insert_double_value(writer, at(writer, 0), 215348.0 + static_cast<double>(row));
            readstat_insert_string_value(writer, at(writer, 1), row == 1 ? "007" : "012");
            if (row == 2)
                readstat_insert_missing_value(writer, at(writer, 2));
            else
                readstat_insert_double_value(writer, at(writer, 2), row == 0 ? 4.16 : -3);
        });
}

std::string labelledFile(Begin begin, const std::vector<std::pair<int, std::string>>& labels, const std::vector<int>& codes)
{
    const bool stata = begin == readstat_begin_writing_dta;
    return made(
        begin, static_cast<long>(codes.size()),
        [&](readstat_writer_t* writer) {
            readstat_label_set_t* set = readstat_add_label_set(writer, stata ? READSTAT_TYPE_INT32 : READSTAT_TYPE_DOUBLE, "answers");
            for (const auto& [code, label] : labels)
                stata ? readstat_label_int32_value(set, code, label.c_str())
                      : readstat_label_double_value(set, static_cast<double>(code), label.c_str());
            readstat_variable_t* variable = readstat_add_variable(writer, "q1", stata ? READSTAT_TYPE_INT32 : READSTAT_TYPE_DOUBLE, 8);
            readstat_variable_set_label_set(variable, set);
        },
        [&](readstat_writer_t* writer, long row) {
            const int code = codes[static_cast<std::size_t>(row)];
            stata ? readstat_insert_int32_value(writer, at(writer, 0), code)
                  : readstat_insert_double_value(writer, at(writer, 0), static_cast<double>(code));
        });
}

std::string datesFile(Begin begin, const std::vector<std::pair<const char*, double>>& columns)
{
    return made(
        begin, 1,
        [&](readstat_writer_t* writer) {
            for (std::size_t i = 0; i < columns.size(); ++i) {
                readstat_variable_t* variable = readstat_add_variable(writer, ("v" + std::to_string(i)).c_str(), READSTAT_TYPE_DOUBLE, 8);
                readstat_variable_set_format(variable, columns[i].first);
            }
        },
        [&](readstat_writer_t* writer, long) {
            for (std::size_t i = 0; i < columns.size(); ++i)
                readstat_insert_double_value(writer, at(writer, static_cast<int>(i)), columns[i].second);
        });
}

QString lineOf(const std::string& bytes, const char* name, const ReadOptions& options = {})
{
    const QString line = QString::fromStdString(corpusLine(opened(bytes, options, name))).trimmed();
    return line.startsWith("refused") ? line : line.mid(line.indexOf('|') + 2);
}

}  // namespace

void TestStatisticsReader::readsNumbersAndTexts_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    const auto one = [](const char* name, const char* file, const std::string& bytes) {
        QTest::newRow(name) << QByteArray(bytes.data(), static_cast<int>(bytes.size())) << QString(file);
    };
    one("SPSS", "t.sav", plainFile(readstat_begin_writing_sav));
    one("SPSS, compressed by rows", "t.sav", plainFile(readstat_begin_writing_sav, READSTAT_COMPRESS_ROWS));
    one("SPSS, zipped", "t.zsav", plainFile(readstat_begin_writing_sav, READSTAT_COMPRESS_BINARY, 3));
    one("Stata 14", "t.dta", plainFile(readstat_begin_writing_dta, READSTAT_COMPRESS_NONE, 118));
    one("Stata 8", "t.dta", plainFile(readstat_begin_writing_dta, READSTAT_COMPRESS_NONE, 114));
    one("SAS", "t.sas7bdat", plainFile(readstat_begin_writing_sas7bdat));
    one("SAS transport", "t.xpt", plainFile(beginXport, READSTAT_COMPRESS_NONE, 8));
}

void TestStatisticsReader::readsNumbersAndTexts()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, name);
    const Result<SourceSnapshot> read = opened(bytes.toStdString(), {}, qPrintable(name));
    QCOMPARE(lineOf(bytes.toStdString(), qPrintable(name)),
             QString("number:ID code:NAME number:SUM | 215348 012 4.16 / 215349 007 -3 / 215350 012 - |"));
    QCOMPARE(read.value().columns[0].label, std::string("The customer"));
    QCOMPARE(recordsTold(read.value()), read.value().records);
    QCOMPARE(QString::fromStdString(read.value().reading.format), name == "t.zsav" ? QString("sav") : name.mid(2));
}

void TestStatisticsReader::showsLabelsOfValues_data()
{
    QTest::addColumn<bool>("stata");
    QTest::newRow("SPSS") << false;
    QTest::newRow("Stata") << true;
}

void TestStatisticsReader::showsLabelsOfValues()
{
    QFETCH(bool, stata);
    const Begin begin = stata ? readstat_begin_writing_dta : readstat_begin_writing_sav;
    const char* name = stata ? "t.dta" : "t.sav";
    QCOMPARE(lineOf(labelledFile(begin, {{1, "Москва"}, {2, "Тула"}}, {1, 2, 3, 1}), name),
             QString("category:q1 | Москва / Тула / 3 / Москва |"));
    const SourceSnapshot labelled = opened(labelledFile(begin, {{1, "Москва"}, {2, "Тула"}}, {1, 1}), {}, name).value();
    QCOMPARE(labelled.columns[0].valueLabels, (std::vector<std::pair<std::string, std::string>>{{"1", "Москва"}, {"2", "Тула"}}));
    QCOMPARE(lineOf(labelledFile(begin, {{0, "no"}, {1, "yes"}}, {1, 0, 1}), name), QString("flag:q1 | yes / no / yes |"));
    const ReadOptions asNumbers{.kinds = {{"q1", ColumnKind::Number}}};
    QVERIFY(lineOf(labelledFile(begin, {{1, "a"}}, {1, 2}), name, asNumbers).startsWith("number:q1"));
}

void TestStatisticsReader::keepsNumbersWhoseLabelsNameFewOfThem()
{
    std::vector<int> incomes(100);
    for (std::size_t i = 0; i < incomes.size(); ++i)
        incomes[i] = static_cast<int>(i) * 10;
    const SourceSnapshot read = opened(labelledFile(readstat_begin_writing_sav, {{0, "none"}}, incomes), {}, "t.sav").value();
    QCOMPARE(kindsOf(read), std::string("number:q1"));
    QCOMPARE(read.table.column(0).numbers()[3], 30.0);
}

void TestStatisticsReader::tellsEqualLabelsApart()
{
    QCOMPARE(lineOf(labelledFile(readstat_begin_writing_sav, {{1, "other"}, {2, "other"}, {3, "none"}}, {1, 2, 3}), "t.sav"),
             QString("category:q1 | «other (1)» / «other (2)» / none | read.same-labels(1)"));
}

void TestStatisticsReader::readsDatesOfSpss()
{
    // 2024-02-29 is 161 210 days behind 1582-10-14.
    const double day = 161210.0 * 86400;
    QCOMPARE(lineOf(datesFile(readstat_begin_writing_sav, {{"DATE11", day}, {"DATETIME20", day + 37805}, {"TIME8", 50550}, {"F8.2", day}}),
                    "t.sav"),
             QString("date:v0 date:v1 category:v2 number:v3 | 2024-02-29 2024-02-29T10:30:05 14:02:30 13928544000 |"));
}

void TestStatisticsReader::readsDatesOfStata()
{
    QCOMPARE(lineOf(datesFile(readstat_begin_writing_dta,
                              {{"%td", 23435}, {"%tcDDmonCCYY_HH:MM:SS", 23435.0 * 86'400'000 + 1000}, {"%tm", 769}, {"%9.0g", 5}}),
                    "t.dta"),
             QString("date:v0 date:v1 date:v2 number:v3 | 2024-02-29 2024-02-29T00:00:01 2024-02-01 5 |"));
}

void TestStatisticsReader::takesWhatTheFileCallsMissing()
{
    const std::string bytes = made(
        readstat_begin_writing_sav, 3,
        [](readstat_writer_t* writer) {
            readstat_variable_t* variable = readstat_add_variable(writer, "age", READSTAT_TYPE_DOUBLE, 8);
            readstat_variable_add_missing_double_value(variable, 99);
        },
        [](readstat_writer_t* writer, long row) {
            row == 2 ? readstat_insert_missing_value(writer, at(writer, 0))
                     : readstat_insert_double_value(writer, at(writer, 0), row == 0 ? 41 : 99);
        });
    QCOMPARE(lineOf(bytes, "t.sav"), QString("number:age | 41 / - / - | read.user-missing(1)"));
    const std::string tagged = made(
        readstat_begin_writing_dta, 2, [](readstat_writer_t* writer) { readstat_add_variable(writer, "age", READSTAT_TYPE_DOUBLE, 8); },
        [](readstat_writer_t* writer, long row) {
            row == 0 ? readstat_insert_double_value(writer, at(writer, 0), 41)
                     : readstat_insert_tagged_missing_value(writer, at(writer, 0), 'a');
        });
    QCOMPARE(lineOf(tagged, "t.dta"), QString("number:age | 41 / - | read.user-missing(1)"));
}

void TestStatisticsReader::tellsTheEncodingOfOldStataFiles()
{
    const std::string bytes = made(
        readstat_begin_writing_dta, 2,
        [](readstat_writer_t* writer) {
            readstat_writer_set_file_format_version(writer, 114);
            readstat_add_variable(writer, "city", READSTAT_TYPE_STRING, 20);
        },
        [](readstat_writer_t* writer, long row) {
            // Москва, Воронеж in windows-1251
            readstat_insert_string_value(writer, at(writer, 0), row == 0 ? "\xCC\xEE\xF1\xEA\xE2\xE0" : "\xC2\xEE\xF0\xEE\xED\xE5\xE6");
        });
    QCOMPARE(lineOf(bytes, "t.dta"), QString("category:city | Москва / Воронеж |"));
    QCOMPARE(opened(bytes, {}, "t.dta").value().reading.encoding, std::string("windows-1251"));
    QCOMPARE(lineOf(bytes, "t.dta", {.encoding = "koi8-r"}), QString("category:city | лНЯЙБЮ / бНПНМЕФ |"));
    QCOMPARE(lineOf(bytes, "t.dta", {.encoding = "no-such"}), QString("refused read.encoding-unknown no-such"));
}

void TestStatisticsReader::takesTheChoicesOfReading()
{
    const std::string bytes = plainFile(readstat_begin_writing_sav);
    QCOMPARE(lineOf(bytes, "t.sav", {.columns = std::vector<std::string>{"SUM", "none"}}),
             QString("number:SUM | 4.16 / -3 / - | read.column-missing()"));
    QCOMPARE(lineOf(bytes, "t.sav", {.rows = RowChoice{.rows = 1}}),
             QString("number:ID code:NAME number:SUM | 215348 012 4.16 | read.rows-passed-over(2 3)"));
    QCOMPARE(lineOf(bytes, "t.sav", {.decimal = "!"}), QString("refused read.decimal-invalid «!»"));
    const SourceSnapshot drawn = opened(bytes, {.rows = RowChoice{.rows = 2, .random = true, .seed = 3}}, "t.sav").value();
    QCOMPARE(static_cast<int>(drawn.table.rows()), 2);
    QVERIFY(drawn.table.column(0).numbers()[0] < drawn.table.column(0).numbers()[1]);
    QCOMPARE(recordsTold(drawn), drawn.records);
    QCOMPARE(drawn.records, std::int64_t{4});
}

void TestStatisticsReader::knowsUnitsOfTime_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("format");
    QTest::addColumn<double>("number");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, StatisticsKind kind, const char* format, double number, const char* expected) {
        QTest::newRow(name) << static_cast<int>(kind) << QString(format) << number << QString(expected);
    };
    row("SAS date", StatisticsKind::Sas, "DATE9.", 23435, "2024-02-29");
    row("SAS ISO date", StatisticsKind::Sas, "E8601DA10.", 23435, "2024-02-29");
    row("SAS moment", StatisticsKind::Xport, "DATETIME20.", 23435.0 * 86400 + 61, "2024-02-29T00:01:01");
    row("SAS number", StatisticsKind::Sas, "BEST12.", 1, "none");
    row("Stata week", StatisticsKind::Dta, "%tw", 64 * 52 + 8, "2024-02-26");
    row("Stata quarter", StatisticsKind::Dta, "%tq", 64 * 4 + 1, "2024-04-01");
    row("Stata half", StatisticsKind::Dta, "%th", 64 * 2 + 1, "2024-07-01");
    row("Stata before 1960", StatisticsKind::Dta, "%tm", -1, "1959-12-01");
    row("SPSS beyond all calendars", StatisticsKind::Sav, "DATE11", 1e300, "none");
}

void TestStatisticsReader::knowsUnitsOfTime()
{
    QFETCH(int, kind);
    QFETCH(QString, format);
    QFETCH(double, number);
    const MomentUnit unit = momentUnit(static_cast<StatisticsKind>(kind), format.toStdString());
    const std::optional<std::int64_t> moment = momentOf(number, unit);
    QTEST(QString::fromStdString(moment ? isoDate(*moment) : "none"), "expected");
}

void TestStatisticsReader::survivesEveryTruncation()
{
    for (const Begin begin : {Begin(readstat_begin_writing_sav), Begin(readstat_begin_writing_dta)}) {
        const std::string whole = plainFile(begin);
        const char* name = begin == readstat_begin_writing_sav ? "t.sav" : "t.dta";
        const Result<SourceSnapshot> all = opened(whole, {}, name);
        QVERIFY(all.ok());
        // A file cut short is refused; only behind the last row something may go without loss.
        std::size_t lost = whole.size();
        for (std::size_t size = 12; size < whole.size(); size += size + 100 < whole.size() ? 11 : 1) {
            const Result<SourceSnapshot> read = opened(whole.substr(0, size), {}, name);
            if (!read.ok())
                continue;
            lost = std::min(lost, size);
            QVERIFY2(show(read.value().table) == show(all.value().table), std::to_string(size).c_str());
        }
        QVERIFY2(lost > whole.size() * 9 / 10, std::to_string(lost).c_str());
    }
}

static const Registered<TestStatisticsReader> registered;

}  // namespace holdfast::tests

#include "statistics_reader_test.moc"
