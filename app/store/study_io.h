// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "app/store/save_file.h"
#include "base/result.h"
#include "study/json/study_file.h"

namespace holdfast {

// Reads a .holdfast file. Failures carry the file's name: read.*, study.*.
Result<StudyFile> openStudy(const std::string& path);

// Writes it whole, with the hash of each source as it was read (in `hashes`, by place; empty ones leave the study's).
Result<Saved> saveStudy(StudyFile file, const std::string& path, const std::vector<std::string>& hashes = {});

// Sources that lie outside the study's folder: shown once before opening in the window, named on stderr by the command line.
std::vector<std::string> sourcesOutside(const Study& study, const std::string& studyPath);

}  // namespace holdfast
