// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/messages.h"
#include "app/pages/models/model_settings_card.h"
#include "app/pages/models/models_page.h"
#include "app/pages/models/target_fields.h"
#include "app/store/study_store.h"

namespace holdfast {

void ModelsPage::hearTarget()
{
    connect(m_levels, &LevelCounts::counted, this, [this] {
        if (isVisible())
            showTarget(m_state);
    });
    connect(m_levels, &LevelCounts::failed, this, [this](const Failure& fault) { Q_EMIT toastWanted(sentence(fault)); });
    connect(m_settings->target(), &TargetFields::targetChosen, this, [this](const ColumnId& id) {
        const auto joined = store().shown<Stage::Join>();
        const Column* column = joined ? joined->join.table.find(id) : nullptr;
        if (column == nullptr)
            return;
        // the rarer of two classes is what one usually looks for; of more it must be said
        m_levels->whenKnown("target", *column, [this, id, asked = store().generation()](const Levels& levels) {
            if (asked == store().generation())
                store().apply(edits::setTarget(ColumnValue{id, levels.size() == 2 ? levels.back().level : std::string()}));
        });
    });
    connect(m_settings->target(), &TargetFields::eventChosen, this, [this](const std::string& level) {
        if (const auto& target = store().study().roles.target)
            store().apply(edits::setTarget(ColumnValue{target->column, level}));
    });
}

void ModelsPage::showTarget(const ModelsPageState& state)
{
    const Roles& roles = store().study().roles;
    TargetFields::Shown shown{.columns = {},
                              .target = roles.target ? std::optional(roles.target->column) : std::nullopt,
                              .number = state.number,
                              .levels = {},
                              .positive = roles.target ? roles.target->value : std::string(),
                              .rate = roles.target && roles.target->value == state.positive ? state.rate : 0};
    if (const auto joined = store().shown<Stage::Join>()) {
        for (const Column& column : joined->join.table.columns())
            if (!roles.key || column.id() != *roles.key)
                shown.columns.emplace_back(column.id(), shownName(column.name()));
        const Column* target = shown.target ? joined->join.table.find(*shown.target) : nullptr;
        const Levels* levels = target == nullptr ? nullptr : m_levels->find(*target);
        shown.counted = levels != nullptr;
        // a number that is predicted as such may have few values all the same
        if (levels != nullptr && (target->isCategorical() || !shown.positive.empty()))
            shown.levels = *levels;
        shown.number = shown.number || (target != nullptr && target->isNumber() && shown.positive.empty());
    }
    m_settings->target()->setShown(shown, numbers());
}

}  // namespace holdfast
