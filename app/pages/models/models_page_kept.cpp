// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/messages/messages.h"
#include "app/pages/model_words.h"
#include "app/pages/models/model_settings_card.h"
#include "app/pages/models/models_page.h"
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

void ModelsPage::showKept(const ModelsPageState& state)
{
    const bool can = state.phase == ModelsPageState::Phase::Found && !state.stale && !state.entries.empty();
    m_keep->setVisible(can);
    m_keep->setText(tr("Keep"));
    m_keep->setToolTip(tr("Keeps this model in the study’s file, to score new customers with: holdfast score"));
    std::vector<ModelSettingsCard::KeptLine> lines;
    for (const KeptName& kept : store().study().kept) {
        const auto known = m_keptQuality.try_emplace(kept.hash).first;
        if (!known->second)
            if (const auto text = store().keptModels().find(kept.hash); text != store().keptModels().end())
                if (const Result<KeptModel> read = readKept(text->second, kept.hash))
                    known->second = read.value().quality;
        QString quality = tr("not in the study’s file");
        if (const std::optional<KeptQuality>& held = known->second)
            quality = held->testRows > 0 ? tr("test %1 (%2 to %3), folds %4")
                                               .arg(numbers().score(held->rocAuc), numbers().score(held->low), numbers().score(held->high),
                                                    numbers().score(held->cvMean))
                                         : tr("folds %1").arg(numbers().score(held->cvMean));
        lines.push_back({QString::fromStdString(kept.name), quality});
    }
    m_settings->setKept(lines);
}

void ModelsPage::keepShown()
{
    const Made<Stage::Search> search = store().fresh<Stage::Search>();
    const FamilyResult* shown = search == nullptr ? nullptr : search->find(shownFamily(m_state));
    if (shown == nullptr)
        return;
    const Result<Kept> kept = keptText(store().study(), *search, shown->family, store().sourceReads());
    if (!kept) {
        Q_EMIT toastWanted(sentence(kept.failure()));
        return;
    }
    for (const KeptName& held : store().study().kept)
        if (held.hash == kept.value().hash) {
            Q_EMIT toastWanted(tr("It is kept already: %1").arg(QString::fromStdString(held.name)));
            return;
        }
    const double auc = shown->test ? shown->test->rocAuc : shown->cvMean;
    const QString name = freeName(store().study(), tr("%1, AUC %2").arg(familyWord(shown->family), numbers().score(auc)));
    store().keepModel({name.toStdString(), kept.value().hash}, kept.value().text);
    Q_EMIT toastWanted(tr("Kept: %1").arg(name));
}

}  // namespace holdfast
