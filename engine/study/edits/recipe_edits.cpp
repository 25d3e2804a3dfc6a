// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "study/edits.h"
#include "study/edits/edit_parts.h"

namespace holdfast::edits {

namespace {

StepId nextStep(Study& study) { return static_cast<StepId>(study.recipe.nextStep++); }

template <class Change>
void onBothLists(Study& study, Change change)
{
    change(study.recipe.tidy);
    change(study.recipe.learning);
}

}  // namespace

Edit addStep(const TidyAction& action)
{
    Edit edit = addSteps({action});
    edit.label = {"edit.add-step", {stepName(action), tableOf(action)}};
    return edit;
}

Edit addSteps(const std::vector<TidyAction>& actions)
{
    return changing("edit.add-steps", {std::to_string(actions.size())}, [actions](Study& s) {
        for (const TidyAction& action : actions)
            s.recipe.tidy.push_back({.id = nextStep(s), .action = behind(s.recipe.tidy, action)});
    });
}

Edit addLearningStep(const LearningAction& action)
{
    return changing("edit.add-step", {stepName(action)},
                    [action](Study& s) { s.recipe.learning.push_back({.id = nextStep(s), .action = action}); });
}

Edit removeStep(StepId step)
{
    return changing("edit.remove-step", {std::to_string(static_cast<int>(step))}, [step](Study& s) {
        onBothLists(s, [step](auto& list) { std::erase_if(list, [step](const auto& item) { return item.id == step; }); });
    });
}

Edit switchStep(StepId step, bool on)
{
    return changing(on ? "edit.switch-step-on" : "edit.switch-step-off", {std::to_string(static_cast<int>(step))}, [step, on](Study& s) {
        onBothLists(s, [step, on](auto& list) {
            if (const auto found = findById(list, step); found != list.end())
                found->on = on;
        });
    });
}

Edit moveStep(StepId step, int to)
{
    return changing("edit.move-step", {std::to_string(static_cast<int>(step))},
                    [step, to](Study& s) { onBothLists(s, [step, to](auto& list) { moveTo(list, findById(list, step), to); }); });
}

Edit replaceStep(StepId step, const TidyAction& action)
{
    return changing(
        "edit.change-step", {stepName(action), tableOf(action)},
        [step, action](Study& s) {
            if (const auto found = findById(s.recipe.tidy, step); found != s.recipe.tidy.end())
                found->action = action;
        },
        "step-" + std::to_string(static_cast<int>(step)));
}

Edit replaceLearningStep(StepId step, const LearningAction& action)
{
    return changing(
        "edit.change-step", {stepName(action), {}},
        [step, action](Study& s) {
            if (const auto found = findById(s.recipe.learning, step); found != s.recipe.learning.end())
                found->action = action;
        },
        "step-" + std::to_string(static_cast<int>(step)));
}

Edit commentStep(StepId step, const std::string& comment)
{
    return changing(
        "edit.comment-step", {},
        [step, comment](Study& s) {
            onBothLists(s, [&](auto& list) {
                if (const auto found = findById(list, step); found != list.end())
                    found->comment = comment;
            });
        },
        "comment-" + std::to_string(static_cast<int>(step)));
}

Edit rejectSuggestion(const std::string& id)
{
    return changing("edit.reject-suggestion", {}, [id](Study& s) {
        if (std::find(s.recipe.rejected.begin(), s.recipe.rejected.end(), id) == s.recipe.rejected.end())
            s.recipe.rejected.push_back(id);
    });
}

Edit reopenSuggestion(const std::string& id)
{
    return changing("edit.reopen-suggestion", {}, [id](Study& s) { std::erase(s.recipe.rejected, id); });
}

Edit dropAction(const TidyAction& action)
{
    return changing("edit.drop-step", {stepName(action), tableOf(action)},
                    [action](Study& s) { std::erase_if(s.recipe.tidy, [&](const TidyStep& step) { return step.action == action; }); });
}

}  // namespace holdfast::edits
