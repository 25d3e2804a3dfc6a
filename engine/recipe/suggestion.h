// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "recipe/step.h"

namespace holdfast {

// RowRepair: values that the rest of their rows tells to be slips, each row its own.
enum class SuggestionKind { SpellingVariant, RowRepair, Anomaly, DuplicateRows, ImplicitDuplicates, MissingValues, SuspiciousColumn };
// high: safe to apply without looking (`--accept safe`); medium: likely; low: a thing to know.
enum class Confidence { High, Medium, Low };

// One reason for or against: a code with the numbers and texts that go into its sentence.
struct Evidence
{
    std::string code;  // "count-ratio", "same-keys", …
    std::vector<double> numbers = {};
    std::vector<std::string> texts = {};
    bool operator==(const Evidence&) const = default;
};

// Values of one column of one table, exactly as in the file, and how they should read.
struct SpellingProposal
{
    std::vector<std::string> from;
    std::string to;
    bool operator==(const SpellingProposal&) const = default;
};

// Something noticed about the raw tables, with the step that would mend it where there is one. Never applied by itself.
struct Suggestion
{
    std::string id;  // of kind, table, column and values, not of position: survives more rows and other suggestions
    SuggestionKind kind = SuggestionKind::SpellingVariant;
    std::string table;
    ColumnId column;                      // empty name: the whole table
    std::size_t rows = 0;                 // concerned
    std::vector<Evidence> evidence = {};  // an anomaly's first one is {"value", at most 20 values}
    std::vector<Evidence> against = {};
    Confidence confidence = Confidence::Low;
    bool blocked = false;                           // looked like one and is not: kept apart, with the reason; has no action
    std::string reason = {};                        // code of why it is blocked, or what is suspicious ("constant", "id-like", …)
    std::optional<SpellingProposal> proposal = {};  // of SpellingVariant only
    std::optional<TidyAction> action = {};          // what accepting adds to the recipe
    std::vector<std::uint32_t> sampleRows = {};     // at most 20, of the raw table
    std::vector<std::uint32_t> partnerRows = {};    // of ImplicitDuplicates: the row that each of these resembles
    bool operator==(const Suggestion&) const = default;
};

// The step that does what the suggestion proposes, perhaps for some of its values or with another text; null: there is none that is on.
const TidyStep* answeringStep(const Suggestion& suggestion, const Recipe& recipe);

// Open until the recipe holds its action (switched on) or rejects its id. Blocked ones are settled. Far values that a learning step pulls
// in under their own column are accepted, whatever was answered; open again when that step is switched off.
enum class SuggestionState { Open, Accepted, Rejected, Blocked };
SuggestionState stateOf(const Suggestion& suggestion, const Recipe& recipe);

std::string_view nameOf(SuggestionKind kind);    // "spelling_variant", …: for JSON and codes
std::string_view nameOf(Confidence confidence);  // "high", …

}  // namespace holdfast
