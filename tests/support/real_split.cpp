// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/real_split.h"

#include <fstream>
#include <limits>
#include <map>

#include "base/text.h"
#include "support/real_table.h"
#include "support/reference.h"
#include "table/table_builder.h"

namespace holdfast::tests {

namespace {

std::map<double, std::uint32_t> rowsById()
{
    std::map<double, std::uint32_t> rows;
    const std::vector<double>& ids = realTable().find(realColumn(kRealId))->numbers();
    for (std::uint32_t row = 0; row < ids.size(); ++row)
        rows[ids[row]] = row;
    return rows;
}

std::vector<std::uint32_t> rowsOf(const nlohmann::json& ids)
{
    static const std::map<double, std::uint32_t> byId = rowsById();
    std::vector<std::uint32_t> rows;
    for (const auto& id : ids)
        rows.push_back(byId.at(id.get<double>()));
    return rows;
}

Column splitColumn(const std::map<double, std::string>& partOf)
{
    CategoriesBuilder builder;
    for (const double id : realTable().find(realColumn(kRealId))->numbers()) {
        const auto part = partOf.find(id);
        if (part == partOf.end() || part->second.empty())
            builder.addMissing();
        else
            builder.add(part->second);
    }
    return {realColumn("split"), "split", ColumnKind::Category, std::move(builder).done()};
}

}  // namespace

std::vector<std::uint32_t> realTrainingRows() { return rowsOf(golden()["real"]["split_seed42"]["train_ids_in_order"]); }

std::vector<std::uint32_t> realTestRows() { return rowsOf(golden()["real"]["split_seed42"]["test_ids"]); }

std::vector<std::uint32_t> realFixedRows() { return rowsOf(golden()["real"]["fixed_rows_ids"]); }

std::vector<int> realFolds()
{
    std::vector<int> folds;
    for (const char digit : golden()["real"]["cv5_fold_of_train_row"].get<std::string>())
        folds.push_back(digit - '0');
    return folds;
}

std::vector<std::uint8_t> realLabels(const std::vector<std::uint32_t>& rows)
{
    const Column* target = realTable().find(realColumn(kRealTarget));
    std::vector<std::uint8_t> labels;
    for (const std::uint32_t row : rows)
        labels.push_back(target->textAt(row) == kRealPositive ? 1 : 0);
    return labels;
}

Table realTableWithSplit(const std::string& split)
{
    std::ifstream file(referencePath("reference/splits.csv"));
    std::string line;
    std::getline(file, line);
    const std::vector<std::string> names = holdfast::split(trimmed(line), ',');
    std::map<double, std::string> partOf;
    while (std::getline(file, line)) {
        const std::vector<std::string> fields = holdfast::split(trimmed(line), ',');
        for (std::size_t i = 1; i < fields.size(); ++i)
            if (names.at(i) == split)
                partOf[parseNumber(fields[0]).value()] = fields[i];
    }
    return realTable().with(splitColumn(partOf));
}

Table realTableWithGoldenSplit()
{
    std::vector<double> folds(realTable().rows(), std::numeric_limits<double>::quiet_NaN());
    const std::vector<std::uint32_t> training = realTrainingRows();
    const std::vector<int> foldOf = realFolds();
    std::map<double, std::string> partOf;
    const std::vector<double>& ids = realTable().find(realColumn(kRealId))->numbers();
    for (const std::uint32_t row : realTestRows())
        partOf[ids[row]] = "test";
    for (std::size_t i = 0; i < training.size(); ++i) {
        partOf[ids[training[i]]] = "train";
        folds[training[i]] = foldOf[i];
    }
    return realTable().with(splitColumn(partOf)).with(Column(realColumn("fold"), "fold", ColumnKind::Number, Numbers{std::move(folds)}));
}

}  // namespace holdfast::tests
