// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>

#include "app/store/background.h"
#include "base/finding.h"
#include "study/study.h"
#include "workbench/stage_result.h"

namespace holdfast {

// What the study asks for and its files no longer give, held against the joined table whenever either changes; off the window's thread
// where the table is large.
class UnmetNotice : public QObject
{
    Q_OBJECT
public:
    explicit UnmetNotice(QObject* parent);

    void look(const Study& study, const Made<Stage::Join>& joined);  // null: nothing is said of roles before the tables are joined
    const std::vector<Finding>& findings() const { return m_findings; }

Q_SIGNALS:
    void changed();
    void failed(const holdfast::Failure& fault);

private:
    Made<Stage::Join> m_joined;
    Roles m_roles;
    std::vector<Finding> m_leftOut, m_absent, m_findings;
    Background m_work;
};

}  // namespace holdfast
