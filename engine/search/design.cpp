// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: a design is checked step by step, and every kind of split is one of the steps.
#include "search/design.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
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

constexpr int kStrata = 5;       // of a number
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

std::vector<double> targetsOf(const Design& design, const RowSet& rows)
{
    std::vector<double> targets;
    for (const std::uint32_t row : rows)
        targets.push_back(design.targets[row]);
    return targets;
}

// By what rows are drawn with equal shares: their class, or which fifth (of groups: which half) of the number they lie in.
std::vector<std::uint8_t> strataOf(const Design& design, const RowSet& rows)
{
    if (design.kind == TargetKind::TwoClasses)
        return labelsOf(design, rows);
    return quantileStrata(targetsOf(design, rows), design.groupedFolds ? 2 : kStrata);
}

std::vector<Fingerprint> printsOf(const std::vector<Fingerprint>& all, const RowSet& rows)
{
    std::vector<Fingerprint> prints;
    for (const std::uint32_t row : rows)
        prints.push_back(all[row]);
    return prints;
}

// Rows of a column's values: which of them are equal, and in which order they stand (numbers and dates).
std::vector<std::uint32_t> valuesOf(const Column& column, const RowSet& rows)
{
    std::map<std::string, std::uint32_t> known;
    std::vector<std::uint32_t> values;
    for (const std::uint32_t row : rows)
        values.push_back(known.try_emplace(column.textAt(row), static_cast<std::uint32_t>(known.size())).first->second);
    return values;
}

std::vector<double> placesOf(const Column& column, const RowSet& rows)
{
    std::vector<double> places;
    for (const std::uint32_t row : rows)
        places.push_back(column.isNumber() ? column.numbers()[row] : static_cast<double>(column.dates()[row]));
    return places;
}

RowGroups groupsOf(const std::vector<Fingerprint>& prints, const Column* groups, const RowSet& rows)
{
    RowGroups twins = twinGroups(printsOf(prints, rows));
    return groups == nullptr ? twins : joinedGroups(twins, valuesOf(*groups, rows));
}

// `column`: of groups or of the order; none: rows are drawn one by one.
void drawTest(const std::vector<Fingerprint>& prints, const Column* column, const ModelSettings& settings, Design& design)
{
    const std::vector<bool> test = design.forward
                                       ? latestPart(placesOf(*column, design.training), settings.testShare)
                                       : drawTestPart(groupsOf(prints, column, design.training), strataOf(design, design.training),
                                                      settings.testShare, Random(settings.seed).stream("test part"));
    RowSet training;
    for (std::size_t i = 0; i < test.size(); ++i)
        (test[i] ? design.test : training).push_back(design.training[i]);
    design.training = std::move(training);
}

// A test part that is given stays as it is; where it breaks what the folds promise, that is said.
void findCrossing(const Column& column, Design& design)
{
    const auto add = [&](const char* code, std::ptrdiff_t rows, std::size_t all) {
        if (rows > 0)
            design.findings.push_back({.severity = Severity::Serious,
                                       .code = code,
                                       .subject = column.name(),
                                       .numbers = {static_cast<double>(rows), static_cast<double>(all)}});
    };
    if (design.groupedFolds) {
        std::set<std::string> learned;
        for (const std::uint32_t row : design.training)
            learned.insert(column.textAt(row));
        add("search.test-shares-groups",
            std::ranges::count_if(design.test, [&](std::uint32_t row) { return learned.contains(column.textAt(row)); }),
            design.test.size());
    } else {
        double earliest = std::numeric_limits<double>::infinity();
        for (const std::uint32_t row : design.test)
            if (!column.isMissing(row))
                earliest = std::min(earliest, placesOf(column, {row}).front());
        const std::vector<double> learned = placesOf(column, design.training);
        add("search.test-not-latest", std::ranges::count_if(learned, [&](double place) { return place >= earliest; }), learned.size());
    }
}

void leaveOutMissing(const Column& column, Design& design)
{
    RowSet kept;
    for (const std::uint32_t row : design.training)
        (column.isMissing(row) ? design.leftOut : kept).push_back(row);
    std::ranges::sort(design.leftOut);
    design.training = std::move(kept);
}

// The values of the folds column, numbers before texts, become 0, 1, …; rows without one are left out.
void takeFolds(const Column& column, Design& design)
{
    std::map<std::pair<double, std::string>, int> numbers;
    std::vector<std::pair<double, std::string>> values;
    for (const std::uint32_t row : design.training) {
        const std::string text = column.textAt(row);
        values.emplace_back(parseNumber(text).value_or(INFINITY), text);
        numbers[values.back()] = 0;
    }
    for (auto& entry : numbers)
        entry.second = design.folds++;
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
    const auto count = static_cast<std::size_t>(design.folds);
    std::vector<std::array<bool, 2>> holds(count, {false, false});
    std::vector<std::array<bool, 2>> knows(count, {!design.forward, !design.forward});  // before it, where only earlier rows count
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (design.foldOf[i] >= 0)
            holds[static_cast<std::size_t>(design.foldOf[i])][labels[i]] = true;
        for (std::size_t later = static_cast<std::size_t>(design.foldOf[i] + 1); design.forward && later < count; ++later)
            knows[later][labels[i]] = true;
    }
    int usable = 0;
    for (std::size_t fold = 0; fold < count; ++fold)
        usable += holds[fold][0] && holds[fold][1] && knows[fold][0] && knows[fold][1] ? 1 : 0;
    if (usable < 2)
        return refused("search.folds-of-one-class", usable);
    if (usable < design.folds)
        design.findings.push_back({.severity = Severity::Warning,
                                   .code = "search.some-folds-of-one-class",
                                   .subject = column,
                                   .numbers = {static_cast<double>(design.folds - usable), static_cast<double>(design.folds)}});
    return std::nullopt;
}

// The same of a number: a fold whose rows all have the same number has no spread to be explained.
std::optional<Failure> checkNumberFolds(const std::string& column, Design& design)
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
    std::vector<std::set<double>> values(static_cast<std::size_t>(design.folds));
    for (std::size_t i = 0; i < design.training.size(); ++i)
        if (design.foldOf[i] >= 0 && values[static_cast<std::size_t>(design.foldOf[i])].size() < 2)
            values[static_cast<std::size_t>(design.foldOf[i])].insert(design.targets[design.training[i]]);
    const auto usable = static_cast<int>(std::ranges::count_if(values, [](const auto& each) { return each.size() > 1; }));
    if (usable < 2)
        return refused("search.folds-of-one-number", usable);
    if (usable < design.folds)
        design.findings.push_back({.severity = Severity::Warning,
                                   .code = "search.some-folds-of-one-number",
                                   .subject = column,
                                   .numbers = {static_cast<double>(design.folds - usable), static_cast<double>(design.folds)}});
    return std::nullopt;
}

// Folds of rows or of whole groups, as many as both classes and the groups allow, once and for every repeat.
void drawAllFolds(const std::vector<Fingerprint>& prints, const Column* groups, const std::vector<std::uint8_t>& labels, int rarest,
                  const ModelSettings& settings, Design& design)
{
    const RowGroups together = groupsOf(prints, groups, design.training);
    design.folds = std::min(std::max(2, settings.folds), rarest);
    const auto most = static_cast<int>(std::min<std::size_t>(together.size(), kMostFolds));
    if (groups != nullptr && most < design.folds) {
        design.folds = most;
        design.findings.push_back({.severity = Severity::Warning,
                                   .code = "search.fewer-folds-by-column",
                                   .subject = groups->name(),
                                   .numbers = {static_cast<double>(design.folds)}});
    } else if (design.folds < settings.folds) {
        design.findings.push_back(
            {.severity = Severity::Warning,
             .code = design.kind == TargetKind::Number ? "search.number-fewer-folds" : "search.fewer-folds",
             .subject = design.targetName,
             .numbers = {static_cast<double>(design.folds),
                         static_cast<double>(design.kind == TargetKind::Number ? static_cast<int>(labels.size()) : rarest)}});
    }
    for (int repeat = 0; repeat < std::max(1, settings.repeats); ++repeat) {
        Random random = repeat == 0 ? Random(settings.seed).stream("folds")
                                    : Random(settings.seed).stream("more folds", static_cast<std::uint64_t>(repeat));
        std::vector<int> foldOf =
            groups != nullptr ? drawGroupFolds(together, labels, design.folds, random) : drawFolds(together, labels, design.folds, random);
        if (repeat == 0)
            design.foldOf = std::move(foldOf);
        else
            design.moreFolds.push_back(std::move(foldOf));
    }
}

void takeForwardFolds(const Column& order, const ModelSettings& settings, Design& design)
{
    const int wanted = std::max(2, settings.folds);
    design.foldOf = forwardFolds(placesOf(order, design.training), wanted);
    design.folds = design.foldOf.empty() ? 0 : 1 + std::max(-1, *std::ranges::max_element(design.foldOf));
    if (design.folds < wanted)
        design.findings.push_back({.severity = Severity::Warning,
                                   .code = "search.fewer-folds-by-column",
                                   .subject = order.name(),
                                   .numbers = {static_cast<double>(design.folds)}});
    const auto never = std::ranges::count(design.foldOf, -1);
    design.findings.push_back({.severity = Severity::Note,
                               .code = "search.rows-never-asked",
                               .subject = order.name(),
                               .numbers = {static_cast<double>(never), static_cast<double>(design.training.size())}});
}

Result<Design> readNumber(const Column& target, Design design)
{
    design.kind = TargetKind::Number;
    design.targets = target.numbers();
    design.labels.reserve(design.targets.size());
    std::set<double> values;
    for (const double value : design.targets) {
        design.labels.push_back(std::isfinite(value) ? 0 : -1);
        if (std::isfinite(value) && values.size() < 2)
            values.insert(value);
    }
    if (values.size() < 2)
        return failureAt("search.constant-target", target.name());
    return design;
}

Result<Design> readTarget(const Table& joined, const Roles& roles)
{
    if (!roles.target)
        return failureAt("search.no-target", {});
    const Column* target = joined.find(roles.target->column);
    if (target == nullptr)
        return failureAt("search.target-absent", roles.target->column.name);
    Design design{.target = *roles.target, .targetName = target->name()};
    if (roles.target->value.empty() && target->isNumber())
        return readNumber(*target, std::move(design));
    if (roles.target->value.empty())
        return failureAt("search.no-positive", target->name());
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
    const Column* folds = nullptr;
    if (roles.folds) {
        folds = joined.find(*roles.folds);
        if (folds == nullptr)
            return failureAt("search.folds-absent", roles.folds->name);
        design.givenFolds = settings.foldKind == FoldKind::Values;
        design.groupedFolds = settings.foldKind == FoldKind::Groups;
        design.forward = settings.foldKind == FoldKind::Forward;
        if (design.forward && folds->isCategorical())
            return failureAt("search.folds-without-order", folds->name());
    }

    chooseFeatures(joined, roles, design);
    if (design.features.empty())
        return failureAt("search.no-features", design.targetName);
    const std::vector<Fingerprint> prints = rowFingerprints(featureTable(joined, featureIds(design)));
    const Column* parting = design.givenFolds ? nullptr : folds;  // by which the program draws
    if (parting != nullptr)
        leaveOutMissing(*parting, design);
    if (!design.givenHoldout && settings.testShare > 0)
        drawTest(prints, parting, settings, design);
    if (parting != nullptr && design.givenHoldout)
        findCrossing(*parting, design);
    if (design.givenFolds) {
        leaveOutMissing(*folds, design);
        takeFolds(*folds, design);
    }

    const std::vector<std::uint8_t> labels = strataOf(design, design.training);
    const auto positives = static_cast<int>(std::ranges::count(labels, 1));
    // A fold of a number takes two rows to be scored by.
    const int rarest = design.kind == TargetKind::Number ? static_cast<int>(labels.size()) / 2
                                                         : std::min(positives, static_cast<int>(labels.size()) - positives);
    if (rarest < 2 && design.kind == TargetKind::Number) {
        Failure failure = failureAt("search.too-few-numbers", design.targetName);
        failure.numbers = {static_cast<double>(labels.size())};
        return failure;
    }
    if (rarest < 2) {
        Failure failure = failureAt("search.too-few-rows", design.targetName, roles.target->value);
        failure.numbers = {static_cast<double>(positives), static_cast<double>(labels.size())};
        return failure;
    }
    if (design.forward)
        takeForwardFolds(*folds, settings, design);
    else if (!design.givenFolds)
        drawAllFolds(prints, parting, labels, rarest, settings, design);
    if (folds != nullptr && design.kind == TargetKind::Number) {
        if (std::optional<Failure> unusable = checkNumberFolds(folds->name(), design))
            return *unusable;
    } else if (folds != nullptr)
        if (std::optional<Failure> unusable = checkFolds(folds->name(), labels, design))
            return *unusable;
    for (Finding& finding : leakFindings(joined, design, prints, progress))
        design.findings.push_back(std::move(finding));
    return design;
}

double testToTrainRows(const Design& design)
{
    std::vector<double> held(static_cast<std::size_t>(std::max(0, design.folds)) + 1, 0);  // those only learned from first
    for (const int fold : design.foldOf)
        ++held[static_cast<std::size_t>(fold + 1)];
    double asked = 0;
    double learned = 0;
    double before = held[0];
    for (std::size_t i = 1; i < held.size(); ++i) {
        asked += held[i];
        learned += design.forward ? before : static_cast<double>(design.foldOf.size()) - held[i];
        before += held[i];
    }
    return learned > 0 ? asked / learned : 1;
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
    print.add(design.kind).add(std::span(design.targets));
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
    print.add(design.moreFolds.size());
    for (const std::vector<int>& folds : design.moreFolds)
        print.bytes(folds.data(), folds.size() * sizeof(int));
    print.add(design.folds)
        .add(design.givenFolds)
        .add(design.groupedFolds)
        .add(design.forward)
        .add(design.givenHoldout)
        .add(design.findings.size());
    for (const Finding& finding : design.findings) {
        print.add(finding.severity).add(finding.code).add(finding.subject).add(std::span(finding.numbers)).add(finding.texts.size());
        for (const std::string& text : finding.texts)
            print.add(text);
    }
    return print.done();
}

}  // namespace holdfast
