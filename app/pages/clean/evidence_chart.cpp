// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/clean/evidence_chart.h"

#include <algorithm>
#include <set>

#include <QCoreApplication>

#include "app/pages/clean/step_words.h"
#include "join/label_order.h"
#include "widgets/charts/chart_frame.h"
#include "widgets/charts/evidence_figures.h"

namespace holdfast {
namespace {

struct EvidenceChart
{
    Q_DECLARE_TR_FUNCTIONS(EvidenceChart)
};

constexpr std::size_t kMostRows = 10;    // values listed
constexpr std::size_t kMostDots = 6000;  // per picture

std::vector<ValueRow> countedValues(const Suggestion& suggestion, const Column& column, const QString& others)
{
    const Categories& held = column.categories();
    std::vector<double> counts(held.levels.size());
    for (const std::int32_t code : held.codes)
        if (code >= 0)
            counts[static_cast<std::size_t>(code)] += 1;
    std::set<std::string> from;
    if (suggestion.proposal)
        from.insert(suggestion.proposal->from.begin(), suggestion.proposal->from.end());
    else if (const auto* repair = suggestion.action ? std::get_if<RepairByColumn>(&*suggestion.action) : nullptr)
        for (const KeyedRepair& each : repair->repairs)
            from.insert(each.from.begin(), each.from.end());
    const std::string to = suggestion.proposal ? suggestion.proposal->to : std::string();
    std::vector<ValueRow> rows;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const ValueMark mark = from.contains(held.levels[i]) ? ValueMark::Questioned
                               : held.levels[i] == to        ? ValueMark::Wanted
                                                             : ValueMark::Plain;
        if (counts[i] > 0)
            rows.push_back({QString::fromStdString(held.levels[i]), counts[i], mark});
    }
    std::stable_sort(rows.begin(), rows.end(), [](const ValueRow& a, const ValueRow& b) {
        return std::pair(a.mark == ValueMark::Plain, -a.count) < std::pair(b.mark == ValueMark::Plain, -b.count);
    });
    if (rows.size() > kMostRows) {
        double rest = 0;
        for (std::size_t i = kMostRows; i < rows.size(); ++i)
            rest += rows[i].count;
        rows.resize(kMostRows);
        rows.push_back({others, rest, ValueMark::Plain});
    }
    return rows;
}

// Places of levels as a person would write them: those that the study orders first, the others by time or number.
std::vector<std::size_t> inOrder(const std::vector<std::string>& levels, const std::vector<std::string>& first)
{
    std::vector<std::string> wanted = first;
    for (const std::string& level : inNaturalOrder(levels))
        if (std::find(first.begin(), first.end(), level) == first.end())
            wanted.push_back(level);
    std::vector<std::size_t> places;
    for (const std::string& level : wanted)
        if (const auto at = std::find(levels.begin(), levels.end(), level); at != levels.end())
            places.push_back(static_cast<std::size_t>(at - levels.begin()));
    return places;
}

// One strip per label of the evidence "per-group", found again in the table; else one for the column.
std::vector<ValueStrip> strips(const FindingEntry& entry, const Table& raw, const Column& column)
{
    const Suggestion& suggestion = entry.suggestion;
    const auto groups =
        std::find_if(suggestion.evidence.begin(), suggestion.evidence.end(), [](const Evidence& e) { return e.code == "per-group"; });
    const Column* labels = nullptr;
    if (groups != suggestion.evidence.end())
        for (const Column& each : raw.columns())
            if (each.isCategorical() && !groups->texts.empty() &&
                std::find(each.categories().levels.begin(), each.categories().levels.end(), groups->texts.front()) !=
                    each.categories().levels.end())
                labels = &each;
    std::vector<ValueStrip> made;
    if (labels == nullptr)
        made.push_back({shownName(column.name()), {}, {}});
    else
        for (const std::string& level : labels->categories().levels)
            made.push_back({shownName(level), {}, {}});
    const std::set<std::uint32_t> flagged(suggestion.sampleRows.begin(), suggestion.sampleRows.end());
    const std::size_t stride = std::max<std::size_t>(1, column.rows() / kMostDots);
    for (std::size_t row = 0; row < column.rows(); ++row) {
        const bool isFlagged = flagged.contains(static_cast<std::uint32_t>(row));
        if (column.isMissing(row) || (!isFlagged && row % stride != 0))
            continue;
        const std::int32_t code = labels == nullptr ? 0 : labels->categories().codes[row];
        if (code >= 0)
            (isFlagged ? made[static_cast<std::size_t>(code)].flagged : made[static_cast<std::size_t>(code)].values)
                .push_back(column.numbers()[row]);
    }
    if (labels == nullptr)
        return made;
    std::vector<ValueStrip> ordered;
    for (const std::size_t place : inOrder(labels->categories().levels, entry.labelOrder))
        ordered.push_back(std::move(made[place]));
    return ordered;
}

}  // namespace

void showEvidence(ChartFrame& chart, const FindingEntry& entry, const Table* raw, const NumberFormat& numbers)
{
    const Suggestion& suggestion = entry.suggestion;
    const Column* column = raw == nullptr ? nullptr : raw->find(suggestion.column);
    chart.setVisible(column != nullptr);
    if (column == nullptr)
        return;
    QString key = QString::fromStdString(suggestion.id) + numbers.quoted({}) + QString::number(column->fingerprint().low);
    for (const std::string& label : entry.labelOrder)
        key += QChar('\n') + QString::fromStdString(label);
    const QString n = numbers.whole(static_cast<double>(column->rows() - column->missingCount()));
    if (column->isNumber()) {
        const std::vector<ValueStrip> made = strips(entry, *raw, *column);
        chart.setTitle(EvidenceChart::tr("Every value of %1").arg(shownName(column->name())));
        chart.setFigure([made](const ChartTheme& t) { return valueStripFigure(made, t); }, key);
        chart.setCaption(suggestion.kind == SuggestionKind::Anomaly && suggestion.reason != "impossible"
                             ? EvidenceChart::tr("A dot is a row, n = %1. Marked: robust z above 3.5 within its group.").arg(n)
                             : EvidenceChart::tr("A dot is a row, n = %1.").arg(n));
    } else if (column->isCategorical()) {
        const std::vector<ValueRow> rows = countedValues(suggestion, *column, EvidenceChart::tr("other values"));
        chart.setTitle(EvidenceChart::tr("How often the values of %1 occur").arg(shownName(column->name())));
        chart.setFigure([rows](const ChartTheme& t) { return valueCountFigure(rows, t); }, key);
        chart.setCaption(EvidenceChart::tr("Rows of %1, n = %2.").arg(QString::fromStdString(suggestion.table), n));
    } else {
        chart.hide();
    }
}

}  // namespace holdfast
