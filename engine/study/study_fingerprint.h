// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/fingerprint.h"
#include "study/study.h"

namespace holdfast {

// What the study is called by on paper and in results.json: the same wherever its folder stands, since of a source's path the file's name
// alone counts.
Fingerprint studyFingerprint(Study study);

}  // namespace holdfast
