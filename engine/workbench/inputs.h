// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <variant>
#include <vector>

#include "base/result.h"
#include "recipe/lexicon.h"
#include "sources/file_stamp.h"
#include "study/study.h"

namespace holdfast {

// What stands outside the study: the files as they are now, and what the program brings along. The bytes of a file are read by the Read
// stage, which is keyed by the stamp; all later stages are keyed by what the file held, not by its stamp.
struct Inputs
{
    std::vector<Result<FileStamp>> stamps;  // one per source of the study, in order
    Lexicon lexicon = {};
    std::string lexiconName = {};  // names the dictionaries: "ru_RU en_US"; enters the key of Suggest
};

// Looks at the files now (no content is read). A file that is gone is a Failure in its place.
Inputs lookAtFiles(const Study& study, Inputs previous);

}  // namespace holdfast
