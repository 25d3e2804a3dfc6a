// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/models/models_page.h"

#include <cmath>

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "app/messages/messages.h"
#include "app/pages/model_words.h"
#include "app/pages/models/model_settings_card.h"
#include "app/pages/models/threshold_card.h"
#include "app/settings/view_settings.h"
#include "app/store/study_store.h"
#include "learn/curves.h"
#include "widgets/charts/chart_frame.h"
#include "widgets/controls/button.h"
#include "widgets/controls/label.h"
#include "widgets/controls/row_table.h"
#include "widgets/controls/segmented.h"
#include "widgets/models/leaderboard_model.h"

namespace holdfast {

namespace {

constexpr int kTriedEvery = 80;  // ms

// A part of the page that a narrow window shows alone.
QWidget* partOf(QWidget* parent, std::initializer_list<QWidget*> contents)
{
    auto* part = new QWidget(parent);
    auto* rows = new QVBoxLayout(part);
    rows->setContentsMargins(0, 0, 0, 0);
    for (QWidget* content : contents)
        rows->addWidget(content);
    return part;
}

}  // namespace

ModelsPage::ModelsPage(PageContext context)
    : Page(PageId::Models, context), m_next(addNext(PageId::Importance)), m_settings(new ModelSettingsCard(this)),
      m_levels(new LevelCounts(this))
{
    makeMain();
    panes().addPane(PaneRole::Main, m_main);
    for (QWidget* part : {m_boardPart, m_curvePart, m_thresholdPart})
        panes().addPart(part);
    panes().addPane(PaneRole::List, m_settings, 272);
    connect(m_settings->search(), &Button::clicked, this, [this] {
        const auto found = store().fresh<Stage::Search>();
        if (found && !found->endedEarly())
            Q_EMIT toastWanted(tr("These are the models of this very search. Another seed draws other trials."));
        else
            store().request(Stage::Search);
    });
    connect(m_settings, &ModelSettingsCard::familiesChosen, this,
            [this](const auto& families) { store().apply(edits::setFamilies(families)); });
    connect(m_settings, &ModelSettingsCard::trialsChosen, this, [this](int trials) { store().apply(edits::setTrials(trials)); });
    connect(m_settings, &ModelSettingsCard::foldsChosen, this, [this](int folds) { store().apply(edits::setFolds(folds)); });
    connect(m_settings, &ModelSettingsCard::testShareChosen, this, [this](double share) { store().apply(edits::setTestShare(share)); });
    connect(m_settings, &ModelSettingsCard::seedChosen, this,
            [this](int seed) { store().apply(edits::setSeed(static_cast<std::uint64_t>(seed))); });
    connect(m_settings, &ModelSettingsCard::repeatsChosen, this, [this](int repeats) { store().apply(edits::setRepeats(repeats)); });
    connect(m_settings, &ModelSettingsCard::foldKindChosen, this, [this](FoldKind kind) { store().apply(edits::setFoldKind(kind)); });
    connect(m_settings, &ModelSettingsCard::discardChosen, this,
            [this](bool discard) { store().apply(edits::setDiscardHopeless(discard)); });
    connect(m_settings, &ModelSettingsCard::recalibrateChosen, this,
            [this](bool recalibrate) { store().apply(edits::setRecalibrate(recalibrate)); });
    hearTarget();
    hearKept();
    m_triedSoon.setSingleShot(true);
    m_triedSoon.setInterval(kTriedEvery);
    connect(&m_triedSoon, &QTimer::timeout, this, [this] {
        if (!isVisible())
            return;
        refresh();
        showProgress();
    });
    connect(&store(), &StudyStore::candidateTried, this, [this] {
        if (!m_triedSoon.isActive())
            m_triedSoon.start();
    });
    setStages({Stage::Search, Stage::Prepare});
}

void ModelsPage::makeMain()
{
    m_main = new QWidget(this);
    auto* rows = new QVBoxLayout(m_main);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(theme().px(12));
    m_boardCard = new Card(m_main);
    m_boardTitle = makeLabel("strong");
    m_use = smallButton(ButtonKind::Plain, {});
    m_use->setObjectName(QStringLiteral("useModel"));
    auto* head = new QHBoxLayout;
    head->addWidget(m_boardTitle, 1);
    head->addWidget(m_use);
    m_keep = smallButton(ButtonKind::Plain, {});
    m_keep->setObjectName(QStringLiteral("keepModel"));
    head->addWidget(m_keep);
    m_whole = smallButton(ButtonKind::Plain, {});
    m_whole->setObjectName(QStringLiteral("wholeTable"));
    head->addWidget(m_whole);
    m_boardCard->column()->addLayout(head);
    m_table = new RowTable(m_boardCard);
    m_table->setObjectName(QStringLiteral("leaderboard"));
    m_table->setShowAllRows(true);
    m_model = new LeaderboardModel(this);
    m_table->setModel(m_model);
    m_table->setShares({3.2, 1.4, 0, 1.8, 0, 0, 0, 0});
    m_boardCard->column()->addWidget(m_table);
    m_boardCaption = makeLabel("caption");
    m_boardCard->column()->addWidget(m_boardCaption);
    m_boardPart = partOf(m_main, {m_boardCard});
    rows->addWidget(m_boardPart);

    auto* below = new QHBoxLayout;
    below->setSpacing(theme().px(12));
    m_curveFrame = new ChartFrame(m_main);
    m_curveFrame->setObjectName(QStringLiteral("curves"));
    m_curveFrame->view()->setLeastHeight(200);
    m_curveChoice = new Segmented;
    m_curveChoice->setObjectName(QStringLiteral("curveChoice"));
    m_curveFrame->addControl(m_curveChoice);
    m_trialsFrame = new ChartFrame(m_main);
    m_trialsFrame->setObjectName(QStringLiteral("trialsChart"));
    m_trialsFrame->view()->setLeastHeight(200);
    m_curvePart = partOf(m_main, {m_curveFrame, m_trialsFrame});
    below->addWidget(m_curvePart, 1);
    m_thresholdCard = new ThresholdCard(m_main);
    m_thresholdPart = partOf(m_main, {m_thresholdCard});
    below->addWidget(m_thresholdPart, 1);
    rows->addLayout(below, 1);
    adopt(m_curveFrame);
    adopt(m_trialsFrame);
    adopt(m_thresholdCard);

    connect(m_table, &RowTable::rowChosen, this, [this](int row) {
        m_shownFamily = m_model->rows()[static_cast<std::size_t>(row)].family;
        m_threshold.reset();
        refresh();
    });
    connect(m_use, &Button::clicked, this, [this] {
        const Family family = shownFamily(m_state);
        if (store().apply(edits::chooseFamily(family)))
            Q_EMIT toastWanted(tr("%1 is used from now on").arg(familyWord(family)));
    });
    connect(m_keep, &Button::clicked, this, &ModelsPage::keepShown);
    connect(m_whole, &Button::clicked, this, &ModelsPage::showWholeTable);
    connect(m_settings, &ModelSettingsCard::keptRenamed, this, &ModelsPage::renameKept);
    connect(m_settings, &ModelSettingsCard::keptDropped, this,
            [this](const QString& name) { store().apply(edits::dropKept(name.toStdString())); });
    connect(m_curveChoice, &Segmented::chosen, this, [this](int place) {
        m_curve = static_cast<Curve>(place);
        showCurve(m_state);
    });
    hearThreshold();
}

ModelsPageState ModelsPage::currentState() const
{
    return modelsPageState(store().study(), store().fresh<Stage::Prepare>(), store().shown<Stage::Search>(), store().isStale(Stage::Search),
                           store().isRunning(Stage::Search), store().candidatesTried());
}

Family ModelsPage::shownFamily(const ModelsPageState& state) const
{
    for (const ModelEntry& entry : state.entries)
        if (m_shownFamily && entry.family == *m_shownFamily)
            return entry.family;
    return state.used;
}

void ModelsPage::noticeActed() { store().request(Stage::Search); }

void ModelsPage::namePanes(const ModelsPageState& state)
{
    m_settings->setAccessibleName(tr("Settings"));
    m_main->setAccessibleName(tr("Result"));
    m_boardPart->setAccessibleName(tr("Result"));
    m_curvePart->setAccessibleName(state.phase == ModelsPageState::Phase::Searching ? tr("Trials") : tr("Curves"));
    m_thresholdPart->setAccessibleName(tr("Threshold"));
    panes().setUsual(state.phase == ModelsPageState::Phase::NotSearched ? static_cast<QWidget*>(m_settings) : m_boardPart);
}

void ModelsPage::refresh()
{
    m_state = currentState();
    const ModelsPageState& state = m_state;
    setHead(pageName(PageId::Models), headline(state));
    wordNext(m_next, PageId::Importance);
    namePanes(state);
    if (state.phase == ModelsPageState::Phase::NoTarget) {
        const bool files = !store().study().sources.empty();
        setEmpty(tr("Say what to predict"),
                 files ? tr("The target is a role of a column: choose it beside the data.")
                       : tr("Open files first, then choose the target."),
                 tr("Choose the target"), PageId::Data);
        m_next->hide();
        return;
    }
    setFilled();
    const bool found = state.phase == ModelsPageState::Phase::Found;
    m_next->setVisible(found);
    setPrimary(found && !state.stale ? m_next : nullptr);
    const QString failed = failureSentence(Stage::Search).isEmpty() ? failureSentence(Stage::Prepare) : failureSentence(Stage::Search);
    const bool asked = store().failureOf(Stage::Prepare) != nullptr && store().failureOf(Stage::Prepare)->code == "search.no-positive";
    if (!failed.isEmpty())
        setNotice(asked ? Tone::Stale : Tone::Failed, failed);  // a question, no fault
    else if (found && state.stale)
        setNotice(Tone::Stale, tr("Something before changed: these are the earlier numbers."), tr("Recompute"));
    else
        setNotice(Tone::Stale, {});
    m_settings->setState(state, store().study().model, numbers());
    m_settings->setHindrance(failureSentence(Stage::Prepare));
    showTarget(state);
    const void* result = state.result.get();
    if (m_thresholdFor != result) {
        m_thresholdFor = result;
        m_threshold.reset();
    }
    showBoard(state);
    showKept(state);
    showCurve(state);
    showTrials(state);
    showThreshold(state);
    panes().arrange();
}

}  // namespace holdfast
