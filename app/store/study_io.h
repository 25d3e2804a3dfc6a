// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "app/store/save_file.h"
#include "base/result.h"
#include "sources/source_snapshot.h"
#include "study/json/study_file.h"

namespace holdfast {

// Reads a .holdfast file and checks its settings. Failures carry the file's name: read.*, study.*; "study.cut-short-kept" and
// "study.damaged-kept" (texts: its name) where the generation before stands beside it.
Result<StudyFile> openStudy(const std::string& path);

// Writes it whole, with what each source was read as (in `reads`, by place; null ones leave what the study says): its hash, and its
// columns, which next month's file is held against.
using SourceReads = std::vector<std::shared_ptr<const SourceSnapshot>>;
Result<Saved> saveStudy(StudyFile file, const std::string& path, const SourceReads& reads = {});

// Sources that lie outside the study's folder: shown once before opening in the window, named on stderr by the command line.
std::vector<std::string> sourcesOutside(const Study& study, const std::string& studyPath);

}  // namespace holdfast
