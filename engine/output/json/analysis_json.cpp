// SPDX-License-Identifier: GPL-3.0-or-later
#include "output/json/sections.h"

namespace holdfast {

namespace {

Json matrixJson(const AssociationMatrix& matrix)
{
    Json columns = Json::array();
    Json rows = Json::array();
    for (std::size_t r = 0; r < matrix.size(); ++r) {
        columns.push_back(matrix.columns[r].name);
        Json row = Json::array();
        for (std::size_t c = 0; c < matrix.size(); ++c)
            row.push_back(numberJson(matrix.at(r, c)));
        rows.push_back(std::move(row));
    }
    return {{"columns", std::move(columns)}, {"values", std::move(rows)}};
}

Json shapJson(const ShapSummary& shap)
{
    Json values = Json::array();
    for (const ColumnContribution& value : shap.values)
        values.push_back({{"feature", value.feature.name},
                          {"mean_abs", numberJson(value.meanAbs)},
                          {"direction", value.direction ? Json(*value.direction) : Json()}});
    return {{"model", shap.model}, {"unit", shap.unit}, {"background_rows", shap.backgroundRows}, {"values", std::move(values)}};
}

}  // namespace

Json profileJson(const TableProfile& profile)
{
    Json list = Json::array();
    for (const ColumnProfile& column : profile.columns)
        list.push_back({{"table", profile.table},
                        {"column", column.id.name},
                        {"kind", std::string(kindName(column.kind))},
                        {"n", column.n},
                        {"missing", column.missing},
                        {"mean", numberJson(column.mean)},
                        {"sd", numberJson(column.sd)},
                        {"min", numberJson(column.min)},
                        {"q1", numberJson(column.q1)},
                        {"median", numberJson(column.median)},
                        {"q3", numberJson(column.q3)},
                        {"max", numberJson(column.max)},
                        {"skewness", numberJson(column.skewness)},
                        {"kurtosis", numberJson(column.kurtosis)},
                        {"notes", findingsJson(column.notes)}});
    return list;
}

Json associationsJson(const Associations& associations)
{
    Json vif = Json::object();
    for (const auto& entry : associations.vif)
        vif[entry.first.name] = numberJson(entry.second);
    return {{"phik", matrixJson(associations.phik)},
            {"pearson", matrixJson(associations.pearson)},
            {"spearman", matrixJson(associations.spearman)},
            {"kendall", matrixJson(associations.kendall)},
            {"phik_significance", matrixJson(associations.phikSignificance)},
            {"vif", std::move(vif)},
            {"verdicts", findingsJson(associations.verdicts)}};
}

Json importanceJson(const Importance& importance)
{
    const PermutationImportance& permutation = importance.permutation;
    Json values = Json::array();
    for (const ColumnDrop& value : permutation.values)
        values.push_back({{"feature", value.feature.name}, {"mean", numberJson(value.drop.mean)}, {"sd", numberJson(value.drop.sd)}});
    return {{"permutation",
             {{"model", permutation.model}, {"metric", permutation.metric}, {"rows", permutation.rows}, {"values", std::move(values)}}},
            {"shap", importance.shap ? shapJson(*importance.shap) : Json()},
            {"additivity_error", importance.shap ? numberJson(importance.shap->additivityError) : Json()}};
}

}  // namespace holdfast
