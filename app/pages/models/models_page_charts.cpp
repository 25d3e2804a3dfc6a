// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: the board and every curve of the page stand together.
#include "app/pages/models/models_page.h"

#include <algorithm>
#include <cmath>

#include <QLabel>

#include "app/messages/messages.h"
#include "app/pages/model_words.h"
#include "app/pages/models/metric_words.h"
#include "app/pages/models/model_settings_card.h"
#include "app/pages/models/threshold_card.h"
#include "app/settings/view_settings.h"
#include "app/store/study_store.h"
#include "learn/curves.h"
#include "widgets/charts/chart_frame.h"
#include "widgets/charts/model_curves.h"
#include "widgets/charts/rates.h"
#include "widgets/charts/scatter.h"
#include "widgets/charts/trials_chart.h"
#include "widgets/controls/button.h"
#include "widgets/controls/label.h"
#include "widgets/controls/row_table.h"
#include "widgets/controls/segmented.h"
#include "widgets/models/leaderboard_model.h"

namespace holdfast {

namespace {

constexpr int kSteady = 10;  // trials without a better one that are worth saying

// In the catalogue, for the colour; linear regression stands where logistic regression does.
int placeOf(Family family) { return std::max(0, static_cast<int>(family) - static_cast<int>(Family::LogisticRegression)); }

enum CurveKind { kRoc, kPrecisionRecall, kGain };

double shareOf(std::size_t part, std::size_t all) { return all == 0 ? 0 : static_cast<double>(part) / static_cast<double>(all); }

ModelCurve pointsOf(const FamilyResult& family, Labels labels, CurveKind kind)
{
    ModelCurve curve;
    const auto add = [&curve](double x, double y) {
        curve.x.push_back(x);
        curve.y.push_back(y);
    };
    switch (kind) {
    case kRoc:
        for (const RocPoint& point : rocCurve(family.testScores, labels))
            add(point.falsePositiveRate, point.truePositiveRate);
        break;
    case kPrecisionRecall:
        for (const PrecisionRecallPoint& point : precisionRecallCurve(family.testScores, labels))
            add(point.recall, point.precision);
        break;
    case kGain:
        for (const GainPoint& point : gainCurve(family.testScores, labels))
            add(point.contacted, point.gain);
        break;
    }
    return curve;
}

}  // namespace

void ModelsPage::showBoard(const ModelsPageState& state)
{
    const bool number = state.phase == ModelsPageState::Phase::Found ? state.shown.number : state.number;
    std::vector<LeaderboardRow> rows;
    for (const ModelEntry& entry : state.entries) {
        const QString settings = settingsWords(entry.spec, numbers());
        rows.push_back({entry.family, familyWord(entry.family), settings, entry.folds, entry.mean, entry.test,
                        leaderboardTips(entry.folds, entry.mean, entry.sd, entry.test, number, settings, numbers()), entry.numbers,
                        entry.sd, tr("%n trials", nullptr, entry.trialsDone)});
        if (entry.numbers)
            addNumberTips(rows.back().tips, *entry.numbers, numbers());
    }
    m_model->setRows(rows, numbers(), number);
    nameColumns(state.phase == ModelsPageState::Phase::Searching, number);
    const Family shown = shownFamily(state);
    int place = -1;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i].family == shown)
            place = static_cast<int>(i);
    m_table->chooseRow(state.phase == ModelsPageState::Phase::Searching ? (rows.empty() ? -1 : 0) : place);
    m_table->setVisible(!rows.empty());
    m_table->setAccessibleName(tr("Models compared"));
    const bool found = state.phase == ModelsPageState::Phase::Found;
    m_use->setVisible(found && !state.stale && shown != state.used);
    m_use->setText(tr("Use this model"));
    if (state.phase == ModelsPageState::Phase::NotSearched) {
        m_boardTitle->setText(tr("No models yet: the search tries settings of each family on the same folds"));
        m_boardCaption->setText(tr("Every model is fitted inside the folds; the test part is opened once, at the end."));
        return;
    }
    if (!found) {
        m_boardTitle->setText(rows.empty() ? tr("The first trials are under way")
                                           : tr("In front so far: %1; the order may still change").arg(rows.front().name));
        m_boardCaption->setText(tr("The best of each family so far, by cross-validation. The test part is still closed."));
        return;
    }
    if (rows.empty()) {
        m_boardTitle->setText(tr("No family was chosen"));
        m_boardCaption->clear();
        return;
    }
    if (state.tied > 1)
        m_boardTitle->setText(tr("%1 leads, but the first %2 cannot be told apart: a difference of %3, give or take %4")
                                  .arg(rows.front().name)
                                  .arg(state.tied)
                                  .arg(numbers().score(state.largestGap), numbers().score(state.margin)));
    else
        m_boardTitle->setText(tr("%1 is in front of the others").arg(rows.front().name));
    QString caption =
        tr("Chosen by %1 folds of %2 for training").arg(state.shown.folds).arg(customersWords(state.shown.trainingRows, numbers()));
    caption += state.shown.testRows > 0
                   ? tr("; the test (%1) was opened once.").arg(numbers().whole(static_cast<double>(state.shown.testRows)))
                   : QStringLiteral(".");
    if (state.baseline && state.shown.number && state.baseline->numbers)
        caption +=
            QLatin1Char(' ') + tr("When everyone is given the mean: RMSE %1.").arg(numbers().significant(state.baseline->numbers->rmse));
    else if (state.baseline && !state.shown.number)
        caption += QLatin1Char(' ') + tr("Without a model: AUC %1.").arg(numbers().score(state.baseline->mean));
    for (const Finding& finding : state.findings)
        if (finding.severity != Severity::Note)
            caption += QLatin1Char(' ') + sentence(finding);
    m_boardCaption->setText(caption);
}

void ModelsPage::nameColumns(bool searching, bool number)
{
    using Board = LeaderboardModel;
    if (searching)
        m_table->setColumns({Board::Name, Board::Folds, Board::Mean, Board::Spread, Board::Trials}, {Board::Spread, Board::Folds});
    else if (number)
        m_table->setColumns({Board::Name, Board::Folds, Board::Mean, Board::TestInterval, Board::TestAuc, Board::F1, Board::Recall},
                            {Board::Folds, Board::Mean, Board::Recall, Board::F1});
    else
        m_table->setColumns(
            {Board::Name, Board::Folds, Board::Mean, Board::TestInterval, Board::TestAuc, Board::F1, Board::Recall, Board::LogLoss},
            {Board::LogLoss, Board::Recall, Board::F1, Board::Folds, Board::Mean});
}

void ModelsPage::showTrials(const ModelsPageState& state)
{
    const bool searching = state.phase == ModelsPageState::Phase::Searching;
    m_trialsFrame->setVisible(searching && !state.settled.empty());
    if (m_trialsFrame->isHidden())
        return;
    TrialsLook look{.dots = {}, .families = {}, .wanted = std::max(state.trials, state.tried), .left = {}};
    for (const SettledTrial& trial : state.settled) {
        const int place = placeOf(trial.family);
        look.dots.push_back({place, trial.mean, trial.discarded,
                             QStringLiteral("%1, %2: %3")
                                 .arg(familyWord(trial.family), settingsWords(trial.spec, numbers()), numbers().score(trial.mean))});
        const auto known = std::any_of(look.families.begin(), look.families.end(), [&](const auto& entry) { return entry.first == place; });
        if (!known)
            look.families.emplace_back(place, familyWord(trial.family));
    }
    std::sort(look.families.begin(), look.families.end());
    if (look.wanted > state.tried)
        look.left = tr("%n trials to go", nullptr, look.wanted - state.tried);
    const int best = bestTrial(look.dots);
    m_trialsFrame->setTitle(state.tried - best >= kSteady ? tr("No better one since trial %1").arg(best)
                                                          : tr("Trial %1 is the best so far").arg(best));
    m_trialsFrame->setCaption(state.number ? tr("Each dot is a trial, the line the best so far. R², mean over the folds.")
                                           : tr("Each dot is a trial, the line the best so far. ROC AUC, mean over the folds."));
    m_trialsFrame->setFigure([look](const ChartTheme& theme) { return trialsFigure(look, theme); });
}

void ModelsPage::showCurve(const ModelsPageState& state)
{
    m_curveChoice->setWords({tr("ROC"), tr("PR"), tr("Gain"), tr("Calibration")});
    m_curveChoice->segment(0)->setToolTip(tr("Events found against false alarms, for every threshold"));
    m_curveChoice->segment(1)->setToolTip(tr("How many of those named are right, against how many of the event are found"));
    m_curveChoice->segment(2)->setToolTip(tr("Events found when the riskiest customers are contacted first"));
    m_curveChoice->segment(3)->setToolTip(tr("Whether customers with a risk of 30 % really have the event in 30 of 100 cases"));
    m_curveChoice->setCurrent(static_cast<int>(m_curve));
    const FamilyResult* shown = state.result == nullptr ? nullptr : state.result->find(shownFamily(state));
    m_curveFrame->setVisible(state.phase == ModelsPageState::Phase::Found);
    m_curveChoice->setVisible(!state.shown.number);
    if (state.phase != ModelsPageState::Phase::Found)
        return;
    m_curveFrame->setStale(state.stale ? tr("The study changed since.") : QString());
    if (state.shown.number)
        return showPredicted(state, shown);
    if (shown == nullptr || shown->testScores.empty()) {
        m_curveFrame->setTitle(tr("No test part"));
        m_curveFrame->setCaption({});
        m_curveFrame->setNothing(tr("Without held-out rows there is no honest curve. Choose a test share on the left."));
        return;
    }
    const std::vector<std::uint8_t> labels = state.result->testLabels();
    const double threshold = m_threshold.value_or(shown->threshold);
    if (m_curve == Curve::Calibration)
        return showCalibration(*shown, labels);
    CurvesLook look;
    look.diagonal = m_curve != Curve::PrecisionRecall;
    for (const FamilyResult& family : state.result->families) {
        if (family.family == Family::Baseline || family.testScores.empty())
            continue;
        ModelCurve curve = pointsOf(family, labels, m_curve == Curve::Roc ? kRoc : m_curve == Curve::Gain ? kGain : kPrecisionRecall);
        curve.place = placeOf(family.family);
        curve.role = family.family == shown->family ? ModelCurve::Role::Chosen
                     : family.family == state.recommended || (family.family == state.used && shown->family != state.used)
                         ? ModelCurve::Role::Compared
                         : ModelCurve::Role::Rest;
        if (curve.role != ModelCurve::Role::Rest && family.test)
            curve.label =
                m_curve == Curve::Gain
                    ? familyWord(family.family)
                    : QStringLiteral("%1 %2").arg(familyWord(family.family),
                                                  numbers().score(m_curve == Curve::Roc ? family.test->rocAuc : family.test->prAuc));
        look.curves.push_back(std::move(curve));
    }
    const Confusion at = confusionAt(shown->testProbabilities, labels, threshold);
    const double falseRate = shareOf(at.fp, at.fp + at.tn);
    const double contacted = shareOf(at.tp + at.fp, labels.size());
    look.handle = CurveHandle{m_curve == Curve::Roc    ? falseRate
                              : m_curve == Curve::Gain ? contacted
                                                       : at.recall(),
                              m_curve == Curve::PrecisionRecall ? at.precision() : at.recall(),
                              tr("threshold %1").arg(numbers().fixed(threshold, 2))};
    if (m_curve == Curve::PrecisionRecall)
        look.floor = state.shown.rate;
    const QString rows = numbers().whole(static_cast<double>(labels.size()));
    switch (m_curve) {
    case Curve::Roc:
        m_curveFrame->setTitle(
            tr("Finds %1 of the event at %2 false alarms").arg(numbers().percent(at.recall(), 0), numbers().percent(falseRate, 1)));
        m_curveFrame->setCaption(tr("False alarms (right) and events found (up), test, n = %1.").arg(rows));
        break;
    case Curve::Gain:
        m_curveFrame->setTitle(
            contacted > 0
                ? tr("The riskiest %1 hold %2 of the event").arg(numbers().percent(contacted, 0), numbers().percent(at.recall(), 0))
                : tr("Nobody is named at this threshold"));
        m_curveFrame->setCaption(
            (contacted > 0 ? tr("Lift %1.").arg(numbers().times(at.recall() / contacted)) + QLatin1Char(' ') : QString()) +
            tr("Customers by falling risk (right), events found among them (up), test, n = %1; dashed: in any order.").arg(rows));
        break;
    case Curve::PrecisionRecall:
    case Curve::Calibration:
        m_curveFrame->setTitle(tr("Of those named, %1 are right; %2 of the event are found")
                                   .arg(numbers().percent(at.precision(), 0), numbers().percent(at.recall(), 0)));
        m_curveFrame->setCaption(
            tr("Events found (right) and share of right ones among those named (up), test, n = %1. Dashed: naming everybody.").arg(rows));
        break;
    }
    m_curveFrame->setFigure([look](const ChartTheme& theme) { return curvesFigure(look, theme); });
}

void ModelsPage::showCalibration(const FamilyResult& shown, const std::vector<std::uint8_t>& labels)
{
    const int count = labels.size() >= 500 ? 10 : 5;
    const std::vector<CalibrationBand> bands = calibrationBands(shown.testProbabilities, labels, count);
    const BrierParts parts = brierParts(shown.testProbabilities, labels, count);
    m_curveFrame->setTitle(tr("Promised risk against what happened"));
    m_curveFrame->setCaption(
        tr("Forecast risk (right), share of the event (up), test, n = %1; bars: 95 %. Brier score %2: %3 wrong promises, %4 by telling "
           "customers apart, %5 chance.")
            .arg(numbers().whole(static_cast<double>(labels.size())), numbers().fixed(parts.brier, 3),
                 numbers().withSign(parts.reliability, 3),
                 numbers().withSign(parts.withinVariance - parts.withinCovariance - parts.resolution, 3),
                 numbers().withSign(parts.uncertainty, 3)));
    m_curveFrame->setFigure([bands](const ChartTheme& theme) { return calibrationFigure(bands, theme); });
}

void ModelsPage::hearThreshold()
{
    connect(m_thresholdCard, &ThresholdCard::thresholdTried, this, [this](double threshold) {
        m_threshold = threshold;
        showThreshold(m_state);
    });
    connect(m_thresholdCard, &ThresholdCard::thresholdSettled, this, [this] { showCurve(m_state); });
    connect(m_thresholdCard, &ThresholdCard::thresholdTaken, this,
            [this](double threshold) { store().apply(edits::setThreshold(ThresholdRule::Fixed, threshold)); });
    connect(m_thresholdCard, &ThresholdCard::floorChosen, this, [this](double share) { store().apply(edits::setRecallFloor(share)); });
    connect(m_thresholdCard, &ThresholdCard::moneyChosen, this, [this](const MoneyRule& money) { store().apply(edits::setMoney(money)); });
    connect(m_thresholdCard, &ThresholdCard::ruleChosen, this, [this](ThresholdRule rule) {
        Edit edit = edits::setThreshold(rule, store().study().model.threshold);
        edit.mergeKey.clear();
        const std::optional<double> earned = rule == ThresholdRule::Money ? meanProfit() : std::nullopt;
        if (earned && store().study().model.money == MoneyRule{})  // nothing was said of money yet: what the customers here bring
            edit.change = [set = edit.change, earned](Study study) {
                study.model.money = {.profitKept = *earned, .contactCost = *earned / 20, .effect = MoneyRule{}.effect};
                return set(std::move(study));
            };
        store().apply(edit);
    });
}

// What a customer brings on average, losses counted as nothing, to two digits; nothing where no column says it.
std::optional<double> ModelsPage::meanProfit() const
{
    const auto joined = store().fresh<Stage::Join>();
    const std::optional<ColumnId>& profit = store().study().roles.profit;
    const Column* column = joined && profit ? joined->join.table.find(*profit) : nullptr;
    if (column == nullptr || !column->isNumber())
        return std::nullopt;
    double sum = 0;
    double known = 0;
    for (const double value : column->numbers())
        if (!std::isnan(value)) {
            sum += std::max(value, 0.0);
            ++known;
        }
    if (known == 0 || sum <= 0)
        return std::nullopt;
    const double mean = sum / known;
    const double step = std::pow(10, std::floor(std::log10(mean)) - 1);
    return std::max(0.01, std::round(mean / step) * step);
}

void ModelsPage::showPredicted(const ModelsPageState& state, const FamilyResult* shown)
{
    if (shown == nullptr)
        return m_curveFrame->setNothing({});
    auto points = std::make_shared<ScatterPoints>();
    points->x = shown->outOfFold;
    points->y = state.result->trainingTargets();
    m_curveFrame->setTitle(tr("%1: forecast against what was").arg(familyWord(shown->family)));
    m_curveFrame->setCaption(
        tr("Forecast by the model that had not seen the customer (right) and the target (up), n = %1. A faultless forecast "
           "lies on the diagonal.")
            .arg(numbers().whole(static_cast<double>(points->x.size()))));
    m_curveFrame->setFigure([points](const ChartTheme& theme) -> std::unique_ptr<Figure> {
        return scatterFigure({.points = points, .dot = 4, .diagonal = true}, theme);
    });
}

void ModelsPage::showThreshold(const ModelsPageState& state)
{
    const FamilyResult* shown = state.result == nullptr ? nullptr : state.result->find(shownFamily(state));
    const bool can = state.phase == ModelsPageState::Phase::Found && shown != nullptr && !shown->testProbabilities.empty();
    m_thresholdCard->setVisible(can);
    if (!can)
        return;
    m_thresholdCard->setStale(state.stale ? tr("The study changed since.") : QString());
    QString other = tr("All others");
    if (const Made<Stage::Profile> profiled = store().shown<Stage::Profile>(); profiled && profiled->table.classes)
        if (const TargetClasses& classes = *profiled->table.classes; classes.names.size() == 2 && classes.positive)
            other = QString::fromStdString(classes.names[1 - *classes.positive]);
    m_thresholdCard->setShown({.result = state.result,
                               .family = shown,
                               .settings = store().study().model,
                               .tried = m_threshold,
                               .positive = QString::fromStdString(state.shown.positive),
                               .other = other,
                               .canChange = !state.stale},
                              numbers());
}

}  // namespace holdfast
