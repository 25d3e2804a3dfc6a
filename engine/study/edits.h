// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "study/history.h"
#include "study/next_files.h"

namespace holdfast::edits {

// All edits of a study. Each is a label and a pure function; one that finds nothing to change leaves the study as it is.

Edit renameStudy(std::string name);
Edit setLanguage(std::string language);

// ---- sources
Edit addSources(std::vector<std::string> paths);  // named after the files; a file that is there already is not added again
Edit removeSource(std::string name);              // with the steps and join parts that speak of it
Edit relocateSource(std::string name, std::string path);
Edit replaceFiles(NextFiles files);  // as answered; one step of undo
Edit setReadOptions(std::string name, ReadOptions options);
Edit setKind(std::string source, std::string column, std::optional<ColumnKind> kind);

// ---- recipe
Edit addStep(TidyAction action);
Edit addSteps(std::vector<TidyAction> actions);  // one step of undo
Edit addLearningStep(LearningAction action);
Edit removeStep(StepId step);
Edit switchStep(StepId step, bool on);
Edit moveStep(StepId step, int to);  // place in its own list
Edit replaceStep(StepId step, TidyAction action);
Edit replaceLearningStep(StepId step, LearningAction action);
Edit commentStep(StepId step, std::string comment);
Edit rejectSuggestion(std::string id);
Edit reopenSuggestion(std::string id);
Edit dropAction(TidyAction action);  // takes back what accepting a suggestion added

// ---- join
Edit setJoin(JoinPlan plan);  // keys and parts; rules, derived columns and appended tables stay
Edit setPart(JoinPart part);  // the one of the same table, or a new one
Edit setAppends(std::vector<AppendSpec> appends);
Edit addRule(RowRule rule);  // its id is given here
Edit changeRule(RowRule rule);
Edit removeRule(RuleId rule);
Edit switchRule(RuleId rule, bool on);
Edit addDerived(DerivedColumn column);                       // refused when there is one of that name
Edit changeDerived(std::string name, DerivedColumn column);  // formulas that use it follow its new name
Edit removeDerived(std::string name);
Edit switchDerived(std::string name, bool on);

// ---- roles
Edit setKey(std::optional<ColumnId> column);
Edit setTarget(std::optional<ColumnValue> target);
Edit setProfit(std::optional<ColumnId> column);
Edit setConsent(std::optional<ColumnValue> consent);
Edit setFoldColumn(std::optional<ColumnId> column);
Edit setHoldout(std::optional<ColumnValue> holdout);
Edit setIgnored(ColumnId column, bool ignored);

// ---- models
Edit setFamilies(std::vector<Family> families);
Edit setTrials(int trials);
Edit setFolds(int folds);
Edit setFoldKind(FoldKind kind);
Edit setRepeats(int repeats);
Edit setTestShare(double share);
Edit setSeed(std::uint64_t seed);
Edit setThreshold(ThresholdRule rule, double threshold);
Edit setRecallFloor(double floor);
Edit setMoney(MoneyRule money);
Edit setDiscardHopeless(bool discard);
Edit setRecalibrate(bool recalibrate);
Edit chooseFamily(std::optional<Family> family);
Edit keepModel(KeptName model);  // another of its name gives way
Edit dropKept(std::string name);
Edit renameKept(std::string name, std::string wanted);  // nothing where another has the name, or it is empty

// ---- segments
Edit addSegment(std::string name, RowCondition rule);
Edit changeSegment(SegmentSpec segment);
Edit removeSegment(SegmentId segment);
Edit moveSegment(SegmentId segment, int to);
Edit addOffer(Offer offer, std::optional<SegmentId> to);  // its id is given here
Edit changeOffer(Offer offer);
Edit removeOffer(OfferId offer);

// ---- report
Edit setReport(ReportChoices choices);  // typing in one field merges into one step of undo
Edit hideChapter(ChapterKind chapter, bool hidden);

}  // namespace holdfast::edits
