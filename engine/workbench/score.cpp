// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/score.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>

#include "base/text.h"
#include "learn/feature_table.h"
#include "recipe/apply_fitted.h"

namespace holdfast {

namespace {

constexpr std::size_t kToldMost = 3;

// Per feature its column: the one of its id, else of the name it was shown by, else of the name in its file, where only one column and one
// feature has that. Nobody takes another's.
std::vector<const Column*> boundColumns(const std::vector<DesignFeature>& features, const Table& customers)
{
    std::vector<const Column*> bound(features.size(), nullptr);
    std::set<const Column*> taken;
    const auto bind = [&](const auto& columnFor) {
        for (std::size_t i = 0; i < features.size(); ++i)
            if (bound[i] == nullptr)
                if (const Column* column = columnFor(features[i]); column != nullptr && taken.insert(column).second)
                    bound[i] = column;
    };
    bind([&](const DesignFeature& feature) { return customers.find(feature.id); });
    bind([&](const DesignFeature& feature) -> const Column* {
        const auto place = customers.indexOfName(feature.name);
        return place ? &customers.column(*place) : nullptr;
    });
    bind([&](const DesignFeature& feature) -> const Column* {
        const auto isNamesake = [&](const DesignFeature& other) { return other.id.name == feature.id.name; };
        const auto isNamed = [&](const Column& column) { return column.name() == feature.id.name || column.id().name == feature.id.name; };
        const std::vector<Column>& columns = customers.columns();
        const auto found = std::find_if(columns.begin(), columns.end(), isNamed);
        return std::count_if(features.begin(), features.end(), isNamesake) == 1 &&
                       std::count_if(columns.begin(), columns.end(), isNamed) == 1
                   ? &*found
                   : nullptr;
    });
    return bound;
}

Column asCategory(const Column& column, const DesignFeature& feature)
{
    Categories values;
    std::map<std::string, std::int32_t> codes;
    for (std::size_t row = 0; row < column.rows(); ++row) {
        if (column.isMissing(row)) {
            values.codes.push_back(-1);
            continue;
        }
        const auto [code, isNew] = codes.try_emplace(column.textAt(row), static_cast<std::int32_t>(values.levels.size()));
        if (isNew)
            values.levels.push_back(code->first);
        values.codes.push_back(code->second);
    }
    return {feature.id, feature.name, ColumnKind::Category, std::move(values)};
}

Result<Column> asNumbers(const Column& column, const DesignFeature& feature)
{
    Numbers values;
    for (std::size_t row = 0; row < column.rows(); ++row) {
        const std::optional<double> number =
            column.isMissing(row) ? std::numeric_limits<double>::quiet_NaN() : parseNumber(column.textAt(row));
        if (!number)
            return Failure{.code = "score.not-numbers", .columnName = column.name(), .found = shownText(column.textAt(row))};
        values.values.push_back(*number);
    }
    return Column{feature.id, feature.name, ColumnKind::Number, std::move(values)};
}

// The features alone, by the ids the model knows them by and of the kinds it learned.
Result<Table> boundFeatures(const KeptModel& kept, const Table& customers)
{
    std::vector<Column> columns;
    Failure missing{.code = "score.columns-missing"};
    const std::vector<const Column*> bound = boundColumns(kept.features, customers);
    for (std::size_t i = 0; i < bound.size(); ++i) {
        const DesignFeature& feature = kept.features[i];
        const Column* column = bound[i];
        if (column == nullptr) {
            missing.texts.push_back(feature.name);
        } else if (feature.isDate != (column->kind() == ColumnKind::Date) && !feature.categorical) {
            return Failure{.code = feature.isDate ? "score.not-dates" : "score.not-numbers", .columnName = column->name()};
        } else if (feature.categorical) {
            columns.push_back(column->isCategorical() ? column->withId(feature.id).renamed(feature.name) : asCategory(*column, feature));
        } else if (column->isCategorical()) {
            Result<Column> numbers = asNumbers(*column, feature);
            if (!numbers)
                return numbers.failure();
            columns.push_back(std::move(numbers).value());
        } else {
            columns.push_back(column->withId(feature.id).renamed(feature.name));
        }
    }
    if (!missing.texts.empty()) {
        std::string names;
        for (const std::string& name : missing.texts)
            names += (names.empty() ? "" : ", ") + shownText(name);
        missing.texts = {names};
        return missing;
    }
    return Table(customers.name(), std::move(columns), customers.rows());
}

// Levels that no part of the model has a place for, feature by feature.
std::vector<Finding> unseenValues(const FittedModel& model, const Table& bound)
{
    const FittedPreprocess& preprocess = model.members.empty() ? model.preprocess : model.members.front().preprocess;
    std::vector<Finding> findings;
    for (const FittedFeature& feature : preprocess.features) {
        const Column* column = bound.find(feature.id);
        if (column == nullptr || !feature.categorical)
            continue;
        const std::set<std::string> known(feature.levels.begin(), feature.levels.end());
        std::vector<bool> isNew;
        for (const std::string& level : column->categories().levels)
            isNew.push_back(!known.contains(level));
        Finding finding{.severity = Severity::Warning, .code = "score.unseen-values", .subject = feature.name};
        double rows = 0;
        std::set<std::string> told;
        for (const std::int32_t code : column->categories().codes) {
            if (code < 0 || !isNew[static_cast<std::size_t>(code)])
                continue;
            ++rows;
            if (told.size() < kToldMost)
                told.insert(shownText(column->categories().levels[static_cast<std::size_t>(code)]));
        }
        if (rows == 0)
            continue;
        std::string values;
        for (const std::string& value : told)
            values += (values.empty() ? "" : ", ") + value;
        finding.numbers = {rows};
        finding.texts = {values};
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

Result<Scored> scoreCustomers(const KeptModel& kept, const Table& customers)
{
    Result<Table> bound = boundFeatures(kept, customers);
    if (!bound)
        return bound.failure();
    const Table prepared = applyFitted(bound.value(), kept.learned);
    std::vector<ColumnId> ids;
    for (const DesignFeature& feature : kept.features)
        ids.push_back(feature.id);
    const FeatureTable features = featureTable(prepared, ids);
    const bool number = kept.model.kind == TargetKind::Number;
    return Scored{.risk = number ? scoresOf(kept.model, features) : probabilitiesOf(kept.model, features),
                  .findings = unseenValues(kept.model, prepared)};
}

Study studyOf(const KeptModel& kept)
{
    Study study{.sources = kept.sources};
    study.recipe.tidy = kept.tidy;
    study.join = kept.join;
    study.roles = kept.roles;
    return study;
}

bool scoresWithout(const std::vector<std::string>& uses)
{
    static const std::set<std::string> idle{"target", "profit", "consent", "folds", "holdout", "step", "rule"};
    return !uses.empty() && std::all_of(uses.begin(), uses.end(), [](const std::string& use) { return idle.contains(use); }) &&
           std::any_of(uses.begin(), uses.end(), [](const std::string& use) { return use != "step" && use != "rule"; });
}

}  // namespace holdfast
