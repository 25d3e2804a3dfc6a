// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/importance.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "base/check.h"
#include "learn/canonical_order.h"
#include "recipe/apply_fitted.h"
#include "recipe/fit_prepare.h"
#include "search/row_limit.h"

namespace holdfast {

namespace {

// Rows the model learned from and rows it did not see, as rows of the joined table.
struct Parts
{
    RowSet training;
    RowSet heldOut;
};

Parts partsOf(const Design& design)
{
    if (!design.test.empty())
        return {design.training, design.test};
    Parts parts;
    const int asked = design.forward ? design.folds - 1 : 0;  // the others come before it
    for (std::size_t i = 0; i < design.training.size(); ++i)
        (design.foldOf[i] == asked ? parts.heldOut : parts.training).push_back(design.training[i]);
    return parts;
}

std::vector<std::uint8_t> labelsOf(const Design& design, const RowSet& rows)
{
    std::vector<std::uint8_t> labels;
    labels.reserve(rows.size());
    for (const std::uint32_t row : rows)
        labels.push_back(design.labels[row] > 0 ? 1 : 0);
    return labels;
}

std::vector<double> targetsOf(const Design& design, const RowSet& rows)
{
    std::vector<double> targets;
    for (const std::uint32_t row : rows)
        if (design.kind == TargetKind::Number)
            targets.push_back(design.targets[row]);
    return targets;
}

struct LabelledRows
{
    FeatureTable rows;
    std::vector<std::uint8_t> labels;
    std::vector<double> targets;  // of a number, in place of labels
};

LabelledRows gathered(const LabelledRows& all, const std::vector<std::uint32_t>& rows)
{
    LabelledRows some{.rows = gathered(all.rows, rows)};
    for (const std::uint32_t row : rows) {
        some.labels.push_back(all.labels[row]);
        if (!all.targets.empty())
            some.targets.push_back(all.targets[row]);
    }
    return some;
}

LabelledRows inCanonicalOrder(const LabelledRows& all)
{
    const std::vector<Fingerprint> prints = rowFingerprints(all.rows);
    return gathered(all, all.targets.empty() ? canonicalOrder(prints, all.labels) : canonicalOrder(prints, all.targets));
}

// As a search fits it: on no more rows than its family may learn from (row_limit.h), each member of a blend by its own limit. The rows
// are in canonical order.
FittedModel fitWithinLimits(const LabelledRows& all, const ModelSpec& spec, std::uint64_t seed, const Progress& progress)
{
    if (!spec.members.empty()) {
        std::vector<FittedModel> members;
        for (const BlendMember& member : spec.members)
            members.push_back(fitWithinLimits(all, member.model, seed, progress));
        return blendOf(spec, std::move(members));
    }
    const std::size_t limit = rowLimit(familyOf(spec.learner));
    const FitOptions options{.seed = seed, .probabilities = false};
    if (!all.targets.empty()) {
        const std::vector<std::uint32_t> few = rowsWithin(limit, all.targets.size(), seed);
        const LabelledRows some = gathered(all, few);
        const LabelledRows& used = few.empty() ? all : some;
        return fitNumberModel(used.rows, used.targets, spec, options, progress);
    }
    const std::vector<std::uint32_t> few = rowsWithin(limit, all.labels, seed);
    const LabelledRows some = gathered(all, few);
    const LabelledRows& used = few.empty() ? all : some;
    return fitModel(used.rows, used.labels, spec, options, progress);
}

}  // namespace

std::vector<std::vector<ColumnId>> creditGroups(const std::vector<ColumnId>& features, const std::string& targetOrigin)
{
    std::map<std::pair<std::string, std::string>, std::vector<ColumnId>> groups;
    for (const ColumnId& id : features)
        if (id.origin != targetOrigin && id.name.find('_') != std::string::npos)
            groups[{id.origin, id.name.substr(0, id.name.find('_'))}].push_back(id);
    std::vector<std::vector<ColumnId>> shared;
    for (const auto& entry : groups)
        if (entry.second.size() > 1)
            shared.push_back(entry.second);
    return shared;
}

Importance explainModels(const Table& joined, const SearchResult& search, const ExplainSettings& settings, const Progress& progress)
{
    HF_EXPECT(search.design != nullptr, "a search result carries its design");
    const Design& design = *search.design;
    const std::vector<ColumnId> ids = featureIds(design);
    const Parts parts = partsOf(design);
    const std::vector<FittedStep> learned =
        design.test.empty() ? fitPrepare(joined.gathered(parts.training), settings.learning, progress).value.fitted : search.learned;
    const FeatureTable all = featureTable(applyFitted(joined, learned), ids);
    const FeatureTable training = gathered(all, parts.training);
    const FeatureTable heldOut = gathered(all, parts.heldOut);
    const std::vector<std::uint8_t> heldOutLabels = labelsOf(design, parts.heldOut);

    const bool number = design.kind == TargetKind::Number;

    const auto modelOf = [&](const FamilyResult& family) {
        if (!design.test.empty())
            return *family.fitted;
        const LabelledRows rows{training, labelsOf(design, parts.training), targetsOf(design, parts.training)};
        return fitWithinLimits(inCanonicalOrder(rows), family.best, settings.seed, progress);
    };

    Importance importance;
    const FamilyResult* wanted = settings.family ? search.find(*settings.family) : nullptr;
    const FamilyResult& used = wanted != nullptr ? *wanted : search.usedResult();
    const FittedModel model = modelOf(used);
    const RowScores scores = [&model, &progress](const FeatureTable& rows) { return scoresOf(model, rows, progress); };
    const PermutationSettings permutation{settings.repeats, settings.seed, creditGroups(ids, design.target.column.origin)};
    const std::string name(familyName(used.family));
    const std::vector<double> heldOutTargets = targetsOf(design, parts.heldOut);
    importance.permutation =
        number ? permutationImportance(name, scores, heldOut, std::span<const double>(heldOutTargets), permutation, progress.part(0, 0.9))
               : permutationImportance(name, scores, heldOut, heldOutLabels, permutation, progress.part(0, 0.9));

    const FamilyResult* linear = search.find(familyFor(design.kind, Family::LogisticRegression));
    if (linear != nullptr && !parts.training.empty())
        importance.shap = linearShapley(modelOf(*linear), training, heldOut, parts.heldOut);
    progress.at(1);
    return importance;
}

}  // namespace holdfast
