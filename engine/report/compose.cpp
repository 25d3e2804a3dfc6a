// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/compose.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace holdfast {

namespace {

constexpr std::size_t kFewestCustomers = 200;
constexpr std::ptrdiff_t kFewestPositives = 30;

}  // namespace

Phrase phrase(std::string code, std::vector<BoundValue> values) { return {std::move(code), std::move(values)}; }

Amount count(std::size_t number) { return {static_cast<double>(number), AmountFormat::Count}; }

Amount customers(std::size_t number) { return {static_cast<double>(number), AmountFormat::Customers}; }

Amount share(double part) { return {part, AmountFormat::Share}; }

Amount shareFine(double part) { return {part, AmountFormat::ShareFine}; }

Amount amount(double value, AmountFormat format) { return {value, format}; }

bool tooFew(std::size_t people) { return people > 0 && people < kFew; }

Bound shareOfPeople(std::size_t hits, std::size_t people)
{
    if (people < kFew)
        return Term{people == 0 ? "none" : "too-few"};
    const auto all = static_cast<double>(people);
    if (hits < kFew)
        return BoundedShare{static_cast<double>(kFew) / all, false};
    if (people - hits < kFew)
        return BoundedShare{1 - static_cast<double>(kFew) / all, true};
    return share(static_cast<double>(hits) / all);
}

bool clearlyParts(const ColumnThreshold& threshold)
{
    const Interval below = wilsonInterval(threshold.belowPositives, threshold.belowCustomers);
    const Interval above = wilsonInterval(threshold.abovePositives, threshold.aboveCustomers);
    return below.low > above.high || above.low > below.high;
}

RateRow rateRow(Label label, std::size_t hits, std::size_t people)
{
    RateRow row{std::move(label)};
    row.value = shareOfPeople(hits, people);
    row.bound = std::holds_alternative<BoundedShare>(row.value);
    if (row.bound) {
        row.rate = std::get<BoundedShare>(row.value).bound;
        row.interval = {row.rate, row.rate};
    } else if (people >= kFew) {
        row.rate = static_cast<double>(hits) / static_cast<double>(people);
        row.interval = wilsonInterval(hits, people);
    }
    return row;
}

Bound nameOfColumn(const ReportInputs& inputs, const ColumnId& id)
{
    if (id == riskColumn())
        return Term{"risk"};
    if (inputs.join != nullptr)
        if (const Column* column = inputs.join->table.find(id))
            return ColumnName{column->name()};
    return ColumnName{id.name};
}

Phrases conditionPhrases(const ReportInputs& inputs, const RowCondition& condition)
{
    Phrases made;
    for (const Comparison& comparison : condition.all) {
        const AmountFormat format = comparison.column == riskColumn() ? AmountFormat::Share : AmountFormat::Number;
        std::vector<BoundValue> values{{"column", nameOfColumn(inputs, comparison.column)}};
        if (comparison.texts.empty()) {
            values.push_back({"value", amount(comparison.number, format)});
            values.push_back({"upper", amount(comparison.upper, format)});
        } else {
            std::string listed;
            for (const std::string& text : comparison.texts)
                listed += (listed.empty() ? "" : ", ") + text;
            values.push_back({"value", UserText{listed}});
        }
        made.push_back(phrase("condition." + std::string(nameOf(comparison.op)), std::move(values)));
    }
    if (!condition.formula.empty())
        made.push_back(phrase("condition.formula", {{"text", UserText{condition.formula.text}}}));
    if (made.empty())
        made.push_back(phrase("condition.all"));
    return made;
}

Bound nameOfSegment(const SegmentResult& segment)
{
    if (segment.name.empty())
        return Term{"segments.proposed"};
    return UserText{segment.name};
}

const FamilyResult& usedModel(const ReportInputs& inputs)
{
    if (inputs.modelSettings != nullptr && inputs.modelSettings->chosen)
        if (const FamilyResult* family = inputs.search->find(*inputs.modelSettings->chosen))
            return *family;
    return inputs.search->usedResult();
}

double r2Of(const FamilyResult& family) { return family.numbers ? family.numbers->r2 : family.cvMean; }

double aucOf(const FamilyResult& family) { return family.test ? family.test->rocAuc : family.cvMean; }

Forecast forecastOf(const ReportInputs& inputs)
{
    if (inputs.search == nullptr || inputs.search->design == nullptr || usedModel(inputs).family == Family::Baseline)
        return Forecast::None;
    const Design& design = *inputs.search->design;
    if (design.kind == TargetKind::Number)
        return design.training.size() + design.test.size() < kFewestCustomers ? Forecast::TooFew : Forecast::Number;
    const auto positives = std::count(design.labels.begin(), design.labels.end(), std::int8_t{1});
    if (design.training.size() + design.test.size() < kFewestCustomers || positives < kFewestPositives)
        return Forecast::TooFew;
    const FamilyResult& used = usedModel(inputs);
    const double low =
        used.test && std::isfinite(used.test->rocAucInterval.low) ? used.test->rocAucInterval.low : used.cvMean - 2 * used.cvSd;
    if (aucOf(used) > 0.98)
        return Forecast::TooGood;
    return low < 0.65 ? Forecast::Poor : low < 0.75 ? Forecast::Weak : Forecast::Good;
}

std::string certaintyCode(double lowerEnd)
{
    return lowerEnd >= 0.95  ? "certainty.almost-certain"
           : lowerEnd >= 0.8 ? "certainty.very-likely"
           : lowerEnd >= 0.6 ? "certainty.likely"
           : lowerEnd >= 0.4 ? "certainty.possible"
                             : "";
}

std::string familyCode(Family family) { return "family." + std::string(familyName(family)); }

bool moneyKnown(const ReportInputs& inputs)
{
    return inputs.segments != nullptr && inputs.segments->hasProfit && std::isfinite(inputs.segments->all.profitTotal);
}

TableHead head(std::string code, double width, bool numeric) { return {phrase(std::move(code)), numeric, width}; }

TableCell cell(Bound text, bool strong) { return {std::move(text), {}, strong}; }

TableCell wordCell(std::string code, bool strong) { return {Term{std::move(code)}, {}, strong}; }

TableCell phraseCell(Phrase text, bool strong) { return {Phrases{std::move(text)}, {}, strong}; }

}  // namespace holdfast
