// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/correlate/correlate_page.h"

#include <cmath>

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "app/messages/messages.h"
#include "app/pages/choice.h"
#include "app/pages/model_words.h"
#include "app/pages/pair_figure.h"
#include "app/settings/view_settings.h"
#include "app/store/study_store.h"
#include "widgets/charts/chart_frame.h"
#include "widgets/charts/effect_rows.h"
#include "widgets/controls/button.h"
#include "widgets/controls/label.h"
#include "widgets/controls/segmented.h"
#include "widgets/controls/wrap_layout.h"

namespace holdfast {

namespace {

constexpr double kHighVif = 5;
constexpr std::size_t kVifRows = 5;
constexpr int kFigures = 5;

}  // namespace

CorrelatePage::CorrelatePage(PageContext context) : Page(PageId::Correlate, context), m_next(addNext(PageId::Models))
{
    makeMain();
    makeInspector();
    panes().addPane(PaneRole::Main, m_main);
    panes().addPane(PaneRole::Inspector, m_inspector, 336);
    setStages({Stage::Associate});
}

void CorrelatePage::makeMain()
{
    m_main = new QWidget(this);
    auto* rows = new QVBoxLayout(m_main);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(theme().px(10));
    m_measure = new Segmented;
    m_measure->setObjectName(QStringLiteral("measure"));
    m_what = new Segmented;
    m_what->setObjectName(QStringLiteral("strengthOrSignificance"));
    m_pin = new QCheckBox;
    m_pin->setObjectName(QStringLiteral("pinTarget"));
    m_order = new Choice("order");
    m_order->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto* controls = new WrapLayout;
    controls->setSpacing(theme().px(8));
    controls->addWidget(m_measure);
    controls->addWidget(m_what);
    controls->setTail();
    controls->addWidget(m_pin);
    controls->addWidget(m_order);
    rows->addLayout(controls);
    m_heatmap = new ChartFrame(m_main);
    m_heatmap->setObjectName(QStringLiteral("heatmap"));
    m_heatmap->view()->setLeastHeight(320);
    m_ramp = new FigureView;
    m_ramp->setFixedSize(theme().px(206), theme().px(32));
    m_ramp->setObjectName(QStringLiteral("ramp"));
    m_heatmap->addControl(m_ramp);
    rows->addWidget(m_heatmap, 1);
    adopt(m_heatmap);

    connect(m_measure, &Segmented::chosen, this, [this](int place) {
        m_view.measure = static_cast<Measure>(place);
        refresh();
    });
    connect(m_what, &Segmented::chosen, this, [this](int place) {
        m_view.measure = place == 1 ? Measure::Significance : Measure::Phik;
        refresh();
    });
    connect(m_pin, &QCheckBox::clicked, this, [this](bool pinned) {
        m_view.pinTarget = pinned;
        refresh();
    });
    connect(m_order, &Choice::chosen, this, [this](int place) {
        m_view.byStrength = place == 0;
        refresh();
    });
    connect(m_heatmap->view(), &FigureView::markChosen, this, [this](int mark) {
        const auto cell = heatCell(m_state.matrix, m_state.look, mark);
        m_view.first = m_state.matrix.columns[cell.first];
        m_view.second = m_state.matrix.columns[cell.second];
        refresh();
    });
}

void CorrelatePage::makeInspector()
{
    m_inspector = new QWidget(this);
    auto* rows = new QVBoxLayout(m_inspector);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(theme().px(12));
    m_pair = new ChartFrame(m_inspector);
    m_pair->setObjectName(QStringLiteral("pair"));
    m_pair->view()->setLeastHeight(170);
    auto* figures = new QGridLayout;
    figures->setHorizontalSpacing(theme().px(12));
    figures->setVerticalSpacing(theme().px(4));
    figures->setColumnStretch(0, 1);
    figures->setColumnStretch(2, 1);
    for (int i = 0; i < kFigures; ++i) {
        m_pairNames.push_back(makeLine("caption"));
        m_pairValues.push_back(makeLine("strong"));
        figures->addWidget(m_pairNames.back(), i / 2, 2 * (i % 2));
        figures->addWidget(m_pairValues.back(), i / 2, 2 * (i % 2) + 1, Qt::AlignRight);
    }
    m_pair->column()->addLayout(figures);
    rows->addWidget(m_pair);
    m_vif = new ChartFrame(m_inspector);
    m_vif->setObjectName(QStringLiteral("vif"));
    m_vif->view()->setLeastHeight(60);
    m_verdict = makeLabel("");
    m_vif->column()->insertWidget(1, m_verdict);
    rows->addWidget(m_vif);
    rows->addStretch(1);
    adopt(m_pair);
    adopt(m_vif);
}

PageBadge CorrelatePage::badge() const
{
    const Made<Stage::Associate> made = store().shown<Stage::Associate>();
    const GlyphState state = glyphOf(Stage::Associate);
    if (made == nullptr || state == GlyphState::Stale || state == GlyphState::Failed)
        return {state, {}};
    const CorrelatePageState now = correlatePageState(store().study(), made, false, {});
    if (!now.pair)
        return {state, {}};
    return {state, tr("strongest φk %1").arg(numbers().correlation(now.pair->phik))};
}

void CorrelatePage::showColumn(const ColumnId& column)
{
    if (!store().study().roles.target)
        return;
    m_view.first = store().study().roles.target->column;
    m_view.second = column;
    refresh();
}

QString CorrelatePage::headline() const
{
    QString text = groupedIn(tr("%n pair(s).", nullptr, static_cast<int>(m_state.pairs)), m_state.pairs, numbers());
    if (m_state.target)
        text += QLatin1Char(' ') + (m_state.withTarget == 0 ? tr("No column moves noticeably with the target.")
                                                            : tr("%n column(s) move noticeably with the target.", nullptr,
                                                                 static_cast<int>(m_state.withTarget)));
    const bool high = !m_state.vif.empty() && !(m_state.vif.front().vif < kHighVif);
    if (!m_state.vif.empty())
        text += QLatin1Char(' ') + (high ? tr("Some columns say the same thing twice.") : tr("None is superfluous."));
    return text;
}

void CorrelatePage::refresh()
{
    m_state = correlatePageState(store().study(), store().shown<Stage::Associate>(), store().isStale(Stage::Associate), m_view);
    wordNext(m_next, PageId::Models);
    m_main->setAccessibleName(tr("Heatmap"));
    m_inspector->setAccessibleName(tr("Pair"));
    const QString failed = failureSentence(Stage::Associate);
    setNotice(Tone::Failed, failed);
    if (m_state.associations == nullptr || m_state.associations->phik.size() < 2) {
        setHead(pageName(PageId::Correlate), {});
        m_next->hide();
        setPrimary(nullptr);
        if (m_state.associations == nullptr && store().isRunning(Stage::Associate))
            setEmpty(tr("The columns are being compared"), {});
        else
            setEmpty(tr("Needs at least two columns and 10 rows"), tr("Open files first, or join more columns."), tr("Go to the data"),
                     PageId::Data);
        return;
    }
    setFilled();
    setHead(pageName(PageId::Correlate), headline());
    m_next->show();
    setPrimary(m_state.stale ? nullptr : m_next);
    m_measure->setWords({tr("φk"), tr("Pearson"), tr("Spearman"), tr("Kendall"), tr("Cramér’s V")});
    m_measure->setCurrent(m_view.measure == Measure::Significance ? 0 : static_cast<int>(m_view.measure));
    m_what->setWords({tr("Strength"), tr("Significance")});
    m_what->setCurrent(m_view.measure == Measure::Significance ? 1 : 0);
    m_what->setVisible(m_view.measure == Measure::Phik || m_view.measure == Measure::Significance);
    m_pin->setText(tr("Pin the target"));
    m_pin->setChecked(m_view.pinTarget);
    m_pin->setVisible(m_state.target.has_value());
    m_order->setChoices({tr("Order: by strength"), tr("Order: as in the table")}, m_view.byStrength ? 0 : 1);
    m_order->setAccessibleName(tr("Order of the columns"));
    m_order->setVisible(m_state.target.has_value());
    showHeatmap();
    showPair();
    showVif();
}

void CorrelatePage::showHeatmap()
{
    const CorrelatePageState& state = m_state;
    m_heatmap->setStale(state.stale ? tr("Something before changed.") : QString());
    const auto name = [&state](std::size_t place) { return shownName(state.matrix.names[place]); };
    if (state.strongestWithTarget.size() == 2)
        m_heatmap->setTitle(
            tr("With the target move most: %1 and %2").arg(name(state.strongestWithTarget[0]), name(state.strongestWithTarget[1])));
    else if (state.pair)
        m_heatmap->setTitle(tr("The strongest pair: %1 and %2").arg(shownName(state.pair->firstName), shownName(state.pair->secondName)));
    else
        m_heatmap->setTitle(tr("No pair is associated"));
    const QString measures[] = {tr("φk, a strength without a sign"), tr("Pearson’s r, of straight lines"),
                                tr("Spearman’s ρ, of ranks"),        tr("Kendall’s τ-b, of orders"),
                                tr("Cramér’s V, bias-corrected"),    tr("Z of independence: above 3 hardly chance")};
    m_heatmap->setCaption(tr("%1. A dot: below the noise. Click a cell for its pair.").arg(measures[static_cast<int>(m_view.measure)]));
    if (state.matrix.size() < 2) {
        m_heatmap->setNothing(tr("Fewer than two columns of the kind that this measure compares."));
        m_ramp->hide();
        return;
    }
    m_ramp->show();
    const HeatScale scale = state.look.scale;
    m_ramp->setLanguage(languageOf(view().language().toStdString()));
    m_ramp->setAccessibleName(tr("Scale of colours"));
    m_ramp->setFigure([scale](const ChartTheme& theme) { return rampFigure(scale, theme); });
    const AssociationMatrix matrix = state.matrix;
    const HeatmapLook look = state.look;
    m_heatmap->setFigure([matrix, look](const ChartTheme& theme) { return heatmapFigure(matrix, look, theme); });
}

void CorrelatePage::showPair()
{
    m_pair->setVisible(m_state.pair.has_value());
    if (!m_state.pair)
        return;
    const PairFigures& pair = *m_state.pair;
    m_pair->setTitle(tr("%1 and %2").arg(shownName(pair.firstName), shownName(pair.secondName)));
    m_pair->setStale(m_state.stale ? tr("Something before changed.") : QString());
    const Made<Stage::Join> joined = store().shown<Stage::Join>();
    const Column* x = joined == nullptr ? nullptr : joined->join.table.find(pair.second);
    const Column* y = joined == nullptr ? nullptr : joined->join.table.find(pair.first);
    const Made<Stage::Prepare> design = store().shown<Stage::Prepare>();
    FigureMaker maker =
        x != nullptr && y != nullptr ? pairFigure(*x, *y, design ? design->labels : std::vector<std::int8_t>{}) : FigureMaker{};
    if (maker) {
        m_pair->setFigure(maker);
        m_pair->setCaption(pairCaption(*x, *y));
    } else {
        m_pair->setNothing(tr("Nothing to draw for these two columns."));
        m_pair->setCaption({});
    }
    const QString names[kFigures] = {tr("φk"), tr("Spearman"), tr("Pearson"), tr("significance Z"), tr("Cramér’s V")};
    const double values[kFigures] = {pair.phik, pair.spearman, pair.pearson, pair.significance, pair.cramersV};
    for (int i = 0; i < kFigures; ++i) {
        const auto place = static_cast<std::size_t>(i);
        m_pairNames[place]->setText(names[i]);
        m_pairValues[place]->setText(i == 3 ? numbers().fixed(values[i], 1) : numbers().correlation(values[i]));
    }
}

void CorrelatePage::showVif()
{
    m_vif->setVisible(!m_state.vif.empty());
    if (m_state.vif.empty())
        return;
    m_vif->setTitle(tr("Multicollinearity"));
    m_vif->setStale(m_state.stale ? tr("Something before changed.") : QString());
    QStringList sentences;
    for (Finding verdict : m_state.verdicts) {
        for (std::string& name : verdict.texts)
            name = shownName(name).toStdString();
        for (double& number : verdict.numbers)
            number = std::round(number * 10) / 10;
        sentences << sentence(verdict);
    }
    m_verdict->setText(sentences.join(QLatin1Char(' ')));
    EffectRowsLook look{.reference = kHighVif, .ticks = false, .rowHeight = 40};
    for (std::size_t i = 0; i < std::min(kVifRows, m_state.vif.size()); ++i)
        look.rows.push_back(
            {.name = shownName(m_state.vif[i].name),
             .value = std::isfinite(m_state.vif[i].vif) ? m_state.vif[i].vif : 100,
             .valueText = std::isfinite(m_state.vif[i].vif) ? numbers().fixed(m_state.vif[i].vif, 1) : QStringLiteral("∞")});
    m_vif->setFigure([look](const ChartTheme& theme) { return effectRowsFigure(look, theme); });
    m_vif->setCaption(tr("Variance inflation factor; dashed: 5. Above it the other columns nearly tell this one."));
}

}  // namespace holdfast
