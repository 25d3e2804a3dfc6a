// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/sample_text.h"

#include <fstream>
#include <iterator>
#include <map>

#include "output/json/sample_words_json.h"
#include "output/sample.h"
#include "sources/csv_reader.h"

namespace holdfast::bench {

const std::string& sampleText(std::int64_t customers)
{
    static std::map<std::int64_t, std::string> made;
    std::string& text = made[customers];
    if (text.empty()) {
        std::ifstream in(std::string(HOLDFAST_SOURCE_DIR) + "/resources/sample/words.json");
        const std::string json{std::istreambuf_iterator<char>(in), {}};
        StringSink people;
        StringSink others;
        writeSample(readSampleWords(json).value(), customers, 42, {people, others, others, others});
        text = people.text();
    }
    return text;
}

const Table& sampleTable(std::int64_t customers)
{
    static std::map<std::int64_t, Table> read;
    const auto found = read.find(customers);
    if (found != read.end())
        return found->second;
    SourceSnapshot snapshot;
    snapshot.name = "customers";
    return read.emplace(customers, readCsv(std::move(snapshot), sampleText(customers), {}, {}).value().table).first->second;
}

}  // namespace holdfast::bench
