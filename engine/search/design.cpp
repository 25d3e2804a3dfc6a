// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/design.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

#include "base/random.h"
#include "base/text.h"
#include "learn/feature_table.h"
#include "search/id_like.h"
#include "search/leak_guard.h"
#include "search/splits.h"
#include "search/value_match.h"

namespace holdfast {

namespace {

constexpr int kMostFolds = 100;  // of a given column: more are an id, not a division

Failure failureAt(std::string code, const std::string& columnName, std::string found = {})
{
    return {.code = std::move(code), .columnName = columnName, .found = shownText(found)};
}

// Drops rows without a target; the others train or test as the holdout column says.
void partRows(const Column* holdout, const std::string& value, Design& design)
{
    const std::vector<std::int8_t> held =
        holdout != nullptr ? rowsHolding(*holdout, value) : std::vector<std::int8_t>(design.labels.size(), 0);
    for (std::uint32_t row = 0; row < design.labels.size(); ++row) {
        if (design.labels[row] < 0 || held[row] < 0)
            design.leftOut.push_back(row);
        else
            (held[row] == 1 ? design.test : design.training).push_back(row);
    }
}

bool isConstant(const Column& column, const RowSet& rows)
{
    std::set<std::int64_t> codes;
    const double* first = nullptr;
    for (const std::uint32_t row : rows) {
        if (column.isCategorical()) {
            codes.insert(column.categories().codes[row]);
            if (codes.size() > 1)
                return false;
        } else if (!column.isMissing(row)) {
            if (!column.isNumber()) {
                codes.insert(column.dates()[row]);
                if (codes.size() > 1)
                    return false;
            } else if (first == nullptr) {
                first = &column.numbers()[row];
            } else if (column.numbers()[row] != *first) {
                return false;
            }
        }
    }
    return true;
}

std::string exclusionOf(const Column& column, const Roles& roles, const RowSet& rows)
{
    const auto is = [&](const std::optional<ColumnId>& role) { return role && *role == column.id(); };
    if (is(roles.key))
        return "key";
    if (is(roles.profit))
        return "profit";
    if (is(roles.folds))
        return "folds";
    if (roles.holdout && roles.holdout->column == column.id())
        return "holdout";
    if (std::ranges::find(roles.ignored, column.id()) != roles.ignored.end())
        return "ignored";
    if (isConstant(column, rows))
        return "constant";
    return isIdLike(column) ? "id_like" : "";
}

void chooseFeatures(const Table& joined, const Roles& roles, Design& design)
{
    for (const Column& column : joined.columns()) {
        if (column.id() == design.target.column)
            continue;
        const std::string reason = exclusionOf(column, roles, design.training);
        if (reason.empty())
            design.features.push_back({.id = column.id(),
                                       .name = column.name(),
                                       .categorical = column.isCategorical(),
                                       .isDate = column.kind() == ColumnKind::Date});
        else
            design.excluded.push_back({.id = column.id(), .name = column.name(), .reason = reason});
    }
}

std::vector<std::uint8_t> labelsOf(const Design& design, const RowSet& rows)
{
    std::vector<std::uint8_t> labels;
    for (const std::uint32_t row : rows)
        labels.push_back(design.labels[row] == 1 ? 1 : 0);
    return labels;
}

std::vector<Fingerprint> printsOf(const std::vector<Fingerprint>& all, const RowSet& rows)
{
    std::vector<Fingerprint> prints;
    for (const std::uint32_t row : rows)
        prints.push_back(all[row]);
    return prints;
}

void drawTest(const std::vector<Fingerprint>& prints, double share, std::uint64_t seed, Design& design)
{
    const RowGroups groups = twinGroups(printsOf(prints, design.training));
    const std::vector<bool> test = drawTestPart(groups, labelsOf(design, design.training), share, Random(seed).stream("test part"));
    RowSet training;
    for (std::size_t i = 0; i < test.size(); ++i)
        (test[i] ? design.test : training).push_back(design.training[i]);
    design.training = std::move(training);
}

// The values of the folds column, numbers before texts, become 0, 1, …; rows without one are left out.
void takeFolds(const Column& column, Design& design)
{
    std::map<std::pair<double, std::string>, int> numbers;
    RowSet kept;
    std::vector<std::pair<double, std::string>> values;
    for (const std::uint32_t row : design.training) {
        if (column.isMissing(row)) {
            design.leftOut.push_back(row);
            continue;
        }
        const std::string text = column.textAt(row);
        kept.push_back(row);
        values.emplace_back(parseNumber(text).value_or(INFINITY), text);
        numbers[values.back()] = 0;
    }
    std::ranges::sort(design.leftOut);
    for (auto& entry : numbers)
        entry.second = design.folds++;
    design.training = std::move(kept);
    for (const auto& value : values)
        design.foldOf.push_back(numbers[value]);
    design.givenFolds = true;
}

// A fold of one class cannot be scored by a ranking: said when there are some, refused when fewer than two others are left.
std::optional<Failure> checkFolds(const std::string& column, std::span<const std::uint8_t> labels, Design& design)
{
    if (design.folds < 2)
        return failureAt("search.one-fold", column);
    const auto refused = [&](const char* code, double limit) {
        Failure failure = failureAt(code, column);
        failure.numbers = {static_cast<double>(design.folds), limit};
        return failure;
    };
    if (design.folds > kMostFolds)
        return refused("search.too-many-folds", kMostFolds);
    std::vector<std::array<bool, 2>> holds(static_cast<std::size_t>(design.folds), {false, false});
    for (std::size_t i = 0; i < labels.size(); ++i)
        holds[static_cast<std::size_t>(design.foldOf[i])][labels[i]] = true;
    const auto usable = static_cast<int>(std::ranges::count_if(holds, [](const auto& classes) { return classes[0] && classes[1]; }));
    if (usable < 2)
        return refused("search.folds-of-one-class", usable);
    if (usable < design.folds)
        design.findings.push_back({.severity = Severity::Warning,
                                   .code = "search.some-folds-of-one-class",
                                   .subject = column,
                                   .numbers = {static_cast<double>(design.folds - usable), static_cast<double>(design.folds)}});
    return std::nullopt;
}

Result<Design> readTarget(const Table& joined, const Roles& roles)
{
    if (!roles.target)
        return failureAt("search.no-target", {});
    const Column* target = joined.find(roles.target->column);
    if (target == nullptr)
        return failureAt("search.target-absent", roles.target->column.name);
    Design design{.target = *roles.target, .targetName = target->name()};
    if (roles.target->value.empty())
        return failureAt(target->isNumber() ? "search.numeric-target" : "search.no-positive", target->name());
    design.labels = rowsHolding(*target, roles.target->value);
    const auto positives = std::ranges::count(design.labels, 1);
    const auto negatives = std::ranges::count(design.labels, 0);
    if (positives == 0)
        return failureAt("search.positive-absent", target->name(), roles.target->value);
    if (negatives == 0)
        return failureAt("search.one-class", target->name(), roles.target->value);
    return design;
}

}  // namespace

Result<Design> prepareDesign(const Table& joined, const Roles& roles, const ModelSettings& settings, const Progress& progress)
{
    progress.throwIfCancelled();
    Result<Design> read = readTarget(joined, roles);
    if (!read.ok())
        return read;
    Design design = std::move(read).value();

    const Column* holdout = nullptr;
    if (roles.holdout) {
        holdout = joined.find(roles.holdout->column);
        if (holdout == nullptr)
            return failureAt("search.holdout-absent", roles.holdout->column.name);
    }
    partRows(holdout, roles.holdout ? roles.holdout->value : "", design);
    design.givenHoldout = holdout != nullptr;
    if (design.givenHoldout && design.test.empty())
        return failureAt("search.holdout-value-absent", holdout->name(), roles.holdout->value);
    if (roles.folds) {
        const Column* folds = joined.find(*roles.folds);
        if (folds == nullptr)
            return failureAt("search.folds-absent", roles.folds->name);
    }

    chooseFeatures(joined, roles, design);
    if (design.features.empty())
        return failureAt("search.no-features", design.targetName);
    const std::vector<Fingerprint> prints = rowFingerprints(featureTable(joined, featureIds(design)));
    if (!design.givenHoldout && settings.testShare > 0)
        drawTest(prints, settings.testShare, settings.seed, design);
    if (roles.folds)
        takeFolds(*joined.find(*roles.folds), design);

    const std::vector<std::uint8_t> labels = labelsOf(design, design.training);
    const auto positives = static_cast<int>(std::ranges::count(labels, 1));
    const int rarest = std::min(positives, static_cast<int>(labels.size()) - positives);
    if (rarest < 2) {
        Failure failure = failureAt("search.too-few-rows", design.targetName, roles.target->value);
        failure.numbers = {static_cast<double>(positives), static_cast<double>(labels.size())};
        return failure;
    }
    if (design.givenFolds)
        if (std::optional<Failure> unusable = checkFolds(joined.find(*roles.folds)->name(), labels, design))
            return *unusable;
    if (!design.givenFolds) {
        design.folds = std::min(std::max(2, settings.folds), rarest);
        if (design.folds < settings.folds)
            design.findings.push_back({.severity = Severity::Warning,
                                       .code = "search.fewer-folds",
                                       .subject = design.targetName,
                                       .numbers = {static_cast<double>(design.folds), static_cast<double>(rarest)}});
        design.foldOf =
            drawFolds(twinGroups(printsOf(prints, design.training)), labels, design.folds, Random(settings.seed).stream("folds"));
    }
    for (Finding& finding : leakFindings(joined, design, prints, progress))
        design.findings.push_back(std::move(finding));
    return design;
}

std::vector<ColumnId> featureIds(const Design& design)
{
    std::vector<ColumnId> ids;
    for (const DesignFeature& feature : design.features)
        ids.push_back(feature.id);
    return ids;
}

Fingerprint fingerprintOf(const Design& design)
{
    Fingerprinter print;
    const auto addId = [&](const ColumnId& id) { print.add(id.origin).add(id.name); };
    const auto addRows = [&](const RowSet& rows) { print.add(rows.size()).bytes(rows.data(), rows.size() * sizeof(rows[0])); };
    addId(design.target.column);
    print.add(design.target.value).add(design.targetName).add(design.features.size());
    for (const DesignFeature& feature : design.features) {
        addId(feature.id);
        print.add(feature.name).add(feature.categorical).add(feature.isDate);
    }
    print.add(design.excluded.size());
    for (const ExcludedColumn& column : design.excluded) {
        addId(column.id);
        print.add(column.name).add(column.reason);
    }
    print.add(design.labels.size()).bytes(design.labels.data(), design.labels.size());
    addRows(design.training);
    addRows(design.test);
    addRows(design.leftOut);
    print.add(design.foldOf.size()).bytes(design.foldOf.data(), design.foldOf.size() * sizeof(int));
    print.add(design.folds).add(design.givenFolds).add(design.givenHoldout).add(design.findings.size());
    for (const Finding& finding : design.findings) {
        print.add(finding.severity).add(finding.code).add(finding.subject).add(std::span(finding.numbers)).add(finding.texts.size());
        for (const std::string& text : finding.texts)
            print.add(text);
    }
    return print.done();
}

}  // namespace holdfast
