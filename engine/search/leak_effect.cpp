// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/leak_effect.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

#include "base/random.h"
#include "base/text.h"
#include "search/cross_validation.h"

namespace holdfast {

namespace {

constexpr std::size_t kRowsMost = 20000;

// Places in the order of the texts, as numbers where all are numbers: what an id says is where its row stands.
std::vector<double> orderOf(const Column& column)
{
    const double missing = std::numeric_limits<double>::quiet_NaN();
    std::vector<double> values(column.rows(), missing);
    if (column.isNumber())
        return column.numbers();
    if (!column.isCategorical()) {
        for (std::size_t row = 0; row < values.size(); ++row)
            if (!column.isMissing(row))
                values[row] = static_cast<double>(column.dates()[row]);
        return values;
    }
    const Categories& categories = column.categories();
    std::vector<double> ofLevel;
    for (const std::string& level : categories.levels)
        if (const std::optional<double> number = parseNumber(level))
            ofLevel.push_back(*number);
    if (ofLevel.size() != categories.levels.size()) {
        std::vector<std::string> sorted = categories.levels;
        std::ranges::sort(sorted);
        ofLevel.clear();
        for (const std::string& level : categories.levels)
            ofLevel.push_back(static_cast<double>(std::ranges::lower_bound(sorted, level) - sorted.begin()));
    }
    for (std::size_t row = 0; row < values.size(); ++row)
        if (categories.codes[row] >= 0)
            values[row] = ofLevel[static_cast<std::size_t>(categories.codes[row])];
    return values;
}

}  // namespace

LeakEffect::LeakEffect(const Table& joined, const Design& design, const Progress& progress) : m_design(design), m_progress(progress)
{
    std::vector<std::uint32_t> places(design.training.size());
    for (std::uint32_t i = 0; i < places.size(); ++i)
        places[i] = i;
    if (places.size() > kRowsMost) {
        Random(1).stream("leak effect").shuffle(std::span(places));
        places.resize(kRowsMost);
        std::ranges::sort(places);
    }
    m_design.labels.clear();
    m_design.targets.clear();
    m_design.training.clear();
    m_design.test.clear();
    m_design.leftOut.clear();
    m_design.foldOf.clear();
    m_design.moreFolds.clear();  // one draw is enough to measure by
    for (const std::uint32_t place : places) {
        m_rows.push_back(design.training[place]);
        m_design.labels.push_back(design.labels[design.training[place]]);
        if (design.kind == TargetKind::Number)
            m_design.targets.push_back(design.targets[design.training[place]]);
        m_design.training.push_back(static_cast<std::uint32_t>(m_design.training.size()));
        m_design.foldOf.push_back(design.foldOf[place]);
    }
    m_table = joined.gathered(m_rows);
}

double LeakEffect::scoreOf(const Table& table, const Design& design, const ModelSpec& spec) const
{
    if (design.features.empty())
        return std::numeric_limits<double>::quiet_NaN();
    FoldParts parts(table, design, {}, m_progress);
    std::vector<Candidate> quick{{.family = familyOf(spec), .spec = spec}};
    crossValidate(quick, parts, 1, m_progress);
    return quick.front().mean;
}

double LeakEffect::asItIs()
{
    if (!m_asItIs)
        m_asItIs = scoreOf(m_table, m_design, defaultModel(familyFor(m_design.kind, Family::LogisticRegression)));
    return *m_asItIs;
}

double LeakEffect::without(const ColumnId& feature)
{
    Design design = m_design;
    std::erase_if(design.features, [&](const DesignFeature& one) { return one.id == feature; });
    return scoreOf(m_table, design, defaultModel(familyFor(m_design.kind, Family::LogisticRegression)));
}

double LeakEffect::withNumbers(std::vector<double> values) const
{
    const ColumnId id{"", "leak effect"};
    Design design = m_design;
    design.features.push_back({.id = id, .name = id.name});
    return scoreOf(m_table.with(Column(id, id.name, ColumnKind::Number, Numbers{std::move(values)})), design,
                   defaultModel(familyFor(m_design.kind, Family::LogisticRegression)));
}

double LeakEffect::with(const Column& column) { return withNumbers(orderOf(column.gathered(m_rows))); }

double LeakEffect::withRowNumber() { return withNumbers({m_rows.begin(), m_rows.end()}); }

LeakEffect::Twins LeakEffect::twins(const std::vector<Fingerprint>& rows) const
{
    const ModelSpec neighbours{.learner =
                                   NearestNeighboursSpec{.metric = DistanceMetric::Manhattan, .weights = NeighbourWeights::Distance}};
    Design alone = m_design;
    alone.training.clear();
    alone.foldOf.clear();
    std::set<Fingerprint> met;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (met.insert(rows[m_rows[i]]).second) {
            alone.training.push_back(m_design.training[i]);
            alone.foldOf.push_back(m_design.foldOf[i]);
        }
    }
    return {.all = scoreOf(m_table, m_design, neighbours), .one = scoreOf(m_table, alone, neighbours)};
}

}  // namespace holdfast
