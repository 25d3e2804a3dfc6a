// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "study/history.h"
#include "study/next_files.h"

namespace holdfast::edits {

// All edits of a study. Each is a label and a pure function; one that finds nothing to change leaves the study as it is.

Edit renameStudy(const std::string& name);
Edit setLanguage(const std::string& language);

// ---- sources
Edit addSources(const std::vector<std::string>& paths);  // named after the files; a file that is there already is not added again
Edit removeSource(const std::string& name);              // with the steps and join parts that speak of it
Edit relocateSource(const std::string& name, const std::string& path);
Edit replaceFiles(const NextFiles& files);  // as answered; one step of undo
Edit setReadOptions(const std::string& name, const ReadOptions& options);
Edit setKind(const std::string& source, const std::string& column, std::optional<ColumnKind> kind);

// ---- recipe
Edit addStep(const TidyAction& action);
Edit addSteps(const std::vector<TidyAction>& actions);  // one step of undo
Edit addLearningStep(const LearningAction& action);
Edit removeStep(StepId step);
Edit switchStep(StepId step, bool on);
Edit moveStep(StepId step, int to);  // place in its own list
Edit replaceStep(StepId step, const TidyAction& action);
Edit replaceLearningStep(StepId step, const LearningAction& action);
Edit commentStep(StepId step, const std::string& comment);
Edit rejectSuggestion(const std::string& id);
Edit reopenSuggestion(const std::string& id);
Edit dropAction(const TidyAction& action);  // takes back what accepting a suggestion added

// ---- join
Edit setJoin(const JoinPlan& plan);  // keys and parts; rules, derived columns and appended tables stay
Edit setPart(const JoinPart& part);  // the one of the same table, or a new one
Edit setAppends(const std::vector<AppendSpec>& appends);
Edit addRule(const RowRule& rule);  // its id is given here
Edit changeRule(const RowRule& rule);
Edit removeRule(RuleId rule);
Edit switchRule(RuleId rule, bool on);
Edit addDerived(const DerivedColumn& column);                              // refused when there is one of that name
Edit changeDerived(const std::string& name, const DerivedColumn& column);  // formulas that use it follow its new name
Edit removeDerived(const std::string& name);
Edit switchDerived(const std::string& name, bool on);

// ---- roles
Edit setKey(const std::optional<ColumnId>& column);
Edit setTarget(const std::optional<ColumnValue>& target);
Edit setProfit(const std::optional<ColumnId>& column);
Edit setConsent(const std::optional<ColumnValue>& consent);
Edit setFoldColumn(const std::optional<ColumnId>& column);
Edit setHoldout(const std::optional<ColumnValue>& holdout);
Edit setIgnored(const ColumnId& column, bool ignored);

// ---- models
Edit setFamilies(const std::vector<Family>& families);
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
Edit keepModel(const KeptName& model);  // another of its name gives way
Edit dropKept(const std::string& name);
Edit renameKept(const std::string& name, const std::string& wanted);  // nothing where another has the name, or it is empty

// ---- segments
Edit addSegment(const std::string& name, const RowCondition& rule);
Edit changeSegment(const SegmentSpec& segment);
Edit removeSegment(SegmentId segment);
Edit moveSegment(SegmentId segment, int to);
Edit addOffer(const Offer& offer, std::optional<SegmentId> to);  // its id is given here
Edit changeOffer(const Offer& offer);
Edit removeOffer(OfferId offer);

// ---- report
Edit setReport(const ReportChoices& choices);  // typing in one field merges into one step of undo
Edit hideChapter(ChapterKind chapter, bool hidden);

}  // namespace holdfast::edits
