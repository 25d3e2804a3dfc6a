// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "report/chapters/chapters.h"
#include "report/compose.h"

namespace holdfast {

namespace {

constexpr std::size_t kMostColumns = 20;
constexpr double kUnrelated = 0.05;

struct Shown
{
    std::vector<std::size_t> order;  // columns of the matrix, the target first
    bool target = false;
};

Shown shownColumns(const ReportInputs& in, const AssociationMatrix& phik)
{
    Shown shown;
    std::optional<ColumnId> targetId;
    if (in.profile != nullptr && in.profile->classes)
        targetId = in.profile->classes->id;
    else if (in.roles != nullptr && in.roles->target)
        targetId = in.roles->target->column;
    std::size_t target = SIZE_MAX;
    for (std::size_t i = 0; i < phik.size(); ++i) {
        if (targetId && phik.columns[i] == *targetId)
            target = i;
        shown.order.push_back(i);
    }
    shown.target = target != SIZE_MAX;
    const auto strength = [&](std::size_t i) {
        if (i == target)
            return 2.0;
        if (target != SIZE_MAX)
            return std::isfinite(phik.at(target, i)) ? phik.at(target, i) : -1.0;
        double best = -1;
        for (std::size_t k = 0; k < phik.size(); ++k)
            if (k != i && std::isfinite(phik.at(i, k)))
                best = std::max(best, phik.at(i, k));
        return best;
    };
    std::stable_sort(shown.order.begin(), shown.order.end(), [&](std::size_t a, std::size_t b) { return strength(a) > strength(b); });
    if (shown.order.size() > kMostColumns)
        shown.order.resize(kMostColumns);
    return shown;
}

MatrixChart matrixChart(const AssociationMatrix& phik, const Shown& shown)
{
    MatrixChart chart;
    for (const std::size_t i : shown.order) {
        chart.names.push_back(ColumnName{phik.names[i]});
        for (const std::size_t j : shown.order)
            chart.values.push_back(phik.at(i, j));
    }
    return chart;
}

// The closest pair of columns other than the target.
struct ClosestPair
{
    std::size_t a = SIZE_MAX;
    std::size_t b = SIZE_MAX;
    double strength = -1;
};

ClosestPair closestPair(const AssociationMatrix& phik, const Shown& shown)
{
    ClosestPair best;
    for (std::size_t x = shown.target ? 1 : 0; x < shown.order.size(); ++x)
        for (std::size_t y = x + 1; y < shown.order.size(); ++y) {
            const double value = phik.at(shown.order[x], shown.order[y]);
            if (std::isfinite(value) && value > best.strength)
                best = {shown.order[x], shown.order[y], value};
        }
    return best;
}

Phrases verdicts(const Associations& associations)
{
    Phrases made;
    for (const Finding& finding : associations.verdicts) {
        if (finding.texts.empty())
            continue;
        std::vector<BoundValue> values;
        for (std::size_t i = 0; i < finding.texts.size() && i < 2; ++i)
            values.push_back({i == 0 ? "a" : "b", ColumnName{finding.texts[i]}});
        if (finding.texts.size() == 1)
            values.push_back({"b", Term{"others"}});
        values.push_back({"vif", amount(finding.numbers.empty() ? 0 : finding.numbers[0], AmountFormat::Number)});
        values.push_back({"limit", amount(finding.numbers.size() < 2 ? 5 : finding.numbers[1], AmountFormat::Number)});
        made.push_back(phrase(finding.code, std::move(values)));
    }
    return made;
}

TableBlock unrelatedTable(const AssociationMatrix& phik, const Shown& shown)
{
    TableBlock table;
    table.title = phrase("correlations.unrelated");
    table.heads = {head("head.column", 4), head("head.phik", 1.4, true), head("head.meaning", 6.6)};
    for (const std::size_t i : shown.order) {
        const double value = phik.at(shown.order[0], i);
        if (i != shown.order[0] && std::isfinite(value) && value < kUnrelated && table.rows.size() < 6)
            table.rows.push_back(
                {cell(ColumnName{phik.names[i]}), cell(amount(value, AmountFormat::Strength)), wordCell("correlations.unrelated.meaning")});
    }
    return table;
}

}  // namespace

std::optional<Chapter> correlationsChapter(const ReportInputs& in)
{
    if (in.associations == nullptr || in.associations->phik.size() < 2 || forecastOf(in) == Forecast::TooFew)
        return std::nullopt;
    const AssociationMatrix& phik = in.associations->phik;
    const Shown shown = shownColumns(in, phik);
    const ClosestPair pair = closestPair(phik, shown);
    const bool collinear = std::any_of(in.associations->verdicts.begin(), in.associations->verdicts.end(), [](const Finding& finding) {
        return finding.code == "associations.multicollinearity" || finding.code == "associations.exact-dependence";
    });

    Chapter chapter{ChapterKind::Correlations};
    if (shown.target && shown.order.size() > 1)
        chapter.headline = phrase(collinear ? "correlations.headline.collinear" : "correlations.headline",
                                  {{"column", ColumnName{phik.names[shown.order[1]]}}});
    else
        chapter.headline = phrase(collinear ? "correlations.headline.plain.collinear" : "correlations.headline.plain");
    chapter.lead.push_back(phrase("correlations.lead"));

    Phrase strongest;
    if (shown.target && shown.order.size() > 2)
        strongest = phrase("correlations.strongest", {{"a", ColumnName{phik.names[shown.order[1]]}},
                                                      {"x", amount(phik.at(shown.order[0], shown.order[1]), AmountFormat::Strength)},
                                                      {"b", ColumnName{phik.names[shown.order[2]]}},
                                                      {"y", amount(phik.at(shown.order[0], shown.order[2]), AmountFormat::Strength)}});
    chapter.blocks.push_back(ChartBlock{phrase("correlations.matrix.title"), phrase("correlations.matrix.subtitle"),
                                        matrixChart(phik, shown), std::move(strongest)});

    Phrases text;
    if (pair.a != SIZE_MAX)
        text.push_back(phrase("correlations.closest", {{"a", ColumnName{phik.names[pair.a]}},
                                                       {"b", ColumnName{phik.names[pair.b]}},
                                                       {"x", amount(pair.strength, AmountFormat::Strength)}}));
    for (Phrase& verdict : verdicts(*in.associations))
        text.push_back(std::move(verdict));
    chapter.blocks.push_back(
        Paragraph{std::move(text), TextStyle::Body, phrase(collinear ? "correlations.verdict.yes" : "correlations.verdict.no")});
    if (shown.target)
        if (TableBlock table = unrelatedTable(phik, shown); !table.rows.empty())
            chapter.blocks.push_back(std::move(table));
    return chapter;
}

}  // namespace holdfast
