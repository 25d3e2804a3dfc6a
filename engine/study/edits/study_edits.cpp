// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "study/edits.h"
#include "study/edits/edit_parts.h"

namespace holdfast::edits {

Edit renameStudy(const std::string& name)
{
    return changing("edit.rename-study", {name}, [name](Study& s) { s.name = name; });
}

Edit setLanguage(const std::string& language)
{
    return changing("edit.set-language", {language}, [language](Study& s) { s.language = language; });
}

Edit setReport(const ReportChoices& choices)
{
    return changing(
        "edit.set-report", {choices.title}, [choices](Study& s) { s.report = choices; }, "report");
}

Edit hideChapter(ChapterKind chapter, bool hidden)
{
    return changing(hidden ? "edit.hide-chapter" : "edit.show-chapter", {std::string(chapterName(chapter))}, [chapter, hidden](Study& s) {
        std::erase(s.report.hidden, chapter);
        if (hidden)
            s.report.hidden.push_back(chapter);
    });
}

}  // namespace holdfast::edits
