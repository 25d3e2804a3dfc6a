// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/explore/explore_page.h"

#include <algorithm>
#include <cmath>

#include <QLabel>

#include "app/pages/choice.h"
#include "app/pages/explore/column_words.h"
#include "app/pages/model_words.h"
#include "app/pages/pair_figure.h"
#include "app/settings/view_settings.h"
#include "app/store/study_store.h"
#include "widgets/charts/boxes.h"
#include "widgets/charts/histogram.h"
#include "widgets/charts/level_bars.h"
#include "widgets/charts/rates.h"
#include "widgets/controls/button.h"
#include "widgets/controls/label.h"
#include "widgets/controls/segmented.h"
#include "widgets/models/column_list_model.h"

namespace holdfast {

namespace {

constexpr int kTilesAcross = 4;
constexpr std::size_t kMostTiles = 24;

}  // namespace

void ExplorePage::showOne()
{
    const ColumnProfile profile = shown();
    const bool isTarget = m_state.classes != nullptr && profile.id == m_state.classes->id;
    std::optional<TargetClasses> classes;
    if (m_state.classes != nullptr && !isTarget)
        classes = *m_state.classes;
    const bool numeric = profile.histogram.has_value();
    const QString stale = m_state.stale ? tr("Something before changed.") : QString();
    m_name->setText(shownName(profile.name));
    m_name->setToolTip(QString::fromStdString(profile.name));
    m_chart->setWords({tr("Histogram"), tr("Density"), tr("Cumulative")});
    m_chart->setCurrent(static_cast<int>(m_view.chart));
    m_measure->setWords({tr("Counts"), tr("Shares")});
    m_measure->setCurrent(m_view.shares ? 1 : 0);
    m_measure->setVisible(classes.has_value() && (!numeric || m_view.chart == ExploreChart::Histogram));
    m_shape->setTitle(shapeTitle(profile, numbers()));
    m_shape->setLegend(classes ? legend() : std::vector<LegendEntry>{});
    m_shape->setStale(stale);
    const BarMeasure measure = m_view.shares ? BarMeasure::Shares : BarMeasure::Counts;
    const ExploreChart chart = m_view.chart;
    const QString others = tr("others");
    m_shape->setFigure([profile, classes, measure, chart, numeric, others](const ChartTheme& theme) {
        const TargetClasses* split = classes ? &*classes : nullptr;
        if (!numeric)
            return levelFigure(profile, split, measure, others, theme);
        if (chart == ExploreChart::Density && profile.density)
            return densityFigure(profile, split, theme);
        return chart == ExploreChart::Cumulative ? cumulativeFigure(profile, split, theme)
                                                 : histogramFigure(profile, split, measure, theme);
    });
    QString caption = tr("%1, n = %2").arg(shownName(profile.name), numbers().whole(static_cast<double>(profile.n)));
    if (profile.missing > 0)
        caption += tr(", missing %1").arg(numbers().whole(static_cast<double>(profile.missing)));
    if (profile.clippedBelow + profile.clippedAbove > 0)
        caption += tr("; %1 values lie outside the picture")
                       .arg(numbers().whole(static_cast<double>(profile.clippedBelow + profile.clippedAbove)));
    m_shape->setCaption(caption + QLatin1Char('.'));

    const bool split = classes.has_value() && classes->positive.has_value() && !profile.rates.empty();
    m_below->setVisible(split || numeric);
    m_rates->setVisible(split);
    if (split) {
        const RateBin* best = highestRate(profile);
        const QString positive = numbers().quoted(positiveName());
        if (best == nullptr)
            m_rates->setTitle(tr("The share of %1").arg(positive));
        else if (best->level.empty())
            m_rates->setTitle(tr("%1 is most frequent from %2 to %3: %4")
                                  .arg(positive, valueWords(profile, best->low, numbers()), valueWords(profile, best->high, numbers()),
                                       numbers().percent(best->rate, 0)));
        else
            m_rates->setTitle(tr("%1 is most frequent at %2: %3")
                                  .arg(positive, numbers().quoted(QString::fromStdString(best->level)), numbers().percent(best->rate, 0)));
        m_rates->setStale(stale);
        const RateLine average{m_state.rate, tr("on average %1").arg(numbers().percent(m_state.rate))};
        m_rates->setFigure([profile, average, numeric](const ChartTheme& theme) {
            return numeric ? rateFigure(profile, average, theme) : levelRateFigure(profile, theme);
        });
        m_rates->setCaption(tr("Share of %1, Wilson intervals of 95 %.").arg(positive));
    }
    m_boxes->setVisible(numeric && profile.kind == ColumnKind::Number);
    if (!numeric)
        return;
    std::vector<std::vector<double>> outliers;
    if (const Made<Stage::Join> joined = store().shown<Stage::Join>()) {
        const Column* column = joined->join.table.find(profile.id);
        if (column != nullptr && (!classes || classes->codes.size() == column->rows()))
            outliers = outliersOf(*column, profile, classes ? &*classes : nullptr);
    }
    if (classes && classes->positive && classes->names.size() == 2 && profile.boxByClass.size() == 2)
        m_boxes->setTitle(tr("Median of %1: %2, of the others: %3")
                              .arg(numbers().quoted(positiveName()),
                                   valueWords(profile, profile.boxByClass[*classes->positive].median, numbers()),
                                   valueWords(profile, profile.boxByClass[1 - *classes->positive].median, numbers())));
    else
        m_boxes->setTitle(tr("Median %1").arg(valueWords(profile, profile.median, numbers())));
    m_boxes->setStale(stale);
    m_boxes->setFigure([profile, classes, outliers](const ChartTheme& theme) {
        return boxFigure(profile, classes ? &*classes : nullptr, outliers, theme);
    });
    m_boxes->setCaption(tr("Box: quartiles; whiskers: 1.5 quartile distances."));
}

void ExplorePage::showTwo()
{
    const ColumnProfile& first = shown();
    m_name->setText(shownName(first.name));
    QStringList words;
    m_secondIds.clear();
    int current = -1;
    for (const std::size_t place : m_state.order) {
        if (place == m_state.shown)
            continue;
        if (m_state.second && place == *m_state.second)
            current = static_cast<int>(words.size());
        m_secondIds.push_back(m_state.profiled->table.columns[place].id);
        words << tr("with %1").arg(shownName(m_state.profiled->table.columns[place].name));
    }
    m_secondChoice->setChoices(words, current);
    m_secondChoice->setAccessibleName(tr("Second column"));
    m_measure->hide();
    m_shape->setStale(m_state.stale ? tr("Something before changed.") : QString());
    const Made<Stage::Join> joined = store().shown<Stage::Join>();
    const Column* y = joined == nullptr ? nullptr : joined->join.table.find(first.id);
    const Column* x = joined == nullptr || current < 0 ? nullptr : joined->join.table.find(m_secondIds[static_cast<std::size_t>(current)]);
    const Made<Stage::Prepare> design = store().shown<Stage::Prepare>();
    FigureMaker maker =
        x != nullptr && y != nullptr ? pairFigure(*x, *y, design ? design->labels : std::vector<std::int8_t>{}) : FigureMaker{};
    const bool dots = x != nullptr && y != nullptr && x->isNumber() && y->isNumber();
    m_shape->setLegend(dots && design ? legend() : std::vector<LegendEntry>{});
    if (!maker) {
        m_shape->setTitle(shownName(first.name));
        m_shape->setCaption({});
        m_shape->setNothing(tr("Nothing to draw for these two columns."));
        return;
    }
    m_shape->setTitle(tr("%1 and %2").arg(shownName(y->name()), shownName(x->name())));
    m_shape->setFigure(maker);
    m_shape->setCaption(pairCaption(*x, *y));
}

void ExplorePage::showAll()
{
    m_name->setText(tr("By strength of association with the target"));
    std::vector<std::size_t> places;
    for (const std::size_t place : m_state.order)
        if (!(m_state.classes != nullptr && m_state.profiled->table.columns[place].id == m_state.classes->id) && places.size() < kMostTiles)
            places.push_back(place);
    while (m_tileFrames.size() < places.size()) {
        const auto index = static_cast<int>(m_tileFrames.size());
        auto* frame = new ChartFrame(m_overview, true);
        frame->setObjectName(QStringLiteral("tile%1").arg(index + 1));
        frame->view()->setLeastHeight(90);
        frame->setClickable(true);
        adopt(frame);
        m_tiles->addWidget(frame, index / kTilesAcross, index % kTilesAcross);
        connect(frame, &Card::clicked, this, [this, index] {
            std::size_t seen = 0;
            for (const std::size_t place : m_state.order)
                if (!(m_state.classes != nullptr && m_state.profiled->table.columns[place].id == m_state.classes->id) &&
                    seen++ == static_cast<std::size_t>(index)) {
                    setColumn(place);
                    return;
                }
        });
        m_tileFrames.push_back(frame);
    }
    for (std::size_t i = 0; i < m_tileFrames.size(); ++i) {
        m_tileFrames[i]->setVisible(i < places.size());
        if (i >= places.size())
            continue;
        const ColumnProfile profile = m_state.profiled->table.columns[places[i]];
        std::optional<TargetClasses> classes;
        if (m_state.classes != nullptr)
            classes = *m_state.classes;
        m_tileFrames[i]->setTitle(shownName(profile.name));
        QString caption = shapeWord(profile).word;
        for (const TargetRanking::Entry& entry : m_state.profiled->ranking.entries)
            if (entry.id == profile.id && std::isfinite(entry.phik))
                caption = tr("φk %1 · %2").arg(numbers().correlation(entry.phik), caption);
        m_tileFrames[i]->setCaption(caption);
        const QString others = tr("others");
        m_tileFrames[i]->setFigure([profile, classes, others](const ChartTheme& theme) {
            const TargetClasses* split = classes ? &*classes : nullptr;
            return profile.histogram ? histogramFigure(profile, split, BarMeasure::Counts, theme)
                                     : levelFigure(profile, split, BarMeasure::Counts, others, theme, 5);
        });
    }
}

void ExplorePage::showWords()
{
    const ColumnProfile& profile = shown();
    m_wordsTitle->setText(m_view.scope == ExploreScope::One ? tr("The shape in words") : shownName(profile.name));
    m_words->setText(shapeSentences(profile, numbers()));
    const auto figures = shapeFigures(profile, numbers());
    while (m_figureNames.size() < figures.size()) {
        const int row = static_cast<int>(m_figureNames.size());
        m_figureNames.push_back(makeLine("caption"));
        m_figureValues.push_back(makeLine("strong"));
        m_figures->addWidget(m_figureNames.back(), row, 0);
        m_figures->addWidget(m_figureValues.back(), row, 1, Qt::AlignRight);
    }
    for (std::size_t i = 0; i < m_figureNames.size(); ++i) {
        const bool used = i < figures.size();
        m_figureNames[i]->setVisible(used);
        m_figureValues[i]->setVisible(used);
        if (used) {
            m_figureNames[i]->setText(figures[i].first);
            m_figureValues[i]->setText(figures[i].second);
        }
    }
    m_relationCard->setVisible(m_state.rank.has_value());
    if (!m_state.rank)
        return;
    m_relationTitle->setText(tr("With the target"));
    m_relation->setText(associationSentence(*m_state.rank, positiveName(), numbers()));
    QStringList lines = {tr("φk with the target %1").arg(numbers().correlation(m_state.rank->phik))};
    if (std::isfinite(m_state.rank->auc))
        lines << tr("AUC of this column alone %1").arg(numbers().score(m_state.rank->auc));
    m_relationFigures->setText(lines.join(QStringLiteral(" · ")));
}

}  // namespace holdfast
