// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/fold_parts.h"

#include <limits>

#include "base/check.h"
#include "base/parallel.h"
#include "learn/canonical_order.h"
#include "learn/regression_scores.h"
#include "learn/scores.h"
#include "recipe/apply_fitted.h"
#include "recipe/fit_prepare.h"

namespace holdfast {

namespace {

Part partOf(const FeatureTable& all, const std::vector<Fingerprint>& prints, const Design& design, const RowSet& learn, const RowSet& ask)
{
    const auto labelOf = [&](std::uint32_t row) { return static_cast<std::uint8_t>(design.labels[row] == 1 ? 1 : 0); };
    std::vector<Fingerprint> names;
    std::vector<std::uint8_t> labels;
    std::vector<double> targets;
    const bool numbers = design.kind == TargetKind::Number;
    for (const std::uint32_t row : learn) {
        names.push_back(prints[row]);
        labels.push_back(labelOf(row));
        if (numbers)
            targets.push_back(design.targets[row]);
    }
    Part part{.kind = design.kind};
    for (const std::uint32_t place : numbers ? canonicalOrder(names, targets) : canonicalOrder(names, labels)) {
        part.learnRows.push_back(learn[place]);
        part.learnLabels.push_back(labels[place]);
        if (numbers)
            part.learnTargets.push_back(targets[place]);
    }
    for (const std::uint32_t row : ask)
        if (numbers)
            part.askTargets.push_back(design.targets[row]);
    part.learn = gathered(all, part.learnRows);
    part.ask = gathered(all, ask);
    for (const std::uint32_t row : ask)
        part.askLabels.push_back(labelOf(row));
    return part;
}

// What the steps learn from the rows to learn from; then both sides of the part go through it.
std::vector<FittedStep> learnSteps(Part& part, const Table& joined, const std::vector<ColumnId>& ids, const RowSet& learn,
                                   const RowSet& ask, const std::vector<LearningStep>& steps, const Progress& progress)
{
    WithFindings<PreparedTable> prepared = fitPrepare(joined.gathered(learn), steps, progress);
    part.learn = featureTable(prepared.value.table, ids);
    part.ask = featureTable(applyFitted(joined.gathered(ask), prepared.value.fitted), ids);
    return std::move(prepared.value.fitted);
}

}  // namespace

double Part::scoreOf(const std::vector<double>& asked) const
{
    return kind == TargetKind::Number ? rSquared(asked, askTargets) : rocAuc(asked, askLabels);
}

FoldParts::FoldParts(const Table& joined, const Design& design, const std::vector<LearningStep>& learning, const Progress& progress)
{
    const std::vector<ColumnId> ids = featureIds(design);
    const FeatureTable all = featureTable(joined, ids);
    const std::vector<Fingerprint> prints = rowFingerprints(all);
    std::vector<const std::vector<int>*> draws{&design.foldOf};
    for (const std::vector<int>& folds : design.moreFolds)
        draws.push_back(&folds);
    m_foldsOfDraw = static_cast<std::size_t>(design.folds);
    m_forward = design.forward;
    for (std::size_t made = 0; made < draws.size() * m_foldsOfDraw; ++made) {
        const std::vector<int>& foldOf = *draws[made / m_foldsOfDraw];
        const auto fold = static_cast<int>(made % m_foldsOfDraw);
        RowSet learn;
        RowSet ask;
        std::vector<std::uint32_t> places;
        for (std::uint32_t i = 0; i < design.training.size(); ++i) {
            if (foldOf[i] == fold) {
                places.push_back(i);
                ask.push_back(design.training[i]);
            } else if (!design.forward || foldOf[i] < fold) {
                learn.push_back(design.training[i]);
            }
        }
        m_parts.push_back(partOf(all, prints, design, learn, ask));
        if (!learning.empty())
            learnSteps(m_parts.back(), joined, ids, m_parts.back().learnRows, ask, learning, progress);
        m_parts.back().askPlaces = std::move(places);
    }
    m_parts.push_back(partOf(all, prints, design, design.training, design.test));
    if (!learning.empty())
        m_learned = learnSteps(m_parts.back(), joined, ids, m_parts.back().learnRows, design.test, learning, progress);
    for (std::uint32_t i = 0; i < design.test.size(); ++i)
        m_parts.back().askPlaces.push_back(i);
}

std::vector<double> FoldParts::meanOverDraws(const std::vector<std::vector<double>>& ofPart) const
{
    const std::size_t rows = part(whole()).learnRows.size();
    std::vector<double> sum(rows, 0);
    std::vector<double> times(rows, 0);
    for (std::size_t fold = 0; fold < folds(); ++fold) {
        for (std::size_t k = 0; k < ofPart[fold].size(); ++k) {
            sum[part(fold).askPlaces[k]] += ofPart[fold][k];
            ++times[part(fold).askPlaces[k]];
        }
    }
    for (std::size_t i = 0; i < rows; ++i)
        sum[i] = times[i] > 0 ? sum[i] / times[i] : std::numeric_limits<double>::quiet_NaN();
    return sum;
}

FoldParts::Key FoldParts::keyOf(std::size_t part, const PreprocessSpec& spec)
{
    return {part, spec.scaler, spec.encoder, spec.imputer, spec.dropFirst, spec.rareLevel, spec.indicator};
}

void FoldParts::prepare(const std::vector<Wanted>& wanted, const Progress& progress)
{
    std::map<Key, std::pair<Wanted, PreparedPart*>> missing;
    std::vector<Key> added;
    for (const Wanted& one : wanted) {
        const Key key = keyOf(one.part, one.spec);
        const auto [place, isNew] = m_prepared.try_emplace(key);
        if (isNew)
            added.push_back(key);
        if (isNew || (one.ranked && place->second.ranked.rows == 0))
            missing.try_emplace(key, one, &place->second).first->second.first.ranked |= one.ranked;
    }
    std::vector<std::pair<Wanted, PreparedPart*>> work;
    for (const auto& entry : missing)
        work.push_back(entry.second);
    const auto make = [&](std::size_t i) {
        const Part& part = m_parts[work[i].first.part];
        PreparedPart& made = *work[i].second;
        made.fitted = fitPreprocess(part.learn, work[i].first.spec);
        made.learn = applyPreprocess(made.fitted, part.learn);
        made.ask = applyPreprocess(made.fitted, part.ask);
        if (work[i].first.ranked)
            made.ranked = rankedColumns(made.learn);
    };
    try {
        parallelFor(work.size(), make, progress);
    } catch (...) {  // some are made and some are not: none of the new ones stays
        for (const Key& key : added)
            m_prepared.erase(key);
        throw;
    }
}

const PreparedPart& FoldParts::prepared(std::size_t part, const PreprocessSpec& spec) const
{
    const auto found = m_prepared.find(keyOf(part, spec));
    HF_EXPECT(found != m_prepared.end(), "a part is prepared before it is used");
    return found->second;
}

PreparedPart& FoldParts::shared(std::size_t part, const PreprocessSpec& spec)
{
    const auto found = m_prepared.find(keyOf(part, spec));
    HF_EXPECT(found != m_prepared.end(), "a part is prepared before it is used");
    return found->second;
}

}  // namespace holdfast
