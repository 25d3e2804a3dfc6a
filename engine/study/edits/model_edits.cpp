// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "base/text.h"
#include "study/edits.h"
#include "study/edits/edit_parts.h"

namespace holdfast::edits {

Edit setFamilies(const std::vector<Family>& families)
{
    return changing("edit.set-families", {}, [families](Study& s) { s.model.families = families; });
}

Edit setTrials(int trials)
{
    return changing(
        "edit.set-trials", {std::to_string(trials)}, [trials](Study& s) { s.model.trials = trials; }, "trials");
}

Edit setFolds(int folds)
{
    return changing(
        "edit.set-folds", {std::to_string(folds)}, [folds](Study& s) { s.model.folds = folds; }, "folds");
}

Edit setFoldKind(FoldKind kind)
{
    return changing("edit.set-fold-kind", {std::string(foldKindName(kind))}, [kind](Study& s) { s.model.foldKind = kind; });
}

Edit setRepeats(int repeats)
{
    return changing(
        "edit.set-repeats", {std::to_string(repeats)}, [repeats](Study& s) { s.model.repeats = repeats; }, "repeats");
}

Edit setTestShare(double share)
{
    return changing(
        "edit.set-test-share", {shortest(share)}, [share](Study& s) { s.model.testShare = share; }, "test-share");
}

Edit setSeed(std::uint64_t seed)
{
    return changing(
        "edit.set-seed", {std::to_string(seed)}, [seed](Study& s) { s.model.seed = seed; }, "seed");
}

Edit setThreshold(ThresholdRule rule, double threshold)
{
    return changing(
        "edit.set-threshold", {shortest(threshold)},
        [rule, threshold](Study& s) {
            s.model.thresholdRule = rule;
            s.model.threshold = threshold;
        },
        "threshold");
}

Edit setRecallFloor(double floor)
{
    return changing(
        "edit.set-recall-floor", {shortest(floor)}, [floor](Study& s) { s.model.recallFloor = floor; }, "recall-floor");
}

Edit setMoney(MoneyRule money)
{
    return changing(
        "edit.set-money", {shortest(money.profitKept), shortest(money.contactCost), shortest(money.effect)},
        [money](Study& s) { s.model.money = money; }, "money");
}

Edit setDiscardHopeless(bool discard)
{
    return changing(discard ? "edit.discard-hopeless" : "edit.keep-hopeless", {},
                    [discard](Study& s) { s.model.discardHopeless = discard; });
}

Edit setRecalibrate(bool recalibrate)
{
    return changing(recalibrate ? "edit.recalibrate" : "edit.leave-chances", {},
                    [recalibrate](Study& s) { s.model.recalibrate = recalibrate; });
}

Edit chooseFamily(std::optional<Family> family)
{
    return changing("edit.choose-family", {family ? std::string(familyName(*family)) : ""},
                    [family](Study& s) { s.model.chosen = family; });
}

Edit keepModel(const KeptName& model)
{
    return changing("edit.keep-model", {model.name}, [model](Study& s) {
        if (std::find(s.kept.begin(), s.kept.end(), model) != s.kept.end())
            return;
        std::erase_if(s.kept, [&](const KeptName& other) { return other.name == model.name; });
        s.kept.push_back(model);
    });
}

Edit dropKept(const std::string& name)
{
    return changing("edit.drop-kept", {name},
                    [name](Study& s) { std::erase_if(s.kept, [&](const KeptName& other) { return other.name == name; }); });
}

Edit renameKept(const std::string& name, const std::string& wanted)
{
    return changing("edit.rename-kept", {name, wanted}, [name, wanted](Study& s) {
        const auto named = [&s](const std::string& text) {
            return std::find_if(s.kept.begin(), s.kept.end(), [&text](const KeptName& kept) { return kept.name == text; });
        };
        const auto held = named(name);
        if (held != s.kept.end() && !wanted.empty() && named(wanted) == s.kept.end())
            held->name = wanted;
    });
}

}  // namespace holdfast::edits
