// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/messages/messages.h"
#include "app/pages/model_words.h"
#include "app/pages/models/model_settings_card.h"
#include "app/pages/models/models_page.h"
#include "app/pages/models/models_table_dialog.h"
#include "app/pages/models/models_tables.h"
#include "app/store/kept_text.h"
#include "app/store/study_store.h"
#include "study/json/kept_json.h"
#include "widgets/controls/button.h"

namespace holdfast {

namespace {

// "Blend, AUC 0.923"; another of that name gets a number.
QString freeName(const Study& study, const QString& wanted)
{
    QString name = wanted;
    for (int next = 2;
         std::any_of(study.kept.begin(), study.kept.end(), [&](const KeptName& kept) { return QString::fromStdString(kept.name) == name; });
         ++next)
        name = QStringLiteral("%1 (%2)").arg(wanted).arg(next);
    return name;
}

}  // namespace

// What is not known yet is read off the window's thread: a kept forest is megabytes of text.
void ModelsPage::readKeptQuality()
{
    if (m_keptReading.isRunning())
        return;
    KeptTexts unread;
    for (const KeptName& kept : store().study().kept) {
        const auto text = store().keptModels().find(kept.hash);
        if (text != store().keptModels().end() && !m_keptQuality.contains(kept.hash))
            unread.insert(*text);
    }
    if (unread.empty())
        return;
    m_keptReading.run<std::map<std::string, std::optional<KeptQuality>>>(
        [unread = std::move(unread)](const Progress& progress) {
            std::map<std::string, std::optional<KeptQuality>> read;
            for (const auto& [hash, text] : unread) {
                progress.throwIfCancelled();
                const Result<KeptModel> model = readKept(text, hash);
                read.emplace(hash, model ? std::optional(model.value().quality) : std::nullopt);
            }
            return read;
        },
        [this](std::map<std::string, std::optional<KeptQuality>> read) {
            m_keptQuality.merge(read);
            if (isVisible())
                refresh();
        });
}

void ModelsPage::hearKept()
{
    const auto hear = [this](const Failure& fault) {
        m_keep->setEnabled(true);
        Q_EMIT toastWanted(sentence(fault));
    };
    connect(&m_keeping, &Background::failed, this, hear);
    connect(&m_keptReading, &Background::failed, this, hear);
}

void ModelsPage::showKept(const ModelsPageState& state)
{
    const bool found = state.phase == ModelsPageState::Phase::Found && !state.entries.empty();
    m_keep->setVisible(found && !state.stale);
    m_keep->setEnabled(!m_keeping.isRunning());
    m_keep->setText(tr("Keep"));
    m_keep->setToolTip(tr("Keeps this model in the study’s file, to score new customers with: holdfast score"));
    m_whole->setVisible(found);
    m_whole->setText(tr("Whole table"));
    m_whole->setToolTip(tr("All measures of all models, every trial, and the kept models"));
    readKeptQuality();
    std::vector<ModelSettingsCard::KeptLine> lines;
    for (const KeptName& kept : store().study().kept) {
        const auto known = m_keptQuality.find(kept.hash);
        QString quality = !store().keptModels().contains(kept.hash) ? tr("not in the study’s file")
                          : known == m_keptQuality.end()            ? tr("is being read")
                                                                    : tr("damaged: it cannot be read");
        if (known != m_keptQuality.end() && known->second) {
            const KeptQuality& held = *known->second;
            quality = held.testRows > 0 ? tr("test %1 (%2 to %3), folds %4")
                                              .arg(numbers().score(held.metric == "r2" ? held.r2 : held.rocAuc), numbers().score(held.low),
                                                   numbers().score(held.high), numbers().score(held.cvMean))
                                        : tr("folds %1").arg(numbers().score(held.cvMean));
        }
        lines.push_back({QString::fromStdString(kept.name), quality});
    }
    m_settings->setKept(lines);
}

void ModelsPage::keepShown()
{
    const Made<Stage::Search> search = store().fresh<Stage::Search>();
    const FamilyResult* shown = search == nullptr ? nullptr : search->find(shownFamily(m_state));
    if (shown == nullptr || m_keeping.isRunning())
        return;
    const double score = shown->test ? shown->test->rocAuc : shown->numbers ? shown->numbers->r2 : shown->cvMean;
    const QString wanted =
        (m_state.shown.number ? tr("%1, R² %2") : tr("%1, AUC %2")).arg(familyWord(shown->family), numbers().score(score));
    const auto generation = store().generation();
    m_keep->setEnabled(false);
    m_keeping.run<Result<Kept>>([study = store().study(), search, family = shown->family,
                                 reads = store().sourceReads()](const Progress&) { return keptText(study, *search, family, reads); },
                                [this, wanted, generation](const Result<Kept>& kept) {
                                    m_keep->setEnabled(true);
                                    if (generation != store().generation())
                                        return;  // another study is open by now
                                    if (!kept) {
                                        Q_EMIT toastWanted(sentence(kept.failure()));
                                        return;
                                    }
                                    for (const KeptName& held : store().study().kept)
                                        if (held.hash == kept.value().hash) {
                                            Q_EMIT toastWanted(tr("It is kept already: %1").arg(QString::fromStdString(held.name)));
                                            return;
                                        }
                                    const QString name = freeName(store().study(), wanted);
                                    store().keepModel({name.toStdString(), kept.value().hash}, kept.value().text);
                                    Q_EMIT toastWanted(tr("Kept: %1").arg(name));
                                });
}

void ModelsPage::renameKept(const QString& name, const QString& wanted)
{
    if (store().apply(edits::renameKept(name.toStdString(), wanted.toStdString())))
        return;
    Q_EMIT toastWanted(tr("Another kept model is called %1 already.").arg(wanted));
    m_settings->setKept({});  // the row stands under its old name again
    showKept(m_state);
}

void ModelsPage::showWholeTable()
{
    if (m_state.result == nullptr)
        return;
    std::vector<NamedQuality> kept;
    for (const KeptName& name : store().study().kept)
        if (const auto known = m_keptQuality.find(name.hash); known != m_keptQuality.end() && known->second)
            kept.push_back({QString::fromStdString(name.name), *known->second});
    auto* dialog =
        new ModelsTableDialog({{tr("Families"), familiesTable(*m_state.result, numbers())},
                               {tr("All trials"), trialsTable(*m_state.result, numbers())},
                               {tr("Kept"), keptTable(kept)}},
                              m_state.stale ? tr("The study changed since: these are the earlier numbers.") : QString(), numbers(), this);
    connect(dialog, &ModelsTableDialog::exportWanted, this, &ModelsPage::exportWanted);
    dialog->open();
}

}  // namespace holdfast
