// SPDX-License-Identifier: GPL-3.0-or-later
#include "output/sample.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "base/check.h"
#include "base/text.h"
#include "output/sample_customer.h"

namespace holdfast {
namespace {

constexpr std::size_t pieceSize = 65536;

// Gathers rows and hands them on in pieces.
class RowWriter
{
public:
    RowWriter(Sink& sink, char delimiter, std::initializer_list<std::string_view> header) : m_sink(sink), m_delimiter(delimiter)
    {
        for (const std::string_view name : header)
            cell(name);
        endRow();
    }
    void cell(std::string_view text)
    {
        if (m_inRow)
            m_piece += m_delimiter;
        m_piece += text;
        m_inRow = true;
    }
    void endRow()
    {
        m_piece += "\r\n";
        m_inRow = false;
        if (m_piece.size() >= pieceSize)
            flush();
    }
    bool flush()
    {
        m_good = m_good && m_sink.write(m_piece);
        m_piece.clear();
        return m_good;
    }
    bool good() const { return m_good; }

private:
    Sink& m_sink;
    char m_delimiter;
    std::string m_piece;
    bool m_inRow = false;
    bool m_good = true;
};

std::string whole(std::int64_t value) { return std::to_string(value); }

// "4.0", "0.75": as spreadsheets write numbers that are not whole by nature. Values hold at most two decimals.
std::string decimal(double value)
{
    const std::string text = shortest(std::round(value * 100) / 100);
    return text.find('.') == std::string::npos ? text + ".0" : text;
}

// "0,98", and "4" for a whole one: the other dialect.
std::string decimalComma(double value)
{
    std::string text = shortest(std::round(value * 100) / 100);
    std::replace(text.begin(), text.end(), '.', ',');
    return text;
}

void writeCustomer(RowWriter& row, const SampleWords& words, const SampleCustomer& customer)
{
    const SampleTraits& traits = customer.traits;
    row.cell(whole(customer.key));
    row.cell(traits.declined ? words.declined : words.steady);
    row.cell(traits.premium ? words.premium : traits.misspelt ? words.standardMisspelt : words.standard);
    row.cell(traits.consent ? words.yes : words.no);
    row.cell(decimal(traits.activityHalfYear));
    row.cell(whole(traits.activityMonth));
    row.cell(whole(traits.tenure));
    row.cell(decimal(traits.promotions));
    row.cell(words.categories[static_cast<std::size_t>(traits.topCategory)]);
    row.cell(whole(traits.categoriesPerVisit));
    row.cell(whole(traits.unpaid));
    row.cell(whole(traits.errors));
    row.cell(whole(traits.pages));
    row.endRow();
}

void writeMonth(RowWriter& row, std::int64_t key, std::string_view month, std::string_view value)
{
    row.cell(whole(key));
    row.cell(month);
    row.cell(value);
    row.endRow();
}

}  // namespace

bool writeSample(const SampleWords& words, std::int64_t customers, std::uint64_t seed, const SampleSinks& sinks, const Progress& progress)
{
    HF_EXPECT(customers > 0, "a sample has customers");
    const Random random(seed);
    RowWriter people(sinks.customers, ',',
                     {words.key, words.target, words.service, words.consent, words.activityHalfYear, words.activityMonth, words.tenure,
                      words.promotions, words.topCategory, words.categoriesPerVisit, words.unpaid, words.errors, words.pages});
    RowWriter revenue(sinks.revenue, ',', {words.key, words.period, words.revenue});
    RowWriter minutes(sinks.minutes, ',', {words.key, words.period, words.minutes});
    RowWriter profit(sinks.profit, ';', {words.key, words.profit});
    for (std::int64_t place = 0; place < customers; ++place) {
        if (place % 4096 == 0)
            progress.at(static_cast<double>(place) / static_cast<double>(customers));
        const SampleCustomer customer = sampleCustomer(random, place, customers);
        writeCustomer(people, words, customer);
        writeMonth(revenue, customer.key, words.monthBeforeLast, decimal(customer.revenue[0]));
        writeMonth(revenue, customer.key, words.thisMonth, decimal(customer.revenue[2]));
        writeMonth(revenue, customer.key, words.lastMonth, decimal(customer.revenue[1]));
        writeMonth(minutes, customer.key, words.thisMonth, whole(customer.minutes[1]));
        writeMonth(minutes, customer.key, words.lastMonthMisspelt, whole(customer.minutes[0]));
        profit.cell(whole(customer.key));
        profit.cell(decimalComma(customer.profit));
        profit.endRow();
        if (!people.good() || !revenue.good() || !minutes.good() || !profit.good())
            return false;
    }
    progress.at(1);
    const bool written[]{people.flush(), revenue.flush(), minutes.flush(), profit.flush()};
    return std::all_of(std::begin(written), std::end(written), [](bool good) { return good; });
}

}  // namespace holdfast
