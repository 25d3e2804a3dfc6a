// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/keep_model.h"

#include <filesystem>

#include "base/check.h"
#include "study/next_files.h"

namespace holdfast {

namespace {

KeptQuality qualityOf(const FamilyResult& family, const std::string& metric)
{
    KeptQuality quality{
        .metric = metric, .trainedRows = family.trainedRows, .foldScores = family.foldScores, .cvMean = family.cvMean, .cvSd = family.cvSd};
    if (family.test) {
        quality.testRows = family.test->rows;
        quality.rocAuc = family.test->rocAuc;
        quality.low = family.test->rocAucInterval.low;
        quality.high = family.test->rocAucInterval.high;
        quality.logLoss = family.test->logLoss;
        quality.recall = family.test->recall;
        quality.precision = family.test->precision;
    }
    if (family.numbers) {
        quality.testRows = family.numbers->rows;
        quality.r2 = family.numbers->r2;
        quality.low = family.numbers->r2Interval.low;
        quality.high = family.numbers->r2Interval.high;
        quality.rmse = family.numbers->rmse;
        quality.mae = family.numbers->mae;
    }
    return quality;
}

}  // namespace

KeptModel keepModel(const Study& study, const SearchResult& search, Family family,
                    const std::vector<std::shared_ptr<const SourceSnapshot>>& reads)
{
    const FamilyResult* result = search.find(family);
    HF_EXPECT(result != nullptr && search.design != nullptr, "a model that is kept was searched");
    KeptModel kept{.sources = study.sources, .tidy = study.recipe.tidy, .join = study.join, .roles = study.roles};
    for (std::size_t i = 0; i < kept.sources.size(); ++i) {
        SourceSpec& source = kept.sources[i];
        source.schema = expectedColumns(study, study.sources[i], i < reads.size() ? reads[i].get() : nullptr);
        source.path = std::filesystem::path(source.path).filename().string();
    }
    kept.positive = search.design->target.value;
    kept.features = search.design->features;
    kept.learned = search.learned;
    kept.model = *result->fitted;
    kept.threshold = result->threshold;
    kept.quality = qualityOf(*result, search.metric);
    return kept;
}

}  // namespace holdfast
