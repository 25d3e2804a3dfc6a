// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/build_report.h"

#include <algorithm>

#include "report/chapters/chapters.h"
#include "report/compose.h"

namespace holdfast {

namespace {

std::optional<Chapter> chapterOf(ChapterKind kind, const ReportInputs& inputs)
{
    switch (kind) {
    case ChapterKind::Summary:
        return summaryChapter(inputs);
    case ChapterKind::Data:
        return dataChapter(inputs);
    case ChapterKind::Exploration:
        return explorationChapter(inputs);
    case ChapterKind::Correlations:
        return correlationsChapter(inputs);
    case ChapterKind::Models:
        return modelsChapter(inputs);
    case ChapterKind::Why:
        return whyChapter(inputs);
    case ChapterKind::Segments:
        return segmentsChapter(inputs);
    case ChapterKind::Money:
        return moneyChapter(inputs);
    case ChapterKind::Method:
        return methodChapter(inputs);
    }
    return std::nullopt;
}

}  // namespace

Document buildReport(const ReportInputs& inputs)
{
    Document document;
    document.title = inputs.choices.title.empty() ? inputs.studyName : inputs.choices.title;
    document.organisation = inputs.choices.organisation;
    document.author = inputs.choices.author;
    document.date = inputs.choices.date;
    document.language = inputs.choices.language.empty() ? inputs.language : inputs.choices.language;
    document.moneyUnit = inputs.choices.moneyUnit;
    if (inputs.search != nullptr && inputs.search->design != nullptr) {
        document.target = inputs.search->design->targetName;
        document.positive = inputs.search->design->target.value;
    }
    document.speaksOfUnit = inputs.choices.moneyUnit.empty() && moneyKnown(inputs);
    for (const ChapterKind kind : allChapters()) {
        if (std::find(inputs.choices.hidden.begin(), inputs.choices.hidden.end(), kind) != inputs.choices.hidden.end())
            continue;
        if (auto chapter = chapterOf(kind, inputs))
            document.chapters.push_back(std::move(*chapter));
    }
    return document;
}

}  // namespace holdfast
