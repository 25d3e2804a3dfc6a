// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/feature_table.h"

#include <algorithm>
#include <limits>
#include <numeric>

#include "base/check.h"

namespace holdfast {

namespace {

Feature featureOf(const Column& column)
{
    Feature feature{.id = column.id(), .name = column.name(), .categorical = column.isCategorical()};
    if (feature.categorical) {
        feature.codes = column.categories().codes;
        feature.levels = column.categories().levels;
    } else if (column.isNumber()) {
        feature.numbers = column.numbers();
    } else {
        constexpr double millisecondsPerDay = 86400000.0;
        feature.numbers.reserve(column.rows());
        for (const std::int64_t moment : column.dates())
            feature.numbers.push_back(moment == Dates::kMissing ? std::numeric_limits<double>::quiet_NaN()
                                                                : static_cast<double>(moment) / millisecondsPerDay);
    }
    return feature;
}

}  // namespace

FeatureTable featureTable(const Table& table, const std::vector<ColumnId>& ids)
{
    FeatureTable made{.rows = table.rows()};
    for (const ColumnId& id : ids) {
        const Column* column = table.find(id);
        HF_EXPECT(column != nullptr, "every feature is a column of the table");
        made.features.push_back(featureOf(*column));
    }
    return made;
}

FeatureTable gathered(const FeatureTable& table, std::span<const std::uint32_t> rows)
{
    FeatureTable made{.rows = rows.size()};
    for (const Feature& feature : table.features) {
        Feature part{.id = feature.id, .name = feature.name, .categorical = feature.categorical, .levels = feature.levels};
        if (feature.categorical) {
            part.codes.reserve(rows.size());
            for (const std::uint32_t row : rows)
                part.codes.push_back(feature.codes[row]);
        } else {
            part.numbers.reserve(rows.size());
            for (const std::uint32_t row : rows)
                part.numbers.push_back(feature.numbers[row]);
        }
        made.features.push_back(std::move(part));
    }
    return made;
}

std::vector<Fingerprint> rowFingerprints(const FeatureTable& table)
{
    std::vector<std::size_t> order(table.features.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t i) -> const ColumnId& { return table.features[i].id; });

    std::vector<Fingerprint> names;
    names.reserve(table.rows);
    for (std::size_t row = 0; row < table.rows; ++row) {
        Fingerprinter print;
        for (const std::size_t i : order) {
            const Feature& feature = table.features[i];
            if (!feature.categorical)
                print.add(feature.numbers[row]);
            else if (feature.codes[row] < 0)
                print.add(-1);
            else
                print.add(feature.levels[static_cast<std::size_t>(feature.codes[row])]);
        }
        names.push_back(print.done());
    }
    return names;
}

}  // namespace holdfast
