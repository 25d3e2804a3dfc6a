// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/history.h"

namespace holdfast {

History::History(Study first) { m_moments.push_back({std::move(first), {}, {}}); }

bool History::apply(const Edit& edit)
{
    Study next = edit.change(current());
    if (next == current())
        return false;
    m_moments.resize(m_now + 1);  // a new edit forgets what was undone
    Moment& last = m_moments.back();
    if (!edit.mergeKey.empty() && m_now > 0 && last.mergeKey == edit.mergeKey) {
        last.study = std::move(next);
        last.label = edit.label;
        return true;
    }
    m_moments.push_back({std::move(next), edit.label, edit.mergeKey});
    ++m_now;
    return true;
}

bool History::amend(const std::function<Study(Study)>& change)
{
    Study next = change(current());
    if (next == current())
        return false;
    m_moments[m_now].study = std::move(next);
    return true;
}

bool History::undo()
{
    if (!canUndo())
        return false;
    --m_now;
    m_moments[m_now].mergeKey.clear();  // the next edit starts a step of its own
    return true;
}

bool History::redo()
{
    if (!canRedo())
        return false;
    ++m_now;
    m_moments[m_now].mergeKey.clear();
    return true;
}

}  // namespace holdfast
