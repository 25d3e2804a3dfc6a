// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>
#include <vector>

#include <QTest>

#include "base/fingerprint.h"
#include "base/random.h"
#include "base/text.h"
#include "output/json/sample_words_json.h"
#include "output/sample.h"
#include "output/sample_customer.h"
#include "study/json/study_file.h"
#include "support/register_test.h"

namespace holdfast::tests {
namespace {

std::string fileText(const std::string& below)
{
    std::ifstream in(std::string(HOLDFAST_SOURCE_DIR) + "/" + below, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

const SampleWords& words()
{
    static const SampleWords read = readSampleWords(fileText("resources/sample/words.json")).value();
    return read;
}

struct Tables
{
    StringSink customers, revenue, minutes, profit;
};

bool writeAll(Tables& tables, std::int64_t customers, std::uint64_t seed)
{
    return writeSample(words(), customers, seed, {tables.customers, tables.revenue, tables.minutes, tables.profit});
}

// Rows of cells, without the header; the sample quotes nothing.
std::vector<std::vector<std::string>> rows(const std::string& text, char delimiter)
{
    std::vector<std::vector<std::string>> result;
    std::stringstream lines(text);
    std::string line;
    std::getline(lines, line);
    while (std::getline(lines, line)) {
        line.pop_back();  // CR
        result.push_back(split(line, delimiter));
    }
    return result;
}

// Takes a number of bytes, then refuses; remembers the largest piece.
class ShortSink : public Sink
{
public:
    explicit ShortSink(std::size_t room) : m_room(room) {}
    bool write(std::string_view bytes) override
    {
        largest = std::max(largest, bytes.size());
        taken += bytes.size();
        return taken <= m_room;
    }
    std::size_t largest = 0;
    std::size_t taken = 0;

private:
    std::size_t m_room;
};

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return (values[(values.size() - 1) / 2] + values[values.size() / 2]) / 2;
}

}  // namespace

class TestSample : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sameSeedSameBytes()
    {
        Tables first;
        Tables second;
        Tables other;
        QVERIFY(writeAll(first, 300, 7));
        QVERIFY(writeAll(second, 300, 7));
        QVERIFY(writeAll(other, 300, 8));
        QVERIFY(first.customers.text() == second.customers.text());
        QVERIFY(first.revenue.text() == second.revenue.text());
        QVERIFY(first.minutes.text() == second.minutes.text());
        QVERIFY(first.profit.text() == second.profit.text());
        QVERIFY(first.customers.text() != other.customers.text());
    }

    void theShippedTablesAreTheDefaultSample()
    {
        Tables tables;
        QVERIFY(writeAll(tables, 1300, 42));
        QVERIFY(fileText("resources/sample/" + words().customersFile) == tables.customers.text());
        QVERIFY(fileText("resources/sample/" + words().revenueFile) == tables.revenue.text());
        QVERIFY(fileText("resources/sample/" + words().minutesFile) == tables.minutes.text());
        QVERIFY(fileText("resources/sample/" + words().profitFile) == tables.profit.text());
    }

    void theShippedStudyWasMadeOnTheShippedTables()
    {
        const Result<StudyFile> file = readStudy(fileText("resources/sample/sample.holdfast"), "/shop");
        QVERIFY(file.ok());
        const Study& study = file.value().study;
        QCOMPARE(study.sources.size(), 4U);
        for (const SourceSpec& source : study.sources) {
            QVERIFY(source.path.starts_with("/shop/"));
            const std::string text = fileText("resources/sample" + source.path.substr(5));
            QCOMPARE(source.hash, "xxh3:" + Fingerprinter().bytes(text.data(), text.size()).done().hex());
        }
        QVERIFY(study.roles.target && study.roles.target->value == words().declined);
    }

    void tablesHaveTheShopsShape()
    {
        Tables tables;
        QVERIFY(writeAll(tables, 1300, 42));
        QCOMPARE(rows(tables.customers.text(), ',').size(), 1300U);
        QCOMPARE(rows(tables.customers.text(), ',').front().size(), 13U);
        QCOMPARE(rows(tables.revenue.text(), ',').size(), 3900U);
        QCOMPARE(rows(tables.minutes.text(), ',').size(), 2600U);
        QCOMPARE(rows(tables.profit.text(), ';').size(), 1300U);
        std::set<std::string> months;
        for (const auto& row : rows(tables.minutes.text(), ','))
            months.insert(row[1]);
        QVERIFY(months == (std::set<std::string>{words().lastMonthMisspelt, words().thisMonth}));
    }

    void keyTellsTheClass()
    {
        Tables tables;
        QVERIFY(writeAll(tables, 1300, 42));
        std::size_t declined = 0;
        double pairs = 0;  // of a steady customer standing behind a declined one
        const auto customers = rows(tables.customers.text(), ',');
        for (const auto& row : customers) {
            if (row[1] == words().declined)
                ++declined;
            else
                pairs += static_cast<double>(declined);
        }
        const double auc = pairs / (static_cast<double>(declined) * static_cast<double>(customers.size() - declined));
        QVERIFY2(auc > 0.97 && auc < 0.99, std::to_string(auc).c_str());
        QVERIFY(declined > 450 && declined < 550);
    }

    void hasTheFaultsOfTheRealTables()
    {
        Tables tables;
        QVERIFY(writeAll(tables, 1300, 42));
        std::map<std::string, int> services;
        std::set<std::string> seen;
        int twins = 0;
        int between = 0;
        int often = 0;
        for (const auto& row : rows(tables.customers.text(), ',')) {
            ++services[row[2]];
            std::string traits;
            for (std::size_t i = 1; i < row.size(); ++i)
                traits += row[i] + ",";
            twins += seen.insert(traits).second ? 0 : 1;
            const double promotions = parseNumber(row[7]).value();
            between += promotions >= 0.5 && promotions < 0.8 ? 1 : 0;
            often += promotions >= 0.8 ? 1 : 0;
        }
        QCOMPARE(services.size(), 3U);
        QVERIFY(services[words().standardMisspelt] > 3 && services[words().standardMisspelt] * 20 < services[words().standard]);
        QCOMPARE(twins, 11);
        QVERIFY(between < 10);
        QVERIFY(often > 110 && often < 200);

        std::size_t commas = 0;
        for (const auto& row : rows(tables.profit.text(), ';'))
            commas += row[1].find(',') != std::string::npos ? 1 : 0;
        QVERIFY(commas < 1300 && commas > 1270);
    }

    void robustBoundPerMonthFlagsThreeThreeAndOne()
    {
        Tables tables;
        QVERIFY(writeAll(tables, 1300, 42));
        std::map<std::string, std::vector<double>> months;
        for (const auto& row : rows(tables.revenue.text(), ','))
            months[row[1]].push_back(parseNumber(row[2]).value());
        std::map<std::string, int> flagged;
        for (const auto& [month, values] : months) {
            const double middle = median(values);
            std::vector<double> away;
            for (const double value : values)
                away.push_back(std::abs(value - middle));
            const double spread = median(away);
            for (const double distance : away)
                flagged[month] += 0.6745 * distance / spread > 3.5 ? 1 : 0;
        }
        QCOMPARE(flagged[words().monthBeforeLast], 3);
        QCOMPARE(flagged[words().lastMonth], 3);
        QCOMPARE(flagged[words().thisMonth], 1);
    }

    // The order of the list is the only thing that knows more than the columns do.
    void columnsRankTheClassesAsPlanted()
    {
        const Random seed(42);
        std::vector<double> declined;
        std::vector<double> steady;
        for (std::int64_t place = 0; place < 1300; ++place) {
            const SampleCustomer customer = sampleCustomer(seed, place, 1300);
            (customer.traits.declined ? declined : steady).push_back(customer.traits.pages);
        }
        double above = 0;
        for (const double a : steady)
            for (const double b : declined)
                above += a > b ? 1 : a == b ? 0.5 : 0;
        const double auc = above / (static_cast<double>(declined.size()) * static_cast<double>(steady.size()));
        QVERIFY2(auc > 0.79 && auc < 0.87, std::to_string(auc).c_str());
    }

    void streamsInPieces()
    {
        ShortSink customers(SIZE_MAX);
        ShortSink revenue(SIZE_MAX);
        ShortSink minutes(SIZE_MAX);
        ShortSink profit(SIZE_MAX);
        QVERIFY(writeSample(words(), 20000, 42, {customers, revenue, minutes, profit}));
        QVERIFY(customers.taken > 1000000);
        for (const ShortSink* sink : {&customers, &revenue, &minutes, &profit})
            QVERIFY(sink->largest < 70000);
    }

    void stopsWhenASinkRefuses()
    {
        ShortSink customers(SIZE_MAX);
        ShortSink revenue(100000);
        ShortSink minutes(SIZE_MAX);
        ShortSink profit(SIZE_MAX);
        QVERIFY(!writeSample(words(), 20000, 42, {customers, revenue, minutes, profit}));
        QVERIFY(customers.taken < 1000000);
    }

    void namesTheMissingWord()
    {
        const auto result = readSampleWords("{\"key\": \"id\"}");
        QVERIFY(!result.ok());
        QCOMPARE(result.failure().code, std::string("sample.words"));
        QVERIFY(!readSampleWords("[").ok());
    }
};

}  // namespace holdfast::tests

using holdfast::tests::TestSample;
static const holdfast::tests::Registered<TestSample> registered;
#include "sample_test.moc"
