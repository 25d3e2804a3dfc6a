// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/json/migrations.h"

#include <vector>

#include "base/check.h"
#include "study/json/study_file.h"

namespace holdfast {

namespace {

// One function per change of the format, oldest first; never edited once released. The first takes format 1 to 2.
using Migration = void (*)(Json&);
const std::vector<Migration>& migrations()
{
    static const std::vector<Migration> all;
    return all;
}

}  // namespace

void migrate(Json& study, int format)
{
    HF_EXPECT(static_cast<int>(migrations().size()) == kStudyFormat - 1, "one migration per step of the format");
    for (int from = format; from < kStudyFormat; ++from)
        migrations()[static_cast<std::size_t>(from - 1)](study);
    study["format"] = kStudyFormat;
}

}  // namespace holdfast
