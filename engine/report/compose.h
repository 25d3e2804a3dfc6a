// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "recipe/row_condition.h"
#include "report/document.h"
#include "report/report_inputs.h"

namespace holdfast {

// Short ways to write phrases and amounts, and the rules of what may be printed.
Phrase phrase(std::string code, std::vector<BoundValue> values = {});

Amount count(std::size_t number);      // rows, cells, tables: exact
Amount customers(std::size_t number);  // "<10" for 1 … 9
Amount share(double part);
Amount shareFine(double part);
Amount amount(double value, AmountFormat format);

// People of an attribute, as numbers: how few is too few to print.
inline constexpr std::size_t kFew = 10;
bool tooFew(std::size_t people);  // 1 … 9
// A share of people: a bound where its numerator or its remainder is too few, a word where the group is.
Bound shareOfPeople(std::size_t hits, std::size_t people);
bool clearlyParts(const ColumnThreshold& threshold);  // the intervals of the two rates do not meet
RateRow rateRow(Label label, std::size_t hits, std::size_t people);

Bound nameOfSegment(const SegmentResult& segment);  // one that nobody has named is called by what it proposes
// The name of a column of the joined table, or the word for the risk.
Bound nameOfColumn(const ReportInputs& inputs, const ColumnId& id);
// One phrase per comparison, joined by the writer.
Phrases conditionPhrases(const ReportInputs& inputs, const RowCondition& condition);

// What the whole report agrees on.
// TooFew: under 200 customers or 30 of the positive class, so that no model is judged by them.
// Number: what is predicted is a number, so that nobody has a risk.
enum class Forecast { None, TooFew, Poor, Weak, Good, TooGood, Number };
Forecast
forecastOf(const ReportInputs& inputs);  // by the lower end of the interval of the used model's AUC (the folds' mean without a test part)
const FamilyResult& usedModel(const ReportInputs& inputs);  // there must be a search; the user's choice, else the best
double r2Of(const FamilyResult& family);                    // the same of a number
double aucOf(const FamilyResult& family);                   // on held-out rows, else the folds' mean
// "almost certainly" … by the lower end of the group's mean risk: a code, empty below 0.4.
std::string certaintyCode(double lowerEnd);
std::string familyCode(Family family);        // "family.decision_tree"
bool moneyKnown(const ReportInputs& inputs);  // there is a profit column with values

TableHead head(std::string code, double width, bool numeric = false);
TableCell cell(Bound text, bool strong = false);
TableCell wordCell(std::string code, bool strong = false);
TableCell phraseCell(Phrase text, bool strong = false);

}  // namespace holdfast
