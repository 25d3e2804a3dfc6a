// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: the wiring of one page: its cards, its dialogs, their edits.
#include "app/pages/clean/clean_page.h"

#include <algorithm>

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QVBoxLayout>

#include "app/messages/messages.h"
#include "app/pages/clean/clean_words.h"
#include "app/pages/clean/effect_words.h"
#include "app/pages/clean/evidence_card.h"
#include "app/pages/clean/other_answers.h"
#include "app/pages/clean/pairs_dialog.h"
#include "app/pages/clean/recipe_card.h"
#include "app/pages/clean/step_dialog.h"
#include "app/pages/clean/step_words.h"
#include "app/pages/clean/unusual_dialog.h"
#include "app/store/study_store.h"
#include "widgets/charts/chart_frame.h"
#include "widgets/controls/button.h"
#include "widgets/controls/segmented.h"
#include "widgets/theme/theme.h"
#include "workbench/stage_jobs.h"

namespace holdfast {
namespace {

// Another answer to a finding than its own, which settles it; one step of undo.
Edit answering(const std::string& id, Edit edit)
{
    edit.change = [change = std::move(edit.change), reject = edits::rejectSuggestion(id).change](Study study) {
        return reject(change(std::move(study)));
    };
    return edit;
}

// The step an accepted finding became; of a far value, the one that clears values of its column. None: it was answered otherwise.
std::optional<TidyAction> stepOf(const FindingEntry& entry, const Recipe& recipe)
{
    if (entry.settledBy != SettledBy::Itself)
        return std::nullopt;
    const Suggestion& suggestion = entry.suggestion;
    if (const TidyStep* step = answeringStep(suggestion, recipe))
        return step->action;
    for (const TidyStep& step : recipe.tidy)
        if (const auto* blank = std::get_if<BlankValues>(&step.action);
            step.on && blank != nullptr && blank->table == suggestion.table && blank->column == suggestion.column)
            return step.action;
    return std::nullopt;
}

}  // namespace

CleanPage::CleanPage(PageContext context)
    : Page(PageId::Clean, context), m_safe(addAct("acceptSafe")), m_unusual(addAct("seekUnusual")), m_next(addNext(PageId::Explore)),
      m_list(new QWidget(this)), m_choice(new Segmented(m_list)), m_cardColumn(new QVBoxLayout), m_evidence(new EvidenceCard(this)),
      m_recipe(new RecipeCard(this))
{
    m_choice->setObjectName("findingFilter");
    auto* column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme().px(8));
    column->addWidget(m_choice, 0, Qt::AlignLeft);
    m_cardColumn->setSpacing(theme().px(8));
    column->addLayout(m_cardColumn);
    column->addStretch();
    panes().addPane(PaneRole::List, m_list, 352);
    panes().addPane(PaneRole::Main, m_evidence);
    panes().addPane(PaneRole::Inspector, m_recipe, 246);
    adopt(m_evidence->chart());
    setStages({Stage::Suggest, Stage::Tidy});

    connect(m_choice, &Segmented::chosen, this, [this](int place) {
        m_filter = static_cast<CleanFilter>(place);
        refresh();
    });
    connect(m_safe, &Button::clicked, this, &CleanPage::acceptSafe);
    connect(m_evidence, &EvidenceCard::accepted, this, [this] {
        if (const auto other = static_cast<std::size_t>(m_evidence->chosenAnswer()); other > 0 && other <= m_others.size())
            store().apply(Edit(m_others[other - 1].edit));
        else if (const std::optional<TidyAction> chosen = m_evidence->chosenAction())
            store().apply(edits::addStep(*chosen));
    });
    connect(m_evidence, &EvidenceCard::rejected, this, [this] { answer(*m_state.selected, false); });
    connect(m_evidence, &EvidenceCard::reopened, this,
            [this] { store().apply(edits::reopenSuggestion(m_state.findings[*m_state.selected].suggestion.id)); });
    connect(m_recipe, &RecipeCard::switched, this, [this](StepId step, bool on) { store().apply(edits::switchStep(step, on)); });
    connect(m_recipe, &RecipeCard::removed, this, [this](StepId step) {
        if (store().apply(edits::removeStep(step)))
            Q_EMIT toastWanted(tr("The step was removed"));
    });
    connect(m_recipe, &RecipeCard::moved, this, [this](StepId step, int to) { store().apply(edits::moveStep(step, to)); });
    connect(m_recipe, &RecipeCard::commented, this,
            [this](StepId step, const QString& why) { store().apply(edits::commentStep(step, why.toStdString())); });
    connect(m_recipe, &RecipeCard::logWanted, this, [this](bool toFile) {
        const QString log = recipeLog(m_state.recipe, numbers());
        if (toFile) {
            Q_EMIT exportWanted(tr("log of the recipe"), QStringLiteral("txt"), log.toUtf8());
            return;
        }
        QGuiApplication::clipboard()->setText(log);
        Q_EMIT toastWanted(tr("The log of the recipe is in the clipboard"));
    });
    connect(m_recipe, &RecipeCard::editWanted, this, &CleanPage::editStep);
    connect(m_recipe, &RecipeCard::addWanted, this,
            [this](const LearningAction& action) { store().apply(edits::addLearningStep(action)); });
    connect(m_evidence, &EvidenceCard::chosen, this, &CleanPage::askEffect);
    connect(m_evidence, &EvidenceCard::compareWanted, this, &CleanPage::compareRows);
    connect(m_unusual, &Button::clicked, this, &CleanPage::seekUnusual);
    connect(&m_effectWork, &Background::failed, this, [this](const Failure& fault) {
        m_effect = Result<FindingEffect>(fault);
        showEffect();
    });
    connect(m_recipe, &RecipeCard::undoWanted, this, [this] { store().undo(); });
}

CleanPageState CleanPage::stateNow() const
{
    const Made<Stage::Suggest> suggestions = store().shown<Stage::Suggest>();
    const Made<Stage::Tidy> tidied = store().fresh<Stage::Tidy>();
    return cleanPageState(store().study(), suggestions.get(), tidied.get(), m_filter, m_selected,
                          [this](const Suggestion& suggestion) { return settledBy(suggestion); });
}

PageBadge CleanPage::badge() const
{
    const CleanPageState state = stateNow();
    GlyphState glyph = glyphOf(Stage::Suggest);
    if (glyph == GlyphState::Ready || glyph == GlyphState::Empty)
        glyph = state.looked ? glyphOf(Stage::Tidy) : glyph;
    if (!state.looked)
        return {.state = glyph};
    const QString steps = tr("%n step(s)", nullptr, static_cast<int>(state.recipe.size()));
    if (state.open > 0)
        return {.state = glyph == GlyphState::Ready ? GlyphState::Questions : glyph,
                .line = steps + " · " + tr("%n question(s)", nullptr, static_cast<int>(state.open))};
    return {.state = glyph, .line = steps};
}

Button* CleanPage::primary() const
{
    const bool deciding = m_state.open > 0 && m_evidence->accept()->isVisibleTo(m_evidence);
    return deciding && !isEmpty() ? m_evidence->accept() : Page::primary();
}

QString CleanPage::headline() const
{
    if (m_state.findings.empty())
        return tr("All clean: no questions.");
    const QString found = tr("%n oddity(s) found", nullptr, static_cast<int>(m_state.findings.size()));
    if (m_state.open == 0)
        return tr("%1, all settled.").arg(found);
    return tr("%1; %2 for you, and without you nothing changes.")
        .arg(found, tr("%n question(s) wait", nullptr, static_cast<int>(m_state.open)));
}

void CleanPage::refresh()
{
    m_state = stateNow();
    setHead(pageName(PageId::Clean), m_state.looked ? headline() : tr("What is odd about the tables, with evidence for and against."));
    m_safe->setText(tr("Accept the safe ones"));
    m_safe->setAccessibleName(m_safe->text());
    m_safe->setVisible(m_state.safe > 0);
    m_unusual->setText(tr("Unusual combinations…"));
    m_unusual->setAccessibleName(m_unusual->text());
    m_unusual->setVisible(store().fresh<Stage::Join>() != nullptr);
    wordNext(m_next, PageId::Explore);
    const QString failed = failureSentence(Stage::Suggest) + failureSentence(Stage::Tidy);
    setNotice(Tone::Failed, failed, failed.isEmpty() ? QString() : tr("Try again"));
    if (!m_state.looked) {
        setPrimary(nullptr);
        if (store().study().sources.empty())
            setEmpty(tr("Open files first: there is nothing to clean yet"), tr("Findings appear here by themselves."), tr("Go to Data"),
                     PageId::Data);
        else
            setEmpty(tr("The tables are being looked through"), tr("Findings appear here by themselves."));
        return;
    }
    if (m_state.findings.empty() && m_state.recipe.empty()) {
        setPrimary(nullptr);
        setEmpty(tr("All clean: no questions"), tr("Nothing odd was found in the tables."), tr("Go on to Explore"), PageId::Explore);
        return;
    }
    setFilled();
    m_list->setAccessibleName(tr("Findings"));
    m_evidence->setAccessibleName(tr("Evidence"));
    m_recipe->setAccessibleName(tr("Recipe"));
    m_choice->setAccessibleName(tr("Which findings"));
    m_choice->setWords(
        {tr("Questions %1").arg(m_state.open), tr("Accepted %1").arg(m_state.accepted), tr("All %1").arg(m_state.findings.size())});
    m_choice->setCurrent(static_cast<int>(m_filter));
    showCards();
    const bool chosen = m_state.selected.has_value();
    if (chosen) {
        const FindingEntry& entry = m_state.findings[*m_state.selected];
        m_selected = entry.suggestion.id;
        m_evidence->setFinding(entry, answersTo(entry), rawTable(entry.suggestion.table), numbers());
    }
    m_evidence->setVisible(chosen);
    askEffect();
    m_recipe->setRecipe(m_state.recipe, numbers());
    const History& history = store().history();
    m_recipe->setUndo(history.canUndo() ? sentence(history.undoLabel().code, {}, history.undoLabel().texts) : QString());
    // one filled button: the decision while a question is open, else the way on
    const bool deciding = chosen && m_evidence->accept()->isVisibleTo(m_evidence);
    setPrimary(deciding ? nullptr : m_next);
}

const Table* CleanPage::rawTable(const std::string& name) const
{
    for (std::size_t i = 0; i < store().study().sources.size(); ++i)
        if (store().study().sources[i].name == name)
            if (const Made<Stage::Read> read = store().source(i))
                return &read->table;  // the store's results keep it alive while this page is drawn
    return nullptr;
}

void CleanPage::showCards()
{
    while (m_cards.size() < m_state.shown.size()) {
        const std::size_t place = m_cards.size();
        auto* card = new FindingCard(m_list);
        card->setObjectName(QStringLiteral("finding%1").arg(place + 1));
        card->setClickable(true);
        card->installEventFilter(this);
        m_cardColumn->addWidget(card);
        connect(card, &FindingCard::clicked, this, [this, place] {
            m_selected = m_state.findings[m_state.shown[place]].suggestion.id;
            refresh();
        });
        connect(card, &FindingCard::acted, this, [this, place](int act) {
            const FindingEntry& entry = m_state.findings[m_state.shown[place]];
            answer(m_state.shown[place], act == 0 && !acceptWord(entry.suggestion).isEmpty());
        });
        m_cards.push_back(card);
    }
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        m_cards[i]->setVisible(i < m_state.shown.size());
        if (i >= m_state.shown.size())
            continue;
        m_cards[i]->setFinding(findingLook(m_state.findings[m_state.shown[i]], numbers()));
        m_cards[i]->setSelected(m_state.selected == m_state.shown[i]);
    }
}

bool CleanPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        const auto at = std::find(m_cards.begin(), m_cards.end(), watched);
        if (step != 0 && at != m_cards.end()) {
            const auto next = (at - m_cards.begin()) + step;
            if (next >= 0 && next < static_cast<std::ptrdiff_t>(m_state.shown.size())) {
                FindingCard* card = m_cards[static_cast<std::size_t>(next)];
                card->setFocus(Qt::TabFocusReason);
                Q_EMIT card->clicked();
            }
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

// The effect of what the card proposes as it stands; asked anew when that, or the study behind it, is another one.
void CleanPage::askEffect()
{
    std::optional<EffectOf> wanted;
    const FindingEntry* entry = m_state.selected ? &m_state.findings[*m_state.selected] : nullptr;
    const bool isAccepted = entry != nullptr && entry->state == SuggestionState::Accepted;
    std::optional<std::variant<TidyAction, RowRule>> what;
    const auto other = static_cast<std::size_t>(m_evidence->chosenAnswer());
    if (entry != nullptr && !isAccepted && other > 0 && other <= m_others.size())
        what = m_others[other - 1].rule;
    else if (entry != nullptr && (isAccepted || entry->state == SuggestionState::Open))
        what = isAccepted ? stepOf(*entry, store().study().recipe) : m_evidence->chosenAction();
    const std::vector<Made<Stage::Read>> sources = store().sourceReads();
    const bool allRead = std::all_of(sources.begin(), sources.end(), [](const auto& source) { return source != nullptr; });
    if (what && allRead && !sources.empty())
        wanted = EffectOf{*what, store().study().recipe, store().study().join, store().study().roles, sources};
    if (wanted == m_effectOf) {
        showEffect();
        return;
    }
    m_effectOf = wanted;
    m_effect.reset();
    m_effectWork.cancel();
    if (wanted)
        m_effectWork.run<Result<FindingEffect>>(
            [of = *wanted, study = store().study(), now = store().fresh<Stage::Join>()](const Progress& progress) {
                std::vector<Table> raw;
                for (const auto& source : of.sources)
                    raw.push_back(source->table);
                return std::visit([&](const auto& answer) { return effectOf(answer, raw, study, now, progress); }, of.what);
            },
            [this](Result<FindingEffect> effect) {
                m_effect = std::move(effect);
                showEffect();
            });
    showEffect();
}

// Far values may be pulled in, or their customers left out, instead of being cleared; either settles the finding.
std::vector<FindingAnswer> CleanPage::answersTo(const FindingEntry& entry)
{
    m_others.clear();
    if (entry.state != SuggestionState::Open)
        return {};
    const Made<Stage::Join> joined = store().shown<Stage::Join>();  // stale columns keep their names: the choice does not jump
    const Suggestion& suggestion = entry.suggestion;
    const OtherAnswers others =
        otherAnswers(suggestion, store().study(), rawTable(suggestion.table), joined ? &joined->join.table : nullptr);
    std::vector<FindingAnswer> answers{{AnswerKind::Own, acceptWord(suggestion), acceptWord(suggestion), {}}};
    if (others.leaveOut) {
        const int count = static_cast<int>(others.customers);
        answers.push_back({AnswerKind::LeaveOut, tr("Leave out %n customer(s), by a rule", nullptr, count),
                           tr("Leave out %n customer(s)", nullptr, count),
                           tr("A rule of Combine leaves them out, by their key. The file itself is never changed.")});
        RowRule rule = *others.leaveOut;
        if (rule.name.empty())
            rule.name = tr("without unusual customers").toStdString();
        m_others.push_back({answering(suggestion.id, rule.id == RuleId{} ? edits::addRule(rule) : edits::changeRule(rule)), rule});
    }
    if (others.clamp && !others.isPulledIn) {
        answers.push_back(
            {AnswerKind::PullIn, tr("Pull the extremes of %1 in to their 1 % and 99 % quantiles").arg(shownName(suggestion.column.name)),
             tr("Pull the extremes in"),
             tr("What lies beyond the 1 % and 99 % quantiles becomes them. The quantiles are learned inside each fold, so the "
                "joined table itself stays as it is.")});
        m_others.push_back({answering(suggestion.id, edits::addLearningStep(*others.clamp))});
    }
    return answers;
}

SettledBy CleanPage::settledBy(const Suggestion& suggestion) const
{
    const Made<Stage::Join> joined = store().shown<Stage::Join>();
    const OtherAnswers others =
        otherAnswers(suggestion, store().study(), rawTable(suggestion.table), joined ? &joined->join.table : nullptr);
    return others.isLeftOut ? SettledBy::Rule : others.isPulledIn ? SettledBy::Step : SettledBy::Itself;
}

void CleanPage::showEffect()
{
    EffectWords words;
    if (m_effectOf && !m_effect)
        words.notes << tr("What follows is being computed.");
    else if (m_effect && !m_effect->ok())
        words.notes << sentence(m_effect->failure());
    else if (m_effect)
        words =
            effectWords(m_effect->value(), store().study().roles.target ? store().study().roles.target->value : std::string(), numbers());
    m_evidence->setEffect(words);
}

void CleanPage::compareRows()
{
    const Suggestion suggestion = m_state.findings[*m_state.selected].suggestion;
    const Table* raw = rawTable(suggestion.table);
    if (raw == nullptr)
        return;
    auto* dialog = new PairsDialog(*raw, suggestion, numbers(), this);
    dialog->setRecipe(store().study().recipe);
    connect(dialog, &PairsDialog::mergeWanted, this, [this](const MergeValues& merge) { store().apply(edits::addStep(merge)); });
    connect(&store(), &StudyStore::changed, dialog, [this, dialog] { dialog->setRecipe(store().study().recipe); });
    dialog->open();
}

void CleanPage::seekUnusual()
{
    const Made<Stage::Join> joined = store().fresh<Stage::Join>();
    if (!joined)
        return;
    const Study& study = store().study();
    auto* dialog = new UnusualDialog(joined, study, comparedColumns(joined->join.table, study.roles, nullptr), numbers(), this);
    connect(dialog, &UnusualDialog::kept, this, [this](const std::string& id) { store().apply(edits::rejectSuggestion(id)); });
    connect(dialog, &UnusualDialog::excluded, this,
            [this](const RowRule& rule) { store().apply(rule.id == RuleId{} ? edits::addRule(rule) : edits::changeRule(rule)); });
    dialog->open();
}

void CleanPage::editStep(StepId step)
{
    for (const RecipeEntry& entry : m_state.recipe) {
        if (entry.id != step)
            continue;
        auto* dialog = new StepDialog(entry, numbers(), this);
        connect(dialog, &StepDialog::changedTidy, this,
                [this, step](const TidyAction& action) { store().apply(edits::replaceStep(step, action)); });
        connect(dialog, &StepDialog::changedLearning, this,
                [this, step](const LearningAction& action) { store().apply(edits::replaceLearningStep(step, action)); });
        dialog->open();
    }
}

void CleanPage::noticeActed() { store().recompute(); }

void CleanPage::answer(std::size_t finding, bool accept)
{
    const Suggestion suggestion = m_state.findings[finding].suggestion;
    if (!accept) {
        store().apply(edits::rejectSuggestion(suggestion.id));
        return;
    }
    if (const std::optional<TidyAction> action = actionFor(suggestion, rawTable(suggestion.table)))
        store().apply(edits::addStep(*action));
}

void CleanPage::acceptSafe()
{
    std::vector<TidyAction> actions;
    for (const FindingEntry& entry : m_state.findings)
        if (entry.state == SuggestionState::Open && entry.suggestion.confidence == Confidence::High && entry.suggestion.action)
            actions.push_back(*entry.suggestion.action);
    const int count = static_cast<int>(actions.size());
    if (store().apply(edits::addSteps(std::move(actions))))
        Q_EMIT toastWanted(tr("%n safe suggestion(s) accepted", nullptr, count));
}

}  // namespace holdfast
