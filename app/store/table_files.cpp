// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/table_files.h"

#include <algorithm>

namespace holdfast {

const QStringList& tableSuffixes()
{
    static const QStringList suffixes{"csv", "tsv", "tab", "txt",  "gz",  "xlsx",     "xlsm",
                                      "ods", "xls", "sav", "zsav", "dta", "sas7bdat", "xpt"};
    return suffixes;
}

bool hasTableSuffix(const QString& name)
{
    return std::any_of(tableSuffixes().begin(), tableSuffixes().end(),
                       [&](const QString& suffix) { return name.endsWith("." + suffix, Qt::CaseInsensitive); });
}

}  // namespace holdfast
