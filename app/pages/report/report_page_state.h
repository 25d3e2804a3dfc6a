// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "report/document.h"
#include "study/study.h"

namespace holdfast {

struct ChapterEntry
{
    ChapterKind kind = ChapterKind::Summary;
    bool on = true;
    bool made = false;  // the document as it is holds it
    bool operator==(const ChapterEntry&) const = default;
};

struct ReportPageState
{
    std::vector<ChapterEntry> chapters;  // in the order of printing
    ReportChoices choices;
    std::string language;  // "ru" or "en": the report's own choice, else the study's, else `otherwise`
    bool made = false;
    bool stale = false;
};

// `document` may be of an older study (`stale`).
ReportPageState reportPageState(const Study& study, const Document* document, bool stale, const std::string& otherwise);

}  // namespace holdfast
