// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/page_id.h"

#include <QCoreApplication>

namespace holdfast {

QString pageName(PageId page)
{
    static constexpr std::array kNames{QT_TRANSLATE_NOOP("PageNames", "Data"),       QT_TRANSLATE_NOOP("PageNames", "Clean"),
                                       QT_TRANSLATE_NOOP("PageNames", "Explore"),    QT_TRANSLATE_NOOP("PageNames", "Combine"),
                                       QT_TRANSLATE_NOOP("PageNames", "Correlate"),  QT_TRANSLATE_NOOP("PageNames", "Models"),
                                       QT_TRANSLATE_NOOP("PageNames", "Importance"), QT_TRANSLATE_NOOP("PageNames", "Segments"),
                                       QT_TRANSLATE_NOOP("PageNames", "Report")};
    return QCoreApplication::translate("PageNames", kNames[static_cast<std::size_t>(page)]);
}

const char* pageKey(PageId page)
{
    static constexpr std::array kKeys{"data", "clean", "explore", "combine", "correlate", "models", "importance", "segments", "report"};
    return kKeys[static_cast<std::size_t>(page)];
}

}  // namespace holdfast
