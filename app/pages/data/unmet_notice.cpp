// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/data/unmet_notice.h"

#include "workbench/unmet_decisions.h"

namespace holdfast {
namespace {

constexpr std::size_t kLookedAtOnce = 100'000;  // rows: fewer are quicker than a thread

}  // namespace

UnmetNotice::UnmetNotice(QObject* parent) : QObject(parent)
{
    m_work.setParent(this);
    connect(&m_work, &Background::failed, this, &UnmetNotice::failed);
}

void UnmetNotice::look(const Study& study, const Made<Stage::Join>& joined)
{
    m_leftOut = joined == nullptr ? std::vector<Finding>() : tablesLeftOut(study);
    const auto put = [this] {
        m_findings = m_absent;
        m_findings.insert(m_findings.end(), m_leftOut.begin(), m_leftOut.end());
    };
    if (m_joined != joined || !(m_roles == study.roles)) {
        m_joined = joined;
        m_roles = study.roles;
        m_work.cancel();
        m_absent.clear();
        if (joined != nullptr && joined->join.table.rows() <= kLookedAtOnce)
            m_absent = absentRoles(m_roles, joined->join.table);
        else if (joined != nullptr)
            m_work.run<std::vector<Finding>>([joined, roles = m_roles](const Progress&) { return absentRoles(roles, joined->join.table); },
                                             [this, put](std::vector<Finding> absent) {
                                                 m_absent = std::move(absent);
                                                 put();
                                                 Q_EMIT changed();
                                             });
    }
    put();
}

}  // namespace holdfast
