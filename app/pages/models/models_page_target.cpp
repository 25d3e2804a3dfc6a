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
    connect(m_levels, &LevelCounts::failed, this, [this](const Failure& fault) {
        showTarget(m_state);
        Q_EMIT toastWanted(sentence(fault));
    });
    connect(m_settings->target(), &TargetFields::targetChosen, this, [this](const ColumnId& id) {
        const std::optional<ColumnValue> before = store().study().roles.target;
        const auto joined = store().shown<Stage::Join>();
        const Column* column = joined ? joined->join.table.find(id) : nullptr;
        if (column == nullptr || (before && before->column == id)) {  // chosen again, it keeps its event
            showTarget(m_state);
            return;
        }
        m_levels->whenKnown("target", *column, [this, id, before, asked = store().generation()](const Levels& levels) {
            if (asked == store().generation() && before == store().study().roles.target)
                store().apply(edits::setTarget(ColumnValue{id, likelyEvent(levels)}));
            else
                showTarget(m_state);
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
    const Made<Stage::Join> joined = store().shown<Stage::Join>();
    if (joined != m_targetsOf || roles.key != m_targetsKey) {  // there may be thousands of columns
        m_targetsOf = joined;
        m_targetsKey = roles.key;
        auto columns = std::make_shared<TargetFields::Columns>();
        for (std::size_t i = 0; joined && i < joined->join.table.columns().size(); ++i) {
            const Column& column = joined->join.table.column(i);
            if (!roles.key || column.id() != *roles.key)
                columns->emplace_back(column.id(), shownName(column.name()));
        }
        m_targets = std::move(columns);
    }
    TargetFields::Shown shown{.columns = m_targets,
                              .target = roles.target ? std::optional(roles.target->column) : std::nullopt,
                              .number = state.number,
                              .levels = {},
                              .positive = roles.target ? roles.target->value : std::string()};
    if (const Made<Stage::Prepare> design = store().fresh<Stage::Prepare>(); design && design->kind == TargetKind::TwoClasses)
        shown.rate = state.rate;
    if (const Column* target = joined && shown.target ? joined->join.table.find(*shown.target) : nullptr) {
        shown.number = target->isNumber() && shown.positive.empty();  // a flag of 0 and 1 with an event is a class
        const Levels* levels = shown.number ? nullptr : m_levels->find(*target);
        shown.counted = levels != nullptr;
        shown.empty = target->missingCount() == target->rows();
        if (levels != nullptr)
            shown.levels = *levels;
    }
    m_settings->target()->setShown(shown, numbers());
}

}  // namespace holdfast
