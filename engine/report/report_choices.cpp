// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report_choices.h"

namespace holdfast {

const std::vector<ChapterKind>& allChapters()
{
    static const std::vector<ChapterKind> chapters{ChapterKind::Summary,      ChapterKind::Data,   ChapterKind::Exploration,
                                                   ChapterKind::Correlations, ChapterKind::Models, ChapterKind::Why,
                                                   ChapterKind::Segments,     ChapterKind::Money,  ChapterKind::Method};
    return chapters;
}

std::string_view chapterName(ChapterKind kind)
{
    switch (kind) {
    case ChapterKind::Summary:
        return "summary";
    case ChapterKind::Data:
        return "data";
    case ChapterKind::Exploration:
        return "exploration";
    case ChapterKind::Correlations:
        return "correlations";
    case ChapterKind::Models:
        return "models";
    case ChapterKind::Why:
        return "why";
    case ChapterKind::Segments:
        return "segments";
    case ChapterKind::Money:
        return "money";
    case ChapterKind::Method:
        return "method";
    }
    return "summary";
}

}  // namespace holdfast
