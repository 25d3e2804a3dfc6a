// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <set>

#include <QTest>

#include "base/random.h"
#include "engine/sources/source_files.h"
#include "sources/column_reader.h"
#include "sources/distinct_numbers.h"
#include "sources/number_cells.h"
#include "sources/number_text.h"
#include "sources/plain_number.h"
#include "support/register_test.h"

namespace holdfast::tests {

namespace {

std::string randomNumber(Random& random)
{
    static constexpr std::string_view alphabet = "0123456789.,-+ e%";
    std::string text;
    if (random.below(4) == 0) {
        for (std::uint64_t i = random.below(12); i > 0; --i)
            text += alphabet[random.below(alphabet.size())];
        return text;
    }
    if (random.below(4) == 0)
        text += '-';
    for (std::uint64_t i = 1 + random.below(6); i > 0; --i)
        text += static_cast<char>('0' + random.below(10));
    if (random.below(2) == 0) {
        text += random.below(3) == 0 ? ',' : '.';
        for (std::uint64_t i = random.below(random.below(5) == 0 ? 20 : 4); i > 0; --i)
            text += static_cast<char>('0' + random.below(10));
    }
    return text;
}

// The column that readColumns makes of some cells.
ColumnsRead columnOf(ColumnCells cells, const std::vector<std::string>& texts, const ReadOptions& options)
{
    std::vector<ColumnCells> all;
    all.push_back(std::move(cells));
    const ColumnWishes wishes{.origin = "t", .options = &options, .texts = [&texts](std::size_t) {
                                  CellDictionary dictionary;
                                  for (const std::string& text : texts)
                                      dictionary.add(text, true);
                                  return dictionary;
                              }};
    return readColumns(std::move(all), {{.inFile = "x", .shown = "x"}}, wishes, {});
}

}  // namespace

class TestNumberCells : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsDigitsAtOnceAsOneByOne();
    void readsWhatReadNumberReads();
    void makesTheColumnThatTextsMake();
    void countsDistinctNumbers_data();
    void countsDistinctNumbers();
};

void TestNumberCells::readsDigitsAtOnceAsOneByOne()
{
    Random random(1);
    for (int i = 0; i < 200000; ++i) {
        const std::string text = randomNumber(random);
        const std::string around = "12345678" + text;
        const std::optional<PlainNumber> slow = plainNumber(text);
        const std::optional<PlainNumber> fast = plainNumberInside(around.data() + 8, text.size());
        QVERIFY2(slow.has_value() == fast.has_value(), text.c_str());
        if (slow)
            QVERIFY2(slow->digits == fast->digits && slow->whole == fast->whole && slow->fraction == fast->fraction &&
                         slow->mark == fast->mark && slow->negative == fast->negative && slow->leadingZeros == fast->leadingZeros,
                     text.c_str());
    }
}

void TestNumberCells::readsWhatReadNumberReads()
{
    Random random(2);
    int direct = 0;
    for (int i = 0; i < 200000; ++i) {
        const std::string text = randomNumber(random);
        if (const std::optional<DirectNumber> number = directNumber(text)) {
            ++direct;
            const std::optional<double> value = readNumber(text, number->mark == 0 ? '.' : number->mark);
            QVERIFY2(value && *value == number->value && std::signbit(*value) == std::signbit(number->value), text.c_str());
        }
    }
    QVERIFY(direct > 50000);
}

void TestNumberCells::makesTheColumnThatTextsMake()
{
    Random random(3);
    for (int trial = 0; trial < 2000; ++trial) {
        std::vector<std::string> texts;
        const bool odd = random.below(3) == 0;
        for (std::uint64_t i = 1 + random.below(40); i > 0; --i) {
            std::string text = std::to_string(random.below(1000));
            if (random.below(2) == 0)
                text += std::string(random.below(6) == 0 && odd ? "," : ".") + std::to_string(random.below(1000));
            if (random.below(10) == 0)
                text = odd && random.below(3) == 0 ? randomNumber(random) : random.below(2) == 0 ? "" : "NA";
            texts.push_back(text);
        }
        ReadOptions options;
        if (random.below(5) == 0)
            options.kinds["x"] = ColumnKind::Number;
        CellDictionary dictionary;
        NumberCells first(texts.size());
        NumberCells second(texts.size());
        bool fits = true;
        for (std::size_t i = 0; i < texts.size(); ++i) {
            dictionary.add(texts[i], true);
            fits = (i < texts.size() / 2 ? first : second).add(texts[i], true, false) && fits;
        }
        QVERIFY(fits);
        first.append(second);
        const ColumnsRead plain = columnOf(ColumnCells(std::move(dictionary)), texts, options);
        const ColumnsRead direct = columnOf(ColumnCells(std::move(first)), texts, options);
        QVERIFY(plain.columns.front() == direct.columns.front());
        QCOMPARE(direct.readings.front(), plain.readings.front());
        QCOMPARE(direct.findings, plain.findings);
        QCOMPARE(direct.decimal, plain.decimal);
    }
}

void TestNumberCells::countsDistinctNumbers_data()
{
    QTest::addColumn<double>("step");
    QTest::addColumn<int>("span");
    QTest::addColumn<int>("decimals");
    QTest::newRow("few whole numbers") << 1.0 << 30 << 0;
    QTest::newRow("prices") << 0.01 << 50000 << 2;
    QTest::newRow("a million places") << 0.001 << 1000000 << 3;
    QTest::newRow("far apart") << 1e9 << 1000000 << 0;
    QTest::newRow("many decimals") << 1e-7 / 3 << 100000 << 16;
}

void TestNumberCells::countsDistinctNumbers()
{
    QFETCH(double, step);
    QFETCH(int, span);
    QFETCH(int, decimals);
    Random random(4);
    std::vector<double> values;
    for (int i = 0; i < 100000; ++i) {
        double value = (static_cast<double>(random.below(static_cast<std::uint64_t>(span))) - span / 2) * step;
        if (decimals <= 3)
            value = std::stod(QString::number(value, 'f', decimals).toStdString());
        values.push_back(i % 17 == 0 ? std::nan("") : value + 0.0);
    }
    std::set<double> expected;
    for (const double value : values)
        if (!std::isnan(value))
            expected.insert(value);
    QCOMPARE(distinctNumbers(values, decimals), expected.size());
    std::sort(values.begin(), values.end(), [](double a, double b) { return std::isnan(b) ? !std::isnan(a) : a < b; });
    QCOMPARE(distinctNumbers(values, decimals), expected.size());
    QCOMPARE(distinctNumbers(std::vector<double>(5, std::nan("")), decimals), std::size_t{0});
    QCOMPARE(distinctNumbers({}, decimals), std::size_t{0});
}

static const Registered<TestNumberCells> registered;

}  // namespace holdfast::tests

#include "number_cells_test.moc"
