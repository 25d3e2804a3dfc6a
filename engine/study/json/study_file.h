// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <string>
#include <string_view>

#include "base/result.h"
#include "study/study.h"

namespace holdfast {

// What a .holdfast file holds. `unknown` are keys of a newer or foreign writer, as JSON text, kept and written back where they stood.
struct StudyFile
{
    Study study;
    std::string unknown = {};
    std::map<std::string, std::string> kept = {};  // models by their hash, as text (kept_json.h); read when they are asked for
};

inline constexpr int kStudyFormat = 1;
inline constexpr std::size_t kStudyBytesMost = 64U << 20U;
inline constexpr int kStudyNestingMost = 64;

// Canonical JSON text with "format": 1: the same study gives the same bytes. Kept models that the study does not name are left out. Source
// paths become relative to `folder` (absolute), with '/'.
std::string writeStudy(const StudyFile& file, const std::string& folder);

// Fails by value: too large, too deep, cut short or damaged (with its line), not a study, a newer format, a field of the wrong type (texts:
// its path). Older formats are migrated. Source paths are resolved against `folder`; `outside` among the findings names those that lie
// outside of it.
Result<StudyFile> readStudy(std::string_view text, const std::string& folder);

}  // namespace holdfast
