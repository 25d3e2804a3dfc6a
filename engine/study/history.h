// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "study/study.h"

namespace holdfast {

// What an edit does, in codes: the window's undo menu and the journal put it into words.
struct EditLabel
{
    std::string code;  // "edit.accept-finding", "edit.set-target"
    std::vector<std::string> texts = {};
    bool operator==(const EditLabel&) const = default;
};

// A label and a pure function. Edits with the same non-empty mergeKey that follow each other are one step of undo (typing, dragging).
struct Edit
{
    EditLabel label;
    std::function<Study(Study)> change;
    std::string mergeKey = {};
};

// Undo is a list of values.
class History
{
public:
    explicit History(Study first = {});

    const Study& current() const { return m_moments[m_now].study; }
    bool apply(const Edit& edit);  // false when nothing changed: nothing to undo then
    // Changes the current moment without a step of undo of its own: what follows by itself from the last act (proposals for files just
    // opened).
    bool amend(const std::function<Study(Study)>& change);
    bool undo();
    bool redo();
    bool canUndo() const { return m_now > 0; }
    bool canRedo() const { return m_now + 1 < m_moments.size(); }
    const EditLabel& undoLabel() const { return m_moments[m_now].label; }      // of the edit that undo takes back
    const EditLabel& redoLabel() const { return m_moments[m_now + 1].label; }  // of the edit that redo brings again
    std::size_t undoDepth() const { return m_now; }

private:
    struct Moment
    {
        Study study;
        EditLabel label;
        std::string mergeKey;
    };
    std::vector<Moment> m_moments;
    std::size_t m_now = 0;
};

}  // namespace holdfast
