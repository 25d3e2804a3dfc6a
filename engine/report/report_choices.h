// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace holdfast {

// The chapters in their order of printing.
enum class ChapterKind { Summary, Data, Exploration, Correlations, Models, Why, Segments, Money, Method };
const std::vector<ChapterKind>& allChapters();
std::string_view chapterName(ChapterKind kind);  // "summary", "data", …: for JSON, bookmarks' codes and resources

// What the user decides about the printed report; part of the study.
struct ReportChoices
{
    std::string title = {};  // empty: the study's name
    std::string organisation = {};
    std::string author = {};
    std::string language = {};   // "ru", "en"; empty: the study's, else the locale's
    std::string moneyUnit = {};  // "тыс. ₽"; empty: unnamed units, and the data chapter asks
    std::string date = {};       // ISO; empty: none is printed
    std::vector<ChapterKind> hidden = {};
    bool operator==(const ReportChoices&) const = default;
};

}  // namespace holdfast
