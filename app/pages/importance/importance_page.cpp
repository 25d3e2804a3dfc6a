// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/importance/importance_page.h"

#include <algorithm>
#include <cmath>
#include <map>

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "app/pages/choice.h"
#include "app/pages/model_words.h"
#include "app/settings/view_settings.h"
#include "app/store/study_store.h"
#include "widgets/charts/chart_frame.h"
#include "widgets/controls/button.h"
#include "widgets/controls/inline_message.h"
#include "widgets/controls/label.h"
#include "widgets/controls/segmented.h"

namespace holdfast {

ImportancePage::ImportancePage(PageContext context) : Page(PageId::Importance, context), m_next(addNext(PageId::Segments))
{
    makeMain();
    makeInspector();
    panes().addPane(PaneRole::Main, m_main);
    panes().addPane(PaneRole::Inspector, m_customer, 296);
    setStages({Stage::Explain});
}

void ImportancePage::makeMain()
{
    m_main = new QWidget(this);
    auto* rows = new QVBoxLayout(m_main);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(theme().px(12));
    m_bars = new ChartFrame(m_main);
    m_bars->setObjectName(QStringLiteral("importance"));
    m_method = new Segmented;
    m_method->setObjectName(QStringLiteral("method"));
    m_bars->addControl(m_method);
    rows->addWidget(m_bars);
    m_disagreement = new InlineMessage(m_main);
    m_disagreement->setObjectName(QStringLiteral("disagreement"));
    rows->addWidget(m_disagreement);
    m_below = new QWidget;
    auto* below = new QHBoxLayout(m_below);
    below->setContentsMargins(0, 0, 0, 0);
    below->setSpacing(theme().px(12));
    m_swarm = new ChartFrame(m_below);
    m_swarm->setObjectName(QStringLiteral("beeswarm"));
    m_swarm->view()->setLeastHeight(180);
    m_dependence = new ChartFrame(m_below);
    m_dependence->setObjectName(QStringLiteral("dependence"));
    m_dependence->view()->setLeastHeight(180);
    below->addWidget(m_swarm, 5);
    below->addWidget(m_dependence, 4);
    rows->addWidget(m_below, 1);
    for (ChartFrame* frame : {m_bars, m_swarm, m_dependence})
        adopt(frame);
    connect(m_method, &Segmented::chosen, this, [this](int place) {
        m_view.method = static_cast<ImportanceMethod>(place);
        refresh();
    });
    const auto show = [this](int mark) {
        if (mark >= 0 && mark < static_cast<int>(m_state.rows.size())) {
            m_view.shown = m_state.rows[static_cast<std::size_t>(mark)].id;
            refresh();
        }
    };
    connect(m_bars->view(), &FigureView::markChosen, this, show);
    connect(m_swarm->view(), &FigureView::markChosen, this, [this](int mark) {
        const auto& values = m_state.importance->shap->values;
        if (mark >= 0 && mark < static_cast<int>(values.size())) {
            m_view.shown = values[static_cast<std::size_t>(mark)].feature;
            refresh();
        }
    });
}

void ImportancePage::makeInspector()
{
    m_customer = new ChartFrame(this);
    m_customer->setObjectName(QStringLiteral("customer"));
    m_customerChoice = new Choice("customerChoice");
    m_customerChoice->setMinimumWidth(theme().px(96));
    m_customer->addControl(m_customerChoice);
    m_customerWords = makeLabel("");
    m_customer->column()->insertWidget(1, m_customerWords);
    adopt(m_customer);
    connect(m_customerChoice, &Choice::chosen, this, [this](int place) {
        m_view.customer = m_state.customers[static_cast<std::size_t>(place)].first;
        refresh();
    });
}

PageBadge ImportancePage::badge() const
{
    const GlyphState state = glyphOf(Stage::Explain);
    const Made<Stage::Explain> made = store().shown<Stage::Explain>();
    if (made == nullptr || state == GlyphState::Stale || state == GlyphState::Failed)
        return {state, {}};
    return {state, customersWords(made->permutation.rows, numbers())};
}

void ImportancePage::showColumn(const ColumnId& column)
{
    m_view.shown = column;
    refresh();
}

QString ImportancePage::modelName() const
{
    const auto family = familyNamed(m_state.importance->permutation.model);
    return family ? familyWord(*family) : QString();
}

void ImportancePage::refresh()
{
    const Made<Stage::Join> joined = store().shown<Stage::Join>();
    m_state = importancePageState(store().study(), store().shown<Stage::Explain>(), joined ? &joined->join.table : nullptr,
                                  store().isStale(Stage::Explain), m_view);
    wordNext(m_next, PageId::Segments);
    m_main->setAccessibleName(tr("Columns"));
    m_customer->setAccessibleName(tr("One customer"));
    setNotice(Tone::Failed, failureSentence(Stage::Explain));
    if (m_state.importance == nullptr || m_state.rows.empty()) {
        setHead(pageName(PageId::Importance), {});
        m_next->hide();
        setPrimary(nullptr);
        if (store().isRunning(Stage::Explain))
            setEmpty(tr("The model is being explained"), {});
        else
            setEmpty(tr("Compare models first"), tr("Importance is of a model: search one, and it follows by itself."),
                     tr("Go to the models"), PageId::Models);
        return;
    }
    setFilled();
    m_next->show();
    setPrimary(m_state.stale ? nullptr : m_next);
    setHead(pageName(PageId::Importance), tr("%1, %2 it was not fitted on. This is association, not a promised effect.")
                                              .arg(modelName(), customersWords(m_state.importance->permutation.rows, numbers())));
    showBars();
    showSwarm();
    showDependence();
    showCustomer();
}

}  // namespace holdfast
