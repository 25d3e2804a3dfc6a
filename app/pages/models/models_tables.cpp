// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/models/models_tables.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

#include <QCoreApplication>

#include "app/pages/model_words.h"

namespace holdfast {
namespace {

class ModelsTables
{
    Q_DECLARE_TR_FUNCTIONS(ModelsTables)
};

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

// Collects the columns of one table, all of as many rows.
class Columns
{
public:
    void text(const QString& name, const std::vector<QString>& values)
    {
        Categories made;
        for (const QString& value : values) {
            const std::string text = value.toStdString();
            const auto found = std::find(made.levels.begin(), made.levels.end(), text);
            made.codes.push_back(static_cast<std::int32_t>(found - made.levels.begin()));
            if (found == made.levels.end())
                made.levels.push_back(text);
        }
        m_columns.emplace_back(ColumnId{"models", std::to_string(m_columns.size())}, name.toStdString(), ColumnKind::Text, std::move(made));
    }
    void number(const QString& name, std::vector<double> values)
    {
        for (double& value : values)
            if (!std::isfinite(value))
                value = kNone;
        m_columns.emplace_back(ColumnId{"models", std::to_string(m_columns.size())}, name.toStdString(), ColumnKind::Number,
                               Numbers{std::move(values)});
    }
    Table done(const QString& name) && { return {name.toStdString(), std::move(m_columns)}; }

private:
    std::vector<Column> m_columns;
};

// Highest first; what is no number last.
bool isHigher(double a, double b) { return a > b || (std::isnan(b) && !std::isnan(a)); }

template <class Rows, class Get>
std::vector<double> each(const Rows& rows, Get get)
{
    std::vector<double> values;
    values.reserve(rows.size());
    for (const auto& row : rows)
        values.push_back(static_cast<double>(get(row)));
    return values;
}

template <class Rows, class Get>
std::vector<QString> texts(const Rows& rows, Get get)
{
    std::vector<QString> values;
    values.reserve(rows.size());
    for (const auto& row : rows)
        values.push_back(get(row));
    return values;
}

// A column per fold, of as many as the longest has.
template <class Rows, class Get>
void addFolds(Columns& columns, const Rows& rows, Get foldsOf)
{
    std::size_t folds = 0;
    for (const auto& row : rows)
        folds = std::max(folds, foldsOf(row).size());
    for (std::size_t fold = 0; fold < folds; ++fold)
        columns.number(ModelsTables::tr("Fold %1").arg(fold + 1),
                       each(rows, [&](const auto& row) { return fold < foldsOf(row).size() ? foldsOf(row)[fold] : kNone; }));
}

}  // namespace

Table familiesTable(const SearchResult& result, const NumberFormat& numbers)
{
    std::vector<std::reference_wrapper<const FamilyResult>> rows(result.families.begin(), result.families.end());
    std::stable_sort(rows.begin(), rows.end(), [](const FamilyResult& a, const FamilyResult& b) {
        if ((a.family == Family::Baseline) != (b.family == Family::Baseline))
            return b.family == Family::Baseline;
        return isHigher(a.cvMean, b.cvMean);
    });
    const auto of = [&](auto get) { return each(rows, [&](const FamilyResult& row) { return get(row); }); };
    const auto tested = [&](auto get) {
        return each(rows, [&](const FamilyResult& row) { return row.test ? static_cast<double>(get(*row.test)) : kNone; });
    };
    const auto missed = [&](auto get) {
        return each(rows, [&](const FamilyResult& row) { return row.numbers ? static_cast<double>(get(*row.numbers)) : kNone; });
    };
    const bool number = result.design->kind == TargetKind::Number;
    Columns columns;
    columns.text(ModelsTables::tr("Model"), texts(rows, [](const FamilyResult& row) { return familyWord(row.family); }));
    columns.text(ModelsTables::tr("Settings"), texts(rows, [&](const FamilyResult& row) { return settingsWords(row.best, numbers); }));
    columns.number(number ? ModelsTables::tr("Mean R² of folds") : ModelsTables::tr("Mean AUC of folds"),
                   of([](const FamilyResult& row) { return row.cvMean; }));
    columns.number(ModelsTables::tr("Spread of folds"), of([](const FamilyResult& row) { return row.cvSd; }));
    columns.number(ModelsTables::tr("Nested estimate"), of([](const FamilyResult& row) { return row.nestedMean; }));
    columns.number(ModelsTables::tr("Luck of the choice"), of([](const FamilyResult& row) { return row.cvMean - row.nestedMean; }));
    columns.number(ModelsTables::tr("p against the first"), of([](const FamilyResult& row) { return row.differenceP; }));
    if (number) {
        columns.number(ModelsTables::tr("Test R²"), missed([](const RegressionScores& test) { return test.r2; }));
        columns.number(ModelsTables::tr("from (95 %)"), missed([](const RegressionScores& test) { return test.r2Interval.low; }));
        columns.number(ModelsTables::tr("to (95 %)"), missed([](const RegressionScores& test) { return test.r2Interval.high; }));
        columns.number(QStringLiteral("RMSE"), missed([](const RegressionScores& test) { return test.rmse; }));
        columns.number(QStringLiteral("MAE"), missed([](const RegressionScores& test) { return test.mae; }));
    } else {
        columns.number(ModelsTables::tr("Test AUC"), tested([](const TestScores& test) { return test.rocAuc; }));
        columns.number(ModelsTables::tr("from (95 %)"), tested([](const TestScores& test) { return test.rocAucInterval.low; }));
        columns.number(ModelsTables::tr("to (95 %)"), tested([](const TestScores& test) { return test.rocAucInterval.high; }));
        columns.number(ModelsTables::tr("Average precision"), tested([](const TestScores& test) { return test.prAuc; }));
        columns.number(ModelsTables::tr("Log loss"), tested([](const TestScores& test) { return test.logLoss; }));
        columns.number(ModelsTables::tr("Brier score"), tested([](const TestScores& test) { return test.brier; }));
        columns.number(ModelsTables::tr("Threshold"), of([](const FamilyResult& row) { return row.threshold; }));
        columns.number(ModelsTables::tr("F1"), tested([](const TestScores& test) { return test.f1; }));
        columns.number(ModelsTables::tr("Recall"), tested([](const TestScores& test) { return test.recall; }));
        columns.number(ModelsTables::tr("Precision"), tested([](const TestScores& test) { return test.precision; }));
        columns.number(ModelsTables::tr("Accuracy"), tested([](const TestScores& test) { return test.accuracy; }));
    }
    columns.number(ModelsTables::tr("Trials"), of([](const FamilyResult& row) { return row.trialsDone; }));
    columns.number(ModelsTables::tr("Rows learned from"), of([](const FamilyResult& row) { return row.trainedRows; }));
    columns.number(ModelsTables::tr("Seconds of fitting"), of([](const FamilyResult& row) { return row.fitSeconds; }));
    addFolds(columns, rows, [](const FamilyResult& row) -> const std::vector<double>& { return row.foldScores; });
    return std::move(columns).done(ModelsTables::tr("Models"));
}

Table trialsTable(const SearchResult& result, const NumberFormat& numbers)
{
    std::vector<std::reference_wrapper<const Candidate>> rows(result.candidates.begin(), result.candidates.end());
    std::stable_sort(rows.begin(), rows.end(), [](const Candidate& a, const Candidate& b) { return isHigher(a.mean, b.mean); });
    const auto of = [&](auto get) { return each(rows, [&](const Candidate& row) { return get(row); }); };
    Columns columns;
    columns.text(ModelsTables::tr("Model"), texts(rows, [](const Candidate& row) { return familyWord(row.family); }));
    columns.text(ModelsTables::tr("Settings"), texts(rows, [&](const Candidate& row) { return settingsWords(row.spec, numbers); }));
    columns.text(ModelsTables::tr("Preparation"), texts(rows, [&](const Candidate& row) { return preparationWords(row.spec); }));
    columns.number(result.design->kind == TargetKind::Number ? ModelsTables::tr("Mean R² of folds") : ModelsTables::tr("Mean AUC of folds"),
                   of([](const Candidate& row) { return row.mean; }));
    columns.number(ModelsTables::tr("Spread of folds"), of([](const Candidate& row) { return row.sd; }));
    columns.number(ModelsTables::tr("Seconds of fitting"), of([](const Candidate& row) { return row.fitSeconds; }));
    addFolds(columns, rows, [](const Candidate& row) -> const std::vector<double>& { return row.foldScores; });
    return std::move(columns).done(ModelsTables::tr("Trials"));
}

Table keptTable(const std::vector<NamedQuality>& kept)
{
    const auto of = [&](auto get) { return each(kept, [&](const NamedQuality& row) { return get(row.quality); }); };
    const auto tested = [&](auto get) {
        return each(kept,
                    [&](const NamedQuality& row) { return row.quality.testRows > 0 ? static_cast<double>(get(row.quality)) : kNone; });
    };
    Columns columns;
    columns.text(ModelsTables::tr("Model"), texts(kept, [](const NamedQuality& row) { return row.name; }));
    const auto ofNumber = [](const KeptQuality& held) { return held.metric == "r2"; };
    const auto ofClass = [&](auto get) { return tested([&, get](const KeptQuality& held) { return ofNumber(held) ? kNone : get(held); }); };
    const auto missed = [&](auto get) { return tested([&, get](const KeptQuality& held) { return ofNumber(held) ? get(held) : kNone; }); };
    columns.text(ModelsTables::tr("Measure"), texts(kept, [&](const NamedQuality& row) {
                     return ofNumber(row.quality) ? QStringLiteral("R²") : QStringLiteral("AUC");
                 }));
    columns.number(ModelsTables::tr("Mean of folds"), of([](const KeptQuality& held) { return held.cvMean; }));
    columns.number(ModelsTables::tr("Spread of folds"), of([](const KeptQuality& held) { return held.cvSd; }));
    columns.number(ModelsTables::tr("Test"), tested([&](const KeptQuality& held) { return ofNumber(held) ? held.r2 : held.rocAuc; }));
    columns.number(ModelsTables::tr("from (95 %)"), tested([](const KeptQuality& held) { return held.low; }));
    columns.number(ModelsTables::tr("to (95 %)"), tested([](const KeptQuality& held) { return held.high; }));
    columns.number(ModelsTables::tr("Log loss"), ofClass([](const KeptQuality& held) { return held.logLoss; }));
    columns.number(ModelsTables::tr("Recall"), ofClass([](const KeptQuality& held) { return held.recall; }));
    columns.number(ModelsTables::tr("Precision"), ofClass([](const KeptQuality& held) { return held.precision; }));
    columns.number(QStringLiteral("RMSE"), missed([](const KeptQuality& held) { return held.rmse; }));
    columns.number(QStringLiteral("MAE"), missed([](const KeptQuality& held) { return held.mae; }));
    columns.number(ModelsTables::tr("Rows learned from"), of([](const KeptQuality& held) { return held.trainedRows; }));
    columns.number(ModelsTables::tr("Test rows"), of([](const KeptQuality& held) { return held.testRows; }));
    return std::move(columns).done(ModelsTables::tr("Kept models"));
}

}  // namespace holdfast
