// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/progress.h"
#include "base/result.h"
#include "study/next_files.h"
#include "workbench/inputs.h"
#include "workbench/results.h"

namespace holdfast {

// What next month's files hold, held against what the study knows.
struct NextLook
{
    struct Read
    {
        ReadOptions options;  // by which it was read
        std::shared_ptr<const SourceSnapshot> snapshot;
    };
    NextFiles files = {};                       // of the sources that got a file
    std::vector<std::string> withoutFile = {};  // sources that none of the files fits: they keep theirs
    std::vector<Failure> failures = {};         // files that could not be read
    std::vector<Read> read = {};                // one per entry of `files`
};

// What each source of the study is expected to hold; `reads` (by place, may be null) are the last ones.
std::vector<std::vector<KnownColumn>> expectedOf(const Study& study, const std::vector<std::shared_ptr<const SourceSnapshot>>& reads);

// Which file takes the place of which source: by file name (exact, then loosely), then by columns: the file whose beginning has the most of
// those expected, at least two thirds. Source's name → path.
std::map<std::string, std::string> assignFiles(const Study& study, const std::vector<std::vector<KnownColumn>>& expected,
                                               const std::vector<std::string>& paths, const Progress& progress);

// Reads the assigned files whole and binds their columns. A column of another kind is read once more as the kind it had, to count what
// would be lost; where the user had given that kind and nothing is lost, it is no difference. Throws Cancelled.
NextLook lookAtNextFiles(const Study& study, const std::vector<std::vector<KnownColumn>>& expected,
                         const std::map<std::string, std::string>& assigned, const Progress& progress);

// Counts what is not counted yet: values of retyped columns that would be lost if they were read as they were. Reads those columns again;
// what cannot be read stays uncounted. Throws Cancelled.
void countLosses(const Study& study, BoundSource& bound, const Progress& progress);

// Puts what was read into the results where the study, as answered, reads it in just that way: it need not be read again.
void keepReads(const Study& answered, const Inputs& inputs, const NextLook& look, Results& results);

}  // namespace holdfast
