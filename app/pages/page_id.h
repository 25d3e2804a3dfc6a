// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>

#include <QString>

namespace holdfast {

// The nine tabs in the order of the work.
enum class PageId { Data, Clean, Explore, Combine, Correlate, Models, Importance, Segments, Report };
inline constexpr std::array kPages{PageId::Data,   PageId::Clean,      PageId::Explore,  PageId::Combine, PageId::Correlate,
                                   PageId::Models, PageId::Importance, PageId::Segments, PageId::Report};

QString pageName(PageId page);     // "Data", in the window's language
const char* pageKey(PageId page);  // "data": object names, settings, file names of pictures

}  // namespace holdfast
