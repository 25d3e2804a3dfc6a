// SPDX-License-Identifier: GPL-3.0-or-later
#include "output/json/sections.h"

namespace holdfast {

namespace {

Json parametersJson(const std::vector<Parameter>& parameters)
{
    Json object = Json::object();
    for (const Parameter& parameter : parameters) {
        const auto* number = std::get_if<double>(&parameter.value);
        object[parameter.name] = number != nullptr ? numberJson(*number) : Json(std::get<std::string>(parameter.value));
    }
    return object;
}

Json testJson(const std::optional<TestScores>& test)
{
    if (!test)
        return {};
    return {
        {"rows", test->rows},
        {"roc_auc", numberJson(test->rocAuc)},
        {"roc_auc_interval", intervalJson(test->rocAucInterval)},
        {"pr_auc", numberJson(test->prAuc)},
        {"f1", numberJson(test->f1)},
        {"recall", numberJson(test->recall)},
        {"precision", numberJson(test->precision)},
        {"accuracy", numberJson(test->accuracy)},
        {"log_loss", numberJson(test->logLoss)},
        {"brier", numberJson(test->brier)},
        {"threshold", numberJson(test->threshold)},
        {"threshold_rule", std::string(thresholdRuleName(test->thresholdRule))},
        {"confusion", {{"tn", test->confusion.tn}, {"fp", test->confusion.fp}, {"fn", test->confusion.fn}, {"tp", test->confusion.tp}}}};
}

Json regressionJson(const RegressionScores& numbers)
{
    return {{"rows", numbers.rows},
            {"r2", numberJson(numbers.r2)},
            {"r2_interval", intervalJson(numbers.r2Interval)},
            {"rmse", numberJson(numbers.rmse)},
            {"mae", numberJson(numbers.mae)}};
}

Json familyJson(const FamilyResult& family)
{
    return {{"family", std::string(familyName(family.family))},
            {"trials", family.trials},
            {"trials_done", family.trialsDone},
            {"best_params", parametersJson(family.bestParameters)},
            {"trained_rows", family.trainedRows},
            {"fold_scores", numbersJson(family.foldScores)},
            {"cv_mean", numberJson(family.cvMean)},
            {"cv_sd", numberJson(family.cvSd)},
            {"test", family.numbers ? regressionJson(*family.numbers) : testJson(family.test)}};
}

// By what rows were parted: drawn one by one, or as a column says.
std::string_view splitKind(const Design& design)
{
    return design.givenFolds     ? foldKindName(FoldKind::Values)
           : design.groupedFolds ? foldKindName(FoldKind::Groups)
           : design.forward      ? foldKindName(FoldKind::Forward)
                                 : "drawn";
}

Json splitJson(const Design& design)
{
    return {{"training_rows", design.training.size()}, {"test_rows", design.test.size()},
            {"left_out_rows", design.leftOut.size()},  {"folds", design.folds},
            {"given_folds", design.givenFolds},        {"given_holdout", design.givenHoldout},
            {"kind", std::string(splitKind(design))},  {"repeats", design.moreFolds.size() + 1}};
}

}  // namespace

Json modelsJson(const Design& design, const SearchResult& search)
{
    Json features = Json::array();
    for (const DesignFeature& feature : design.features)
        features.push_back(feature.id.name);
    Json excluded = Json::array();
    for (const ExcludedColumn& column : design.excluded)
        excluded.push_back({{"column", column.id.name}, {"reason", column.reason}});
    Json families = Json::array();
    for (const FamilyResult& family : search.families)
        families.push_back(familyJson(family));
    const FamilyResult* baseline = search.find(Family::Baseline);
    return {{"target", design.target.column.name},
            {"positive", design.kind == TargetKind::Number ? Json() : Json(design.target.value)},
            {"features", std::move(features)},
            {"excluded", std::move(excluded)},
            {"split", splitJson(design)},
            {"metric", search.metric},
            {"baseline", baseline == nullptr ? Json() : familyJson(*baseline)},
            {"families", std::move(families)},
            {"chosen", std::string(familyName(search.chosen))},
            {"recommended", std::string(familyName(search.recommended))}};
}

}  // namespace holdfast
