// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/importance/importance_page.h"

#include <algorithm>
#include <cmath>
#include <map>

#include <QLabel>

#include "app/pages/choice.h"
#include "app/pages/model_words.h"
#include "app/settings/view_settings.h"
#include "app/store/study_store.h"
#include "widgets/charts/beeswarm.h"
#include "widgets/charts/chart_frame.h"
#include "widgets/charts/effect_rows.h"
#include "widgets/charts/scatter.h"
#include "widgets/charts/waterfall.h"
#include "widgets/controls/button.h"
#include "widgets/controls/inline_message.h"
#include "widgets/controls/label.h"
#include "widgets/controls/segmented.h"

namespace holdfast {

namespace {

constexpr std::size_t kBars = 10;
constexpr std::size_t kSwarmRows = 6;

}  // namespace

void ImportancePage::showBars()
{
    const ImportancePageState& state = m_state;
    m_method->setVisible(state.contributions);
    m_method->setWords({tr("Both"), tr("Contributions"), tr("Permutation")});
    m_method->setCurrent(static_cast<int>(state.method));
    m_bars->setStale(state.stale ? tr("Something before changed.") : QString());
    m_bars->setTitle(state.rows.size() > 1
                         ? tr("The forecast leans most on %1 and %2").arg(shownName(state.rows[0].name), shownName(state.rows[1].name))
                         : shownName(state.rows[0].name));
    EffectRowsLook look;
    const bool byDrop = state.method == ImportanceMethod::Permutation;
    for (std::size_t i = 0; i < std::min(kBars, state.rows.size()); ++i) {
        const ImportanceRow& row = state.rows[i];
        EffectRow bar;
        bar.name = shownName(row.name);
        bar.selected = i == state.shown;
        if (byDrop) {
            bar.value = row.drop.value_or(0);
            bar.interval = Interval{bar.value - row.dropSd, bar.value + row.dropSd};
            bar.valueText = numbers().fixed(bar.value, 3);
        } else {
            bar.value = row.contribution.value_or(0);
            bar.interval = row.contributionInterval;
            bar.valueText = numbers().fixed(bar.value, 2);
            bar.direction = row.categorical                         ? EffectRow::Direction::Mixed
                            : !row.direction || *row.direction == 0 ? EffectRow::Direction::None
                            : *row.direction > 0                    ? EffectRow::Direction::Up
                                                                    : EffectRow::Direction::Down;
            if (state.method == ImportanceMethod::Both && row.drop) {
                bar.second = *row.drop;
                bar.secondSd = row.dropSd;
            }
        }
        look.rows.push_back(std::move(bar));
    }
    m_bars->setFigure([look](const ChartTheme& theme) { return effectRowsFigure(look, theme); });
    const QString rows = numbers().whole(static_cast<double>(state.importance->permutation.rows));
    const bool number = state.importance->permutation.metric == "r2";
    if (byDrop && number)
        m_bars->setCaption(tr("Fall of R² when a column is shuffled, mean ± spread of %1 repeats, %2 customers.")
                               .arg(state.importance->permutation.repeats)
                               .arg(rows));
    else if (number)
        m_bars->setCaption(tr("Mean size of the contribution in the target’s unit (linear regression), %1 customers, ±95 %. Arrow: where a "
                              "higher value leads.")
                               .arg(rows));
    else if (byDrop)
        m_bars->setCaption(tr("Fall of AUC when a column is shuffled, mean ± spread of %1 repeats, %2 customers.")
                               .arg(state.importance->permutation.repeats)
                               .arg(rows));
    else if (state.method == ImportanceMethod::Both)
        m_bars->setCaption(tr("Mean size of the contribution in log-odds (logistic regression), %1 customers, ±95 %. On the right: fall of "
                              "AUC of “%2” when shuffled, ± "
                              "spread; a hollow dot cannot be told from zero. Arrow: where a higher value leads.")
                               .arg(rows, modelName()));
    else
        m_bars->setCaption(
            tr("Mean size of the contribution in log-odds (logistic regression), %1 customers, ±95 %. Arrow: where a higher value leads.")
                .arg(rows));
    if (state.disagreement && state.method != ImportanceMethod::Contributions)
        m_disagreement->setMessage(
            Tone::Stale,
            tr("The methods disagree about %1: it contributes %2 on average, yet AUC does not fall without it. Columns related to it "
               "stand in for it.")
                .arg(numbers().quoted(shownName(state.rows[*state.disagreement].name)),
                     numbers().fixed(state.rows[*state.disagreement].contribution.value_or(0), 2)));
    else
        m_disagreement->setMessage(Tone::Stale, {});
}

void ImportancePage::showSwarm()
{
    m_below->setVisible(m_state.contributions);
    if (!m_state.contributions)
        return;
    const ShapSummary& shap = *m_state.importance->shap;
    const Made<Stage::Join> joined = store().shown<Stage::Join>();
    std::vector<SwarmRow> rows;
    for (std::size_t i = 0; i < std::min(kSwarmRows, shap.values.size()); ++i) {
        const ColumnContribution& values = shap.values[i];
        const Column* column = joined ? joined->join.table.find(values.feature) : nullptr;
        SwarmRow row{shownName(column == nullptr ? values.feature.name : column->name()), values.contributions, {}};
        if (column != nullptr && column->isNumber()) {
            std::vector<double> there;
            for (const std::uint32_t place : shap.rows)
                there.push_back(place < column->rows() ? column->numbers()[place] : NAN);
            row.places = colourPlaces(there);
        }
        rows.push_back(std::move(row));
    }
    const ColumnContribution& first = shap.values.front();
    if (first.direction && *first.direction != 0)
        m_swarm->setTitle(*first.direction < 0 ? tr("Little of %1 goes with a higher forecast, much with a lower").arg(rows.front().name)
                                               : tr("Much of %1 goes with a higher forecast, little with a lower").arg(rows.front().name));
    else
        m_swarm->setTitle(tr("Contributions of each customer"));
    m_swarm->setStale(m_state.stale ? tr("Something before changed.") : QString());
    const QString low = tr("little");
    const QString high = tr("much");
    m_swarm->setFigure([rows, low, high](const ChartTheme& theme) { return beeswarmFigure(rows, low, high, theme); });
    m_swarm->setCaption(tr("One dot is one customer; its colour is the column’s value. Contribution in log-odds."));
}

void ImportancePage::showDependence()
{
    if (!m_state.contributions)
        return;
    const ShapSummary& shap = *m_state.importance->shap;
    const ImportanceRow& shown = m_state.rows[m_state.shown];
    const auto values =
        std::find_if(shap.values.begin(), shap.values.end(), [&shown](const ColumnContribution& each) { return each.feature == shown.id; });
    const Made<Stage::Join> joined = store().shown<Stage::Join>();
    const Column* column = joined ? joined->join.table.find(shown.id) : nullptr;
    m_dependence->setStale(m_state.stale ? tr("Something before changed.") : QString());
    const QString name = shownName(shown.name);
    if (values == shap.values.end() || column == nullptr || shap.rows.size() != values->contributions.size()) {
        m_dependence->setTitle(name);
        m_dependence->setCaption({});
        m_dependence->setNothing(tr("No contributions for this column."));
        return;
    }
    if (column->isNumber()) {
        auto points = std::make_shared<ScatterPoints>();
        for (std::size_t i = 0; i < shap.rows.size(); ++i) {
            points->x.push_back(shap.rows[i] < column->rows() ? column->numbers()[shap.rows[i]] : NAN);
            points->y.push_back(values->contributions[i]);
        }
        const std::vector<double> places = colourPlaces(points->x);
        double low = 0, high = 0, lows = 0, highs = 0;
        for (std::size_t i = 0; i < places.size(); ++i) {
            if (places[i] <= 1.0 / 3) {
                low += points->y[i];
                ++lows;
            } else if (places[i] >= 2.0 / 3) {
                high += points->y[i];
                ++highs;
            }
        }
        m_dependence->setTitle(
            tr("%1: the lowest third %2, the highest third %3")
                .arg(name, numbers().withSign(lows > 0 ? low / lows : NAN, 2), numbers().withSign(highs > 0 ? high / highs : NAN, 2)));
        m_dependence->setFigure([points](const ChartTheme& theme) { return dependenceFigure(points, theme); });
        m_dependence->setCaption(tr("%1 (right) and its contribution in log-odds (up). Line: mean.").arg(name));
        return;
    }
    std::map<std::string, std::pair<double, double>> levels;
    for (std::size_t i = 0; i < shap.rows.size(); ++i)
        if (shap.rows[i] < column->rows()) {
            auto& level = levels[column->textAt(shap.rows[i])];
            level.first += values->contributions[i];
            level.second += 1;
        }
    EffectRowsLook look{.signedBars = true};
    for (const auto& level : levels)
        look.rows.push_back({.name = QString::fromStdString(level.first),
                             .value = level.second.first / level.second.second,
                             .valueText = numbers().withSign(level.second.first / level.second.second, 2)});
    m_dependence->setTitle(tr("%1: mean contribution of each value").arg(name));
    m_dependence->setFigure([look](const ChartTheme& theme) { return effectRowsFigure(look, theme); });
    m_dependence->setCaption(tr("Contribution in log-odds, mean over customers with the value."));
}

void ImportancePage::showCustomer()
{
    m_customer->setTitle(tr("One customer"));
    m_customer->setStale(m_state.stale ? tr("Something before changed.") : QString());
    m_customerChoice->setVisible(m_state.customer.has_value());
    if (!m_state.customer) {
        m_customerWords->clear();
        m_customer->setCaption({});
        m_customer->setNothing(tr("Contributions are exact for logistic regression only: add it to the families compared."));
        return;
    }
    const CustomerExplained& customer = *m_state.customer;
    QStringList keys;
    int current = 0;
    for (std::size_t i = 0; i < m_state.customers.size(); ++i) {
        keys << QString::fromStdString(m_state.customers[i].second);
        if (m_state.customers[i].first == customer.row)
            current = static_cast<int>(i);
    }
    m_customerChoice->setChoices(keys, current);
    m_customerChoice->setAccessibleName(tr("Customer"));
    const auto strongest = [&customer](bool up) -> QString {
        for (const CustomerStep& step : customer.steps)
            if (step.joined == 1 && (step.change > 0) == up && step.change != 0)
                return shownName(step.name);
        return {};
    };
    const QString raises = strongest(true);
    const QString lowers = strongest(false);
    QString words = tr("Risk %1; with average contributions it would be %2.")
                        .arg(numbers().percent(fromLogOdds(customer.forecast), 0), numbers().percent(fromLogOdds(customer.base), 0));
    if (!raises.isEmpty())
        words += QLatin1Char(' ') + tr("Most is added by %1.").arg(numbers().quoted(raises));
    if (!lowers.isEmpty())
        words += QLatin1Char(' ') + tr("Most is taken off by %1.").arg(numbers().quoted(lowers));
    m_customerWords->setText(words);
    WaterfallLook look;
    look.start = customer.base;
    look.startText = tr("average contributions: %1").arg(numbers().percent(fromLogOdds(customer.base), 0));
    look.endText = tr("risk of this customer %1").arg(numbers().percent(fromLogOdds(customer.forecast), 0));
    for (const CustomerStep& step : customer.steps) {
        QString label = shownName(step.name);
        if (step.joined > 1 || step.name.empty())
            label = tr("the other %n column(s)", nullptr, static_cast<int>(step.joined));
        else if (!step.value.empty()) {
            bool number = false;
            const double value = QString::fromStdString(step.value).toDouble(&number);
            label += QStringLiteral(" = ") + (number ? numbers().significant(value) : QString::fromStdString(step.value));
        }
        look.steps.push_back({label, step.change, numbers().withSign(step.change, 2)});
    }
    m_customer->setFigure([look](const ChartTheme& theme) { return waterfallFigure(look, theme); });
    const double error = m_state.importance->shap->additivityError;
    m_customer->setCaption(
        tr("Logistic regression, in log-odds. The contributions add up to the forecast exactly: the remainder is below %1.")
            .arg(numbers().upTo(std::max(1e-6, std::pow(10.0, std::ceil(std::log10(std::max(error, 1e-12))))), 6)));
}

}  // namespace holdfast
