// SPDX-License-Identifier: GPL-3.0-or-later
// What the page says of itself: its line in the list of steps, its head, and its job.
#include <cmath>

#include "app/messages/messages.h"
#include "app/pages/model_words.h"
#include "app/pages/models/model_settings_card.h"
#include "app/pages/models/models_page.h"
#include "app/store/study_store.h"
#include "widgets/controls/button.h"

namespace holdfast {

PageBadge ModelsPage::badge() const
{
    if (store().isRunning(Stage::Search))
        return {.state = GlyphState::Running, .line = tr("searching"), .progress = store().percentOf(Stage::Search) / 100.0};
    const GlyphState state = glyphOf(Stage::Search);
    const Made<Stage::Search> result = store().shown<Stage::Search>();
    if (!store().study().roles.target)
        return {GlyphState::Empty, tr("needs a target")};
    if (result == nullptr)
        return {state, state == GlyphState::Failed ? QString() : tr("not searched yet")};
    const FamilyResult& used = result->usedResult();
    if (state == GlyphState::Stale)
        return {state, tr("out of date")};
    if (result->design->kind == TargetKind::Number)
        return {state, used.numbers ? tr("test R² %1").arg(numbers().score(used.numbers->r2))
                                    : tr("R² %1 by folds").arg(numbers().score(used.cvMean))};
    return {state, used.test ? tr("test AUC %1").arg(numbers().score(used.test->rocAuc))
                             : tr("AUC %1 by folds").arg(numbers().score(used.cvMean))};
}

Button* ModelsPage::primary() const
{
    Button* search = m_settings->search();
    const bool first = m_state.phase == ModelsPageState::Phase::NotSearched || m_state.stale;
    return first && search->isVisibleTo(this) && search->isEnabled() && !isEmpty() ? search : Page::primary();
}

QString ModelsPage::jobName(Stage) const
{
    if (store().isEndingEarly())
        return tr("The best are being fitted");
    if (m_state.phase == ModelsPageState::Phase::Searching && m_state.tried > 0)
        return tr("Search: %1 of %2")
            .arg(m_state.tried)
            .arg(m_state.trials > 0 ? m_state.trials : static_cast<int>(store().study().model.families.size()));
    return tr("Search");
}

QString ModelsPage::stopWord() const
{
    if (store().isEndingEarly())
        return tr("Stop at once");
    return m_state.tried > 0 ? tr("Stop, the best stay") : Page::stopWord();
}

QString ModelsPage::stopConsequence() const
{
    if (store().isEndingEarly())
        return tr("Stops at once: nothing of this search stays.");
    return m_state.tried > 0 ? tr("Ends the search: the best trials so far become the models.")
                             : tr("Stops the search; the models found before stay.");
}

QString ModelsPage::headline(const ModelsPageState& state) const
{
    switch (state.phase) {
    case ModelsPageState::Phase::NoTarget:
        return tr("First say what to predict.");
    case ModelsPageState::Phase::NotSearched:
        return tr("%1 features of %2. Nothing is compared yet.")
            .arg(state.features)
            .arg(customersWords(state.trainingRows + state.testRows, numbers()));
    case ModelsPageState::Phase::Searching:
        return state.entries.empty()
                   ? tr("The first models are being fitted.")
                   : (state.number ? tr("In front so far: %1, R² %2 by folds.") : tr("In front so far: %1, AUC %2 by folds."))
                         .arg(familyWord(state.entries.front().family), numbers().score(state.entries.front().mean));
    case ModelsPageState::Phase::Found:
        break;
    }
    if (state.result == nullptr)
        return {};
    const FamilyResult& used = state.result->usedResult();
    QString text = used.test && std::isfinite(used.test->rocAuc)
                       ? tr("%1: AUC %2 on the test, interval %3.")
                             .arg(familyWord(state.used), numbers().score(used.test->rocAuc),
                                  numbers().range(used.test->rocAucInterval.low, used.test->rocAucInterval.high, 3))
                       : (state.shown.number ? tr("%1: R² %2 by folds.") : tr("%1: AUC %2 by folds."))
                             .arg(familyWord(state.used), numbers().score(used.cvMean));
    if (used.numbers)
        text = tr("%1: R² %2 on the test, interval %3.")
                   .arg(familyWord(state.used), numbers().score(used.numbers->r2),
                        numbers().range(used.numbers->r2Interval.low, used.numbers->r2Interval.high, 3));
    if (state.recommended != state.used)
        text += QLatin1Char(' ') + tr("Simpler and not worse: %1.").arg(familyWord(state.recommended).toLower());
    return text;
}

}  // namespace holdfast
