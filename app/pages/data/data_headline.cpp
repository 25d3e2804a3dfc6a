// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/data/data_headline.h"

#include <algorithm>

#include "app/pages/data/data_page.h"

namespace holdfast {

QString dataHeadline(const DataPageState& state, const NumberFormat& numbers)
{
    const auto failed =
        std::find_if(state.sources.begin(), state.sources.end(), [](const SourceEntry& entry) { return entry.failure.has_value(); });
    if (failed != state.sources.end())
        return (state.sources.size() == 1 ? DataPage::tr("%1 was not read.") : DataPage::tr("%1 was not read; the others are."))
            .arg(QString::fromStdString(failed->file));
    if (state.reading)
        return DataPage::tr("The files are being read.");
    const QString files = DataPage::tr("%n file(s) read", nullptr, static_cast<int>(state.sources.size()));
    const QString rows = rowsInWords(state.rows, numbers);
    if (state.rejected == 0)
        return DataPage::tr("%1, %2, none rejected.").arg(files, rows);
    return DataPage::tr("%1, %2, %3.").arg(files, rows, DataPage::tr("%n rejected", nullptr, static_cast<int>(state.rejected)));
}

QString rowsInWords(std::size_t rows, const NumberFormat& numbers)
{
    return DataPage::tr("%n row(s)", nullptr, static_cast<int>(rows))
        .replace(QString::number(rows), numbers.whole(static_cast<double>(rows)));
}

}  // namespace holdfast
