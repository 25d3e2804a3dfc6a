// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/models/models_page.h"

#include <cmath>

#include <QLabel>

#include "app/messages/messages.h"
#include "app/pages/model_words.h"
#include "app/pages/models/metric_words.h"
#include "app/pages/models/model_settings_card.h"
#include "app/settings/view_settings.h"
#include "app/store/study_store.h"
#include "learn/curves.h"
#include "widgets/charts/chart_frame.h"
#include "widgets/charts/confusion_tiles.h"
#include "widgets/charts/model_curves.h"
#include "widgets/charts/rates.h"
#include "widgets/controls/button.h"
#include "widgets/controls/label.h"
#include "widgets/controls/row_table.h"
#include "widgets/controls/segmented.h"
#include "widgets/controls/threshold_slider.h"
#include "widgets/models/leaderboard_model.h"

namespace holdfast {

void ModelsPage::showBoard(const ModelsPageState& state)
{
    std::vector<LeaderboardRow> rows;
    for (const ModelEntry& entry : state.entries) {
        const QString settings = settingsWords(entry.spec, numbers());
        rows.push_back({entry.family, familyWord(entry.family), settings, entry.folds, entry.mean, entry.test,
                        leaderboardTips(entry.folds, entry.mean, entry.sd, entry.test, settings, numbers())});
    }
    m_model->setRows(rows, numbers());
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
        m_boardTitle->setText(tr("%1 of %2 trials").arg(state.tried).arg(std::max(state.trials, state.tried)));
        m_boardCaption->setText(tr("The best of each family so far, by cross-validation. The test part is still closed."));
        return;
    }
    if (rows.empty()) {
        m_boardTitle->setText(tr("No family was chosen"));
        m_boardCaption->clear();
        return;
    }
    if (state.tied > 1)
        m_boardTitle->setText(tr("%1 leads, but the first %2 cannot be told apart: a difference of %3 against a spread of %4")
                                  .arg(rows.front().name)
                                  .arg(state.tied)
                                  .arg(numbers().score(state.largestGap), numbers().score(state.spread)));
    else
        m_boardTitle->setText(tr("%1 is in front of the others").arg(rows.front().name));
    QString caption = tr("Chosen by %1 folds of %2 for training").arg(state.folds).arg(customersWords(state.trainingRows, numbers()));
    caption += state.testRows > 0 ? tr("; the test (%1) was opened once.").arg(numbers().whole(static_cast<double>(state.testRows)))
                                  : QStringLiteral(".");
    if (state.baseline)
        caption += QLatin1Char(' ') + tr("Without a model: AUC %1.").arg(numbers().score(state.baseline->mean));
    for (const Finding& finding : state.findings)
        if (finding.severity != Severity::Note)
            caption += QLatin1Char(' ') + sentence(finding);
    m_boardCaption->setText(caption);
}

void ModelsPage::showCurve(const ModelsPageState& state)
{
    m_curveChoice->setWords({tr("ROC"), tr("PR"), tr("Calibration")});
    m_curveChoice->setCurrent(static_cast<int>(m_curve));
    const FamilyResult* shown = state.result == nullptr ? nullptr : state.result->find(shownFamily(state));
    m_curveFrame->setVisible(state.phase == ModelsPageState::Phase::Found);
    if (state.phase != ModelsPageState::Phase::Found)
        return;
    m_curveFrame->setStale(state.stale ? tr("The study changed since.") : QString());
    if (shown == nullptr || shown->testScores.empty()) {
        m_curveFrame->setTitle(tr("No test part"));
        m_curveFrame->setCaption({});
        m_curveFrame->setNothing(tr("Without held-out rows there is no honest curve. Choose a test share on the left."));
        return;
    }
    const std::vector<std::uint8_t> labels = state.result->testLabels();
    const double threshold = m_threshold.value_or(shown->threshold);
    if (m_curve == Curve::Calibration) {
        const std::vector<CalibrationBand> bands = calibrationBands(shown->testProbabilities, labels, state.testRows >= 500 ? 10 : 5);
        m_curveFrame->setTitle(tr("%1: what is promised against what happened").arg(familyWord(shown->family)));
        m_curveFrame->setCaption(
            tr("Forecast risk (right) and share of the event (up), test, n = %1; bars are 95 % intervals, dashed is a promise kept.")
                .arg(numbers().whole(static_cast<double>(labels.size()))));
        m_curveFrame->setFigure([bands](const ChartTheme& theme) { return calibrationFigure(bands, theme); });
        return;
    }
    const bool roc = m_curve == Curve::Roc;
    CurvesLook look;
    look.diagonal = roc;
    for (const FamilyResult& family : state.result->families) {
        if (family.family == Family::Baseline || family.testScores.empty())
            continue;
        ModelCurve curve;
        curve.place = static_cast<int>(family.family) - 1;
        curve.role = family.family == shown->family ? ModelCurve::Role::Chosen
                     : family.family == state.recommended || (family.family == state.used && shown->family != state.used)
                         ? ModelCurve::Role::Compared
                         : ModelCurve::Role::Rest;
        if (roc) {
            for (const RocPoint& point : rocCurve(family.testScores, labels)) {
                curve.x.push_back(point.falsePositiveRate);
                curve.y.push_back(point.truePositiveRate);
            }
        } else {
            for (const PrecisionRecallPoint& point : precisionRecallCurve(family.testScores, labels)) {
                curve.x.push_back(point.recall);
                curve.y.push_back(point.precision);
            }
        }
        if (curve.role != ModelCurve::Role::Rest && family.test)
            curve.label =
                QStringLiteral("%1 %2").arg(familyWord(family.family), numbers().score(roc ? family.test->rocAuc : family.test->prAuc));
        look.curves.push_back(std::move(curve));
    }
    const Confusion at = confusionAt(shown->testProbabilities, labels, threshold);
    const double falseRate = at.fp + at.tn == 0 ? 0 : static_cast<double>(at.fp) / static_cast<double>(at.fp + at.tn);
    look.handle = CurveHandle{roc ? falseRate : at.recall(), roc ? at.recall() : at.precision(),
                              tr("threshold %1").arg(numbers().fixed(threshold, 2))};
    if (!roc)
        look.floor = state.rate;
    m_curveFrame->setTitle(
        roc ? tr("Finds %1 of the event at %2 false alarms").arg(numbers().percent(at.recall(), 0), numbers().percent(falseRate, 1))
            : tr("Of those named, %1 are right; %2 of the event are found")
                  .arg(numbers().percent(at.precision(), 0), numbers().percent(at.recall(), 0)));
    m_curveFrame->setCaption(
        roc ? tr("False alarms (right) and events found (up), test, n = %1.").arg(numbers().whole(static_cast<double>(labels.size())))
            : tr("Events found (right) and share of right ones among those named (up), test, n = %1. Dashed: naming everybody.")
                  .arg(numbers().whole(static_cast<double>(labels.size()))));
    m_curveFrame->setFigure([look](const ChartTheme& theme) { return curvesFigure(look, theme); });
}

void ModelsPage::showThreshold(const ModelsPageState& state)
{
    const FamilyResult* shown = state.result == nullptr ? nullptr : state.result->find(shownFamily(state));
    const bool can = state.phase == ModelsPageState::Phase::Found && shown != nullptr && !shown->testProbabilities.empty();
    m_thresholdFrame->setVisible(can);
    if (!can)
        return;
    const double threshold = m_threshold.value_or(shown->threshold);
    const std::optional<Confusion> at = confusionOf(*state.result, shown->family, threshold);
    const std::size_t wrong = at->fp + at->fn;
    const std::size_t all = wrong + at->tp + at->tn;
    m_thresholdFrame->setTitle(
        tr("At the threshold %1 the model is wrong for %2 of %3")
            .arg(numbers().fixed(threshold, 2), numbers().whole(static_cast<double>(wrong)), numbers().whole(static_cast<double>(all))));
    m_thresholdFrame->setStale(state.stale ? tr("The study changed since.") : QString());
    const QString positive = QString::fromStdString(state.positive);
    QString other = tr("All others");
    if (const Made<Stage::Profile> profiled = store().shown<Stage::Profile>(); profiled && profiled->table.classes)
        if (const TargetClasses& classes = *profiled->table.classes; classes.names.size() == 2 && classes.positive)
            other = QString::fromStdString(classes.names[1 - *classes.positive]);
    const ConfusionWords words{positive, other, tr("the model says"), positive, tr("not")};
    const Confusion confusion = *at;
    m_thresholdFrame->setFigure([confusion, words](const ChartTheme& theme) { return confusionFigure(confusion, words, theme); });
    m_slider->setAccessibleName(tr("Threshold of risk"));
    m_slider->setScores(shown->testProbabilities, state.result->testLabels());
    m_slider->setThreshold(threshold);
    const bool tried = m_threshold && std::fabs(*m_threshold - shown->threshold) > 0.005;
    m_take->setText(tr("Use this threshold"));
    m_take->setVisible(tried && !state.stale);
    m_sliderWords->setText(tr("F1 %1 · precision %2 · recall %3. %4")
                               .arg(numbers().fixed(at->f1(), 2), numbers().percent(at->precision(), 0), numbers().percent(at->recall(), 0),
                                    tried ? tr("Tried only; the threshold in use is %1.").arg(numbers().fixed(shown->threshold, 2))
                                          : tr("Drag the threshold.")));
}

}  // namespace holdfast
