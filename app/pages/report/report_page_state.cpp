// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/report/report_page_state.h"

#include <algorithm>

namespace holdfast {

ReportPageState reportPageState(const Study& study, const Document* document, bool stale, const std::string& otherwise)
{
    ReportPageState state{.choices = study.report, .made = document != nullptr, .stale = stale};
    state.language = !study.report.language.empty() ? study.report.language : !study.language.empty() ? study.language : otherwise;
    for (const ChapterKind kind : allChapters()) {
        const bool on = std::find(study.report.hidden.begin(), study.report.hidden.end(), kind) == study.report.hidden.end();
        const bool made = document != nullptr && std::any_of(document->chapters.begin(), document->chapters.end(),
                                                             [kind](const Chapter& chapter) { return chapter.kind == kind; });
        state.chapters.push_back({kind, on, made});
    }
    return state;
}

}  // namespace holdfast
