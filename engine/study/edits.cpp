// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: it is the table of all edits, one short function each.
#include "study/edits.h"

#include <algorithm>
#include <filesystem>

#include "base/text.h"
#include "join/derived_columns.h"
#include "sources/bound_names.h"

namespace holdfast::edits {

namespace {

std::string number(double value) { return shortest(value); }

// The simplest edit: one member gets one value.
template <class Set>
Edit changing(std::string code, std::vector<std::string> texts, Set set, std::string mergeKey = {})
{
    return {{std::move(code), std::move(texts)},
            [set = std::move(set)](Study study) {
                set(study);
                return study;
            },
            std::move(mergeKey)};
}

template <class List, class Id>
auto findById(List& list, Id id)
{
    return std::find_if(list.begin(), list.end(), [id](const auto& item) { return item.id == id; });
}

template <class List>
void moveTo(List& list, typename List::iterator from, int to)
{
    if (from == list.end())
        return;
    auto item = *from;
    list.erase(from);
    const auto place = std::clamp<std::ptrdiff_t>(to, 0, static_cast<std::ptrdiff_t>(list.size()));
    list.insert(list.begin() + place, std::move(item));
}

std::string uniqueName(const Study& study, const std::string& wanted)
{
    std::string name = wanted.empty() ? "table" : wanted;
    for (int i = 2; std::any_of(study.sources.begin(), study.sources.end(), [&](const SourceSpec& s) { return s.name == name; }); ++i)
        name = wanted + "_" + std::to_string(i);
    return name;
}

StepId nextStep(Study& study) { return static_cast<StepId>(study.recipe.nextStep++); }

template <class Change>
void onBothLists(Study& study, Change change)
{
    change(study.recipe.tidy);
    change(study.recipe.learning);
}

auto findDerived(Study& study, const std::string& name)
{
    std::vector<DerivedColumn>& all = study.join.derived;
    return std::find_if(all.begin(), all.end(), [&](const DerivedColumn& each) { return each.name == name; });
}

}  // namespace

Edit renameStudy(std::string name)
{
    return changing("edit.rename-study", {name}, [name](Study& s) { s.name = name; });
}

Edit setLanguage(std::string language)
{
    return changing("edit.set-language", {language}, [language](Study& s) { s.language = language; });
}

Edit addSources(std::vector<std::string> paths)
{
    std::vector<std::string> names;
    for (const std::string& path : paths)
        names.push_back(std::filesystem::path(path).filename().string());
    return changing("edit.add-sources", names, [paths](Study& s) {
        for (const std::string& path : paths) {
            if (std::any_of(s.sources.begin(), s.sources.end(), [&](const SourceSpec& source) { return source.path == path; }))
                continue;
            s.sources.push_back({.name = uniqueName(s, toNfc(std::filesystem::path(path).stem().string())), .path = path});
        }
        if (s.name.empty() && !paths.empty())
            s.name = toNfc(std::filesystem::path(paths.front()).parent_path().filename().string());
    });
}

Edit removeSource(std::string name)
{
    return changing("edit.remove-source", {name}, [name](Study& s) {
        std::erase_if(s.sources, [&](const SourceSpec& source) { return source.name == name; });
        std::erase_if(s.recipe.tidy, [&](const TidyStep& step) { return tableOf(step.action) == name; });
        std::erase_if(s.join.parts, [&](const JoinPart& part) { return part.table == name; });
        for (AppendSpec& each : s.join.appends)
            std::erase(each.tables, name);
        std::erase_if(s.join.appends, [&](const AppendSpec& each) { return each.to == name || each.tables.empty(); });
        if (s.join.base == name)
            s.join = {.nextRule = s.join.nextRule};
    });
}

Edit relocateSource(std::string name, std::string path)
{
    return changing("edit.relocate-source", {name}, [name, path](Study& s) {
        for (SourceSpec& source : s.sources)
            if (source.name == name) {
                source.path = path;
                source.hash.clear();
            }
    });
}

Edit replaceFiles(NextFiles files)
{
    std::vector<std::string> names;
    for (const BoundSource& file : files)
        names.push_back(file.source);
    return {{"edit.replace-files", names}, [files](Study study) { return withNextFiles(std::move(study), files); }};
}

Edit setReadOptions(std::string name, ReadOptions options)
{
    return changing("edit.set-reading", {name}, [name, options](Study& s) {
        for (SourceSpec& source : s.sources)
            if (source.name == name)
                source.options = options;
    });
}

Edit setKind(std::string source, std::string column, std::optional<ColumnKind> kind)
{
    return changing("edit.set-kind", {column}, [source, column, kind](Study& s) {
        for (SourceSpec& spec : s.sources) {
            if (spec.name != source)
                continue;
            const std::string inFile = nameInFile(spec.options, column);
            if (kind)
                spec.options.kinds[inFile] = *kind;
            else
                spec.options.kinds.erase(inFile);
        }
    });
}

Edit addStep(TidyAction action)
{
    Edit edit = addSteps({action});
    edit.label = {"edit.add-step", {stepName(action), tableOf(action)}};
    return edit;
}

Edit addSteps(std::vector<TidyAction> actions)
{
    return changing("edit.add-steps", {std::to_string(actions.size())}, [actions](Study& s) {
        for (const TidyAction& action : actions)
            s.recipe.tidy.push_back({.id = nextStep(s), .action = behind(s.recipe.tidy, action)});
    });
}

Edit addLearningStep(LearningAction action)
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

Edit replaceStep(StepId step, TidyAction action)
{
    return changing(
        "edit.change-step", {stepName(action), tableOf(action)},
        [step, action](Study& s) {
            if (const auto found = findById(s.recipe.tidy, step); found != s.recipe.tidy.end())
                found->action = action;
        },
        "step-" + std::to_string(static_cast<int>(step)));
}

Edit replaceLearningStep(StepId step, LearningAction action)
{
    return changing(
        "edit.change-step", {stepName(action), {}},
        [step, action](Study& s) {
            if (const auto found = findById(s.recipe.learning, step); found != s.recipe.learning.end())
                found->action = action;
        },
        "step-" + std::to_string(static_cast<int>(step)));
}

Edit commentStep(StepId step, std::string comment)
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

Edit rejectSuggestion(std::string id)
{
    return changing("edit.reject-suggestion", {}, [id](Study& s) {
        if (std::find(s.recipe.rejected.begin(), s.recipe.rejected.end(), id) == s.recipe.rejected.end())
            s.recipe.rejected.push_back(id);
    });
}

Edit reopenSuggestion(std::string id)
{
    return changing("edit.reopen-suggestion", {}, [id](Study& s) { std::erase(s.recipe.rejected, id); });
}

Edit dropAction(TidyAction action)
{
    return changing("edit.drop-step", {stepName(action), tableOf(action)},
                    [action](Study& s) { std::erase_if(s.recipe.tidy, [&](const TidyStep& step) { return step.action == action; }); });
}

Edit setJoin(JoinPlan plan)
{
    return changing("edit.set-join", {plan.base}, [plan](Study& s) {
        JoinPlan next = plan;
        next.rules = s.join.rules;
        next.nextRule = s.join.nextRule;
        next.derived = s.join.derived;
        next.appends = s.join.appends;
        s.join = std::move(next);
    });
}

Edit setPart(JoinPart part)
{
    return changing("edit.set-part", {part.table}, [part](Study& s) {
        const auto found =
            std::find_if(s.join.parts.begin(), s.join.parts.end(), [&](const JoinPart& each) { return each.table == part.table; });
        if (found != s.join.parts.end())
            *found = part;
        else
            s.join.parts.push_back(part);
    });
}

Edit setAppends(std::vector<AppendSpec> appends)
{
    return changing("edit.set-appends", {}, [appends](Study& s) {
        s.join.appends = appends;
        for (const AppendSpec& each : appends) {
            const auto isBelow = [&](const std::string& table) {
                return std::find(each.tables.begin(), each.tables.end(), table) != each.tables.end();
            };
            std::erase_if(s.join.parts, [&](const JoinPart& part) { return isBelow(part.table); });
            if (isBelow(s.join.base)) {  // keys and parts are proposed anew
                s.join.base.clear();
                s.join.key = {};
                s.join.parts.clear();
            }
        }
    });
}

Edit addRule(RowRule rule)
{
    return changing("edit.add-rule", {rule.name}, [rule](Study& s) {
        RowRule added = rule;
        added.id = static_cast<RuleId>(s.join.nextRule++);
        s.join.rules.push_back(std::move(added));
    });
}

Edit changeRule(RowRule rule)
{
    return changing("edit.change-rule", {rule.name}, [rule](Study& s) {
        if (const auto found = findById(s.join.rules, rule.id); found != s.join.rules.end())
            *found = rule;
    });
}

Edit removeRule(RuleId rule)
{
    return changing("edit.remove-rule", {},
                    [rule](Study& s) { std::erase_if(s.join.rules, [rule](const RowRule& item) { return item.id == rule; }); });
}

namespace {

void follow(Formula& formula, const ColumnId& before, const ColumnId& now)
{
    for (auto& bound : formula.columns)
        if (bound.second == before)
            bound.second = now;
}

void follow(RowCondition& condition, const ColumnId& before, const ColumnId& now)
{
    for (Comparison& comparison : condition.all)
        if (comparison.column == before)
            comparison.column = now;
    follow(condition.formula, before, now);
}

// Whatever spoke of the column by its former name speaks of it by the new one.
void followName(Study& s, const ColumnId& before, const ColumnId& now)
{
    for (DerivedColumn& each : s.join.derived)
        follow(each.formula, before, now);
    for (RowRule& rule : s.join.rules)
        follow(rule.keep, before, now);
    for (SegmentSpec& segment : s.segments.segments)
        follow(segment.rule, before, now);
    for (std::optional<ColumnId>* role : {&s.roles.key, &s.roles.profit, &s.roles.folds})
        if (*role == before)
            *role = now;
    for (std::optional<ColumnValue>* role : {&s.roles.target, &s.roles.consent, &s.roles.holdout})
        if (*role && (*role)->column == before)
            (*role)->column = now;
    std::replace(s.roles.ignored.begin(), s.roles.ignored.end(), before, now);
    for (LearningStep& step : s.recipe.learning)
        std::visit([&](auto& action) { std::replace(action.columns.begin(), action.columns.end(), before, now); }, step.action);
}

}  // namespace

Edit addDerived(DerivedColumn column)
{
    return changing("edit.add-derived", {column.name}, [column](Study& s) {
        if (findDerived(s, column.name) == s.join.derived.end())
            s.join.derived.push_back(column);
    });
}

Edit changeDerived(std::string name, DerivedColumn column)
{
    return changing("edit.change-derived", {column.name}, [name, column](Study& s) {
        const auto found = findDerived(s, name);
        if (found == s.join.derived.end() || (column.name != name && findDerived(s, column.name) != s.join.derived.end()))
            return;
        *found = column;
        followName(s, derivedColumnId(name), derivedColumnId(column.name));
    });
}

Edit removeDerived(std::string name)
{
    return changing("edit.remove-derived", {name},
                    [name](Study& s) { std::erase_if(s.join.derived, [&](const DerivedColumn& each) { return each.name == name; }); });
}

Edit switchDerived(std::string name, bool on)
{
    return changing(on ? "edit.switch-derived-on" : "edit.switch-derived-off", {name}, [name, on](Study& s) {
        if (const auto found = findDerived(s, name); found != s.join.derived.end())
            found->on = on;
    });
}

Edit switchRule(RuleId rule, bool on)
{
    return changing(on ? "edit.switch-rule-on" : "edit.switch-rule-off", {}, [rule, on](Study& s) {
        if (const auto found = findById(s.join.rules, rule); found != s.join.rules.end())
            found->on = on;
    });
}

Edit setKey(std::optional<ColumnId> column)
{
    return changing("edit.set-key", {column ? column->name : ""}, [column](Study& s) { s.roles.key = column; });
}

Edit setTarget(std::optional<ColumnValue> target)
{
    return changing("edit.set-target", {target ? target->column.name : "", target ? target->value : ""},
                    [target](Study& s) { s.roles.target = target; });
}

Edit setProfit(std::optional<ColumnId> column)
{
    return changing("edit.set-profit", {column ? column->name : ""}, [column](Study& s) { s.roles.profit = column; });
}

Edit setConsent(std::optional<ColumnValue> consent)
{
    return changing("edit.set-consent", {consent ? consent->column.name : "", consent ? consent->value : ""},
                    [consent](Study& s) { s.roles.consent = consent; });
}

Edit setFoldColumn(std::optional<ColumnId> column)
{
    return changing("edit.set-fold-column", {column ? column->name : ""}, [column](Study& s) { s.roles.folds = column; });
}

Edit setHoldout(std::optional<ColumnValue> holdout)
{
    return changing("edit.set-holdout", {holdout ? holdout->column.name : "", holdout ? holdout->value : ""},
                    [holdout](Study& s) { s.roles.holdout = holdout; });
}

Edit setIgnored(ColumnId column, bool ignored)
{
    return changing(ignored ? "edit.ignore-column" : "edit.use-column", {column.name}, [column, ignored](Study& s) {
        std::erase(s.roles.ignored, column);
        if (ignored)
            s.roles.ignored.push_back(column);
    });
}

Edit setFamilies(std::vector<Family> families)
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
        "edit.set-test-share", {number(share)}, [share](Study& s) { s.model.testShare = share; }, "test-share");
}

Edit setSeed(std::uint64_t seed)
{
    return changing(
        "edit.set-seed", {std::to_string(seed)}, [seed](Study& s) { s.model.seed = seed; }, "seed");
}

Edit setThreshold(ThresholdRule rule, double threshold)
{
    return changing(
        "edit.set-threshold", {number(threshold)},
        [rule, threshold](Study& s) {
            s.model.thresholdRule = rule;
            s.model.threshold = threshold;
        },
        "threshold");
}

Edit setRecallFloor(double floor)
{
    return changing(
        "edit.set-recall-floor", {number(floor)}, [floor](Study& s) { s.model.recallFloor = floor; }, "recall-floor");
}

Edit setMoney(MoneyRule money)
{
    return changing(
        "edit.set-money", {number(money.profitKept), number(money.contactCost), number(money.effect)},
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

Edit keepModel(KeptName model)
{
    return changing("edit.keep-model", {model.name}, [model](Study& s) {
        if (std::find(s.kept.begin(), s.kept.end(), model) != s.kept.end())
            return;
        std::erase_if(s.kept, [&](const KeptName& other) { return other.name == model.name; });
        s.kept.push_back(model);
    });
}

Edit dropKept(std::string name)
{
    return changing("edit.drop-kept", {name},
                    [name](Study& s) { std::erase_if(s.kept, [&](const KeptName& other) { return other.name == name; }); });
}

Edit renameKept(std::string name, std::string wanted)
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

Edit addSegment(std::string name, RowCondition rule)
{
    return changing("edit.add-segment", {name}, [name, rule](Study& s) {
        s.segments.segments.push_back({.id = static_cast<SegmentId>(s.segments.nextSegment++), .name = name, .rule = rule});
    });
}

Edit changeSegment(SegmentSpec segment)
{
    return changing(
        "edit.change-segment", {segment.name},
        [segment](Study& s) {
            if (const auto found = findById(s.segments.segments, segment.id); found != s.segments.segments.end())
                *found = segment;
        },
        "segment-" + std::to_string(static_cast<int>(segment.id)));
}

Edit removeSegment(SegmentId segment)
{
    return changing("edit.remove-segment", {}, [segment](Study& s) {
        std::erase_if(s.segments.segments, [segment](const SegmentSpec& item) { return item.id == segment; });
    });
}

Edit moveSegment(SegmentId segment, int to)
{
    return changing("edit.move-segment", {},
                    [segment, to](Study& s) { moveTo(s.segments.segments, findById(s.segments.segments, segment), to); });
}

Edit addOffer(Offer offer, std::optional<SegmentId> to)
{
    return changing("edit.add-offer", {offer.name}, [offer, to](Study& s) {
        Offer added = offer;
        added.id = static_cast<OfferId>(s.segments.nextOffer++);
        s.segments.offers.push_back(added);
        if (to)
            if (const auto segment = findById(s.segments.segments, *to); segment != s.segments.segments.end())
                segment->offers.push_back(added.id);
    });
}

Edit changeOffer(Offer offer)
{
    return changing(
        "edit.change-offer", {offer.name},
        [offer](Study& s) {
            if (const auto found = findById(s.segments.offers, offer.id); found != s.segments.offers.end())
                *found = offer;
        },
        "offer-" + std::to_string(static_cast<int>(offer.id)));
}

Edit removeOffer(OfferId offer)
{
    return changing("edit.remove-offer", {}, [offer](Study& s) {
        std::erase_if(s.segments.offers, [offer](const Offer& item) { return item.id == offer; });
        for (SegmentSpec& segment : s.segments.segments)
            std::erase(segment.offers, offer);
    });
}

Edit setReport(ReportChoices choices)
{
    return changing(
        "edit.set-report", {choices.title}, [choices](Study& s) { s.report = choices; }, "report");
}

Edit hideChapter(ChapterKind chapter, bool hidden)
{
    return changing(hidden ? "edit.hide-chapter" : "edit.show-chapter", {std::string(chapterName(chapter))}, [chapter, hidden](Study& s) {
        std::erase(s.report.hidden, chapter);
        if (hidden)
            s.report.hidden.push_back(chapter);
    });
}

}  // namespace holdfast::edits
