// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/finding.h"
#include "sources/source_snapshot.h"
#include "study/study.h"
#include "table/schema_diff.h"

namespace holdfast {

// What the study says of a column: "key", "target", "profit", "consent", "folds", "holdout", "join", "step", "rule", "segment", or
// "feature" when it only enters the models. Empty: nothing is lost without it.
std::vector<std::string> usesOf(const Study& study, const ColumnId& column);

// What a source is known to hold: as read last (may be null), else as it was when the study was saved, else what the study speaks of.
std::vector<KnownColumn> expectedColumns(const Study& study, const SourceSpec& source, const SourceSnapshot* lastRead);

// One column that is expected, and the answer to where it is now. Proposed by name; the user may choose another one.
struct BoundColumn
{
    ColumnSlot slot;
    std::vector<std::string> uses = {};
    std::optional<std::size_t> losses = {};  // of a retyped one: values that do not fit the kind it had; nothing: not counted yet
    bool asBefore = true;                    // of a retyped one: read as the kind it had; else as the kind it has now
    bool without = false;                    // of a missing one that is only a feature: go on without it
};

// A value of a role that must be among the new ones: the event of the target, what means consent, what means the test part.
struct RoleValue
{
    std::string role;  // "target", "consent", "holdout"
    ColumnId column;
    std::string before;
    std::vector<std::string> levels = {};  // now; empty: too many to list
    std::vector<std::string> added = {};   // levels that were not there before, where that is known
    std::string answer = {};               // empty: none yet
};

// One source with the file that takes its place.
struct BoundSource
{
    std::string source;
    std::string path;
    std::size_t rows = 0;
    std::vector<BoundColumn> columns = {};
    std::vector<KnownColumn> held = {};  // all columns of the new file, with their levels where they are few
    std::vector<RoleValue> values = {};

    std::vector<KnownColumn> added() const;  // columns of the new file that nothing is bound to
};
using NextFiles = std::vector<BoundSource>;

// `now` was read without the source's names, kinds and orders of dates, which are of another file. Binds by name (schemaDiff), never by
// order: by the name a column had in the last file, and by the study's.
BoundSource boundSource(const Study& study, const SourceSpec& source, const std::vector<KnownColumn>& expected, const SourceSnapshot& now);
// The same with another answer for one column: another column of the file, or none. What would be lost by it is not counted yet.
BoundSource rebound(const Study& study, BoundSource source, std::size_t column, const std::optional<std::string>& to);

// What is not as it was, in the order of the columns: "next.renamed", "next.retyped", "next.missing", "next.unused-missing", "next.added",
// "next.new-values", "next.value-renamed". Subject: the source.
std::vector<Finding> differences(const BoundSource& source);
// What has no answer yet: "next.missing" (texts: column, its first use), "next.retyped-loses" (texts: column, kind; number: values),
// "next.retyped-uncounted" (texts: column, kind), "next.value-missing" (texts: value, column, role).
std::vector<Finding> unanswered(const BoundSource& source);

// The study with the new files in their places: one edit. Names, kinds and values as answered.
Study withNextFiles(Study study, const NextFiles& files);

}  // namespace holdfast
