// SPDX-License-Identifier: GPL-3.0-or-later
// What the page of files does with roles, and what it says of those that no file gives any more.
#include "app/messages/messages.h"
#include "app/pages/data/data_page.h"
#include "app/pages/data/grid_card.h"
#include "app/pages/data/roles_card.h"
#include "app/pages/data/unmet_notice.h"
#include "app/pages/level_counts.h"
#include "app/store/study_store.h"

namespace holdfast {

std::optional<Column> DataPage::readColumn(const ColumnId& id) const
{
    for (const Made<Stage::Read>& read : store().sourceReads())
        if (read != nullptr)
            if (const Column* column = read->table.find(id))
                return *column;
    return std::nullopt;
}

void DataPage::hearRoles()
{
    connect(m_roles, &RolesCard::keyChosen, this, [this](const auto& id) { store().apply(edits::setKey(id)); });
    connect(m_roles, &RolesCard::profitChosen, this, [this](const auto& id) { store().apply(edits::setProfit(id)); });
    connect(m_roles, &RolesCard::foldsChosen, this, [this](const auto& id) { store().apply(edits::setFoldColumn(id)); });
    connect(m_roles, &RolesCard::ignoredChosen, this, [this](const ColumnId& id, bool on) { store().apply(edits::setIgnored(id, on)); });
    connect(m_roles, &RolesCard::targetChosen, this, [this](const std::optional<ColumnId>& id) {
        const std::optional<ColumnValue> before = store().study().roles.target;
        if (before && id == before->column)
            return;  // chosen again, it keeps its event
        const std::optional<Column> column = id ? readColumn(*id) : std::nullopt;
        if (!column) {
            m_levels->forget("target");
            store().apply(edits::setTarget(std::nullopt));
            return;
        }
        m_levels->whenKnown("target", *column, [this, id, before, asked = store().generation()](const Levels& levels) {
            if (asked == store().generation() && before == store().study().roles.target)
                store().apply(edits::setTarget(ColumnValue{*id, likelyEvent(levels)}));
            else
                refresh();  // another target was chosen meanwhile
        });
    });
    connect(m_roles, &RolesCard::positiveChosen, this, [this](const std::string& level) {
        if (m_state.roles.target)
            store().apply(edits::setTarget(ColumnValue{*m_state.roles.target, level}));
    });
    connect(m_roles, &RolesCard::consentChosen, this, [this](const std::optional<ColumnId>& id, const std::string& level) {
        std::string value = level;
        const auto joined = store().shown<Stage::Join>();
        if (const Column* chosen = id && joined && value.empty() ? joined->join.table.find(*id) : nullptr)
            value = yesValueOf(*chosen, store().roleWords()).value_or(std::string());  // else nobody consents until a value is chosen
        store().apply(edits::setConsent(id ? std::optional(ColumnValue{*id, value}) : std::nullopt));
    });
    connect(m_roles, &RolesCard::holdoutChosen, this, [this](const std::optional<ColumnId>& id, const std::string& level) {
        const std::optional<Column> column = id && level.empty() ? readColumn(*id) : std::nullopt;
        if (!column) {
            m_levels->forget("holdout");
            store().apply(edits::setHoldout(id ? std::optional(ColumnValue{*id, level}) : std::nullopt));
            return;
        }
        // the rarest value is the likeliest test part; the user sees and changes it
        m_levels->whenKnown("holdout", *column, [this, id, asked = store().generation()](const Levels& levels) {
            if (asked != store().generation())
                return;
            store().apply(edits::setHoldout(ColumnValue{*id, levels.empty() ? std::string() : levels.back().level}));
        });
    });
}

void DataPage::hearFaults()
{
    const auto hear = [this](const Failure& fault) {
        m_fault = sentence(fault);
        m_faultOf = store().study();
        showNotice();
    };
    connect(m_grid, &GridCard::failed, this, hear);
    connect(m_levels, &LevelCounts::failed, this, hear);
    connect(m_unmet, &UnmetNotice::failed, this, hear);
}

void DataPage::showNotice()
{
    m_unmet->look(store().study(), store().fresh<Stage::Join>());
    if (!m_fault.isEmpty() && !(m_faultOf == store().study()))
        m_fault.clear();
    if (!m_fault.isEmpty()) {
        setNotice(Tone::Failed, m_fault, tr("Hide"));
        return;
    }
    const std::vector<Finding>& unmet = m_unmet->findings();
    QStringList sentences;
    bool serious = false;
    for (const Finding& finding : unmet) {
        sentences << sentence(finding);
        serious = serious || finding.severity == Severity::Serious;
    }
    const bool leftOut = !unmet.empty() && unmet.back().code == "join.left-out";
    setNotice(serious ? Tone::Failed : Tone::Stale, sentences.join('\n'), leftOut ? tr("Open Combine") : QString());
}

void DataPage::noticeActed()
{
    if (m_fault.isEmpty()) {
        Q_EMIT pageWanted(PageId::Combine);
        return;
    }
    m_fault.clear();
    showNotice();
}

}  // namespace holdfast
