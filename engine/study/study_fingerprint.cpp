// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/study_fingerprint.h"

#include <filesystem>

#include "study/slice_fingerprint.h"

namespace holdfast {

Fingerprint studyFingerprint(Study study)
{
    for (SourceSpec& source : study.sources)
        source.path = std::filesystem::path(source.path).filename().string();
    return sliceFingerprint(study);
}

}  // namespace holdfast
