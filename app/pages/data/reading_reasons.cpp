// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/data/reading_reasons.h"

#include <algorithm>

#include <QCoreApplication>

#include "app/pages/data/source_card.h"

namespace holdfast {
namespace {

QString tr(const char* text, int n = -1) { return QCoreApplication::translate("holdfast::ReadingReasons", text, nullptr, n); }

QString whole(const NumberFormat& numbers, std::size_t count) { return numbers.whole(static_cast<double>(count)); }

QString chosen() { return tr("chosen by you"); }

QString encodingReason(const SourceSnapshot& snapshot)
{
    const auto broken = std::find_if(snapshot.findings.begin(), snapshot.findings.end(),
                                     [](const Finding& finding) { return finding.code == "read.broken-bytes"; });
    if (broken != snapshot.findings.end())
        return tr("most of it fits, but some places are no text in it");
    if (snapshot.reading.byteOrderMark)
        return tr("the file says so in its first bytes");
    if (snapshot.reading.encoding == "utf-8")
        return tr("every byte of the text fits");
    if (snapshot.reading.encoding.rfind("utf-16", 0) == 0)
        return tr("every other byte is zero");
    return tr("read so, the letters make words");
}

QString decimalReason(const SourceSnapshot& snapshot)
{
    const auto commas = static_cast<int>(std::count_if(snapshot.columns.begin(), snapshot.columns.end(),
                                                       [](const ColumnReading& column) { return column.reason == "kind.decimal-comma"; }));
    const auto all = static_cast<int>(std::count_if(snapshot.columns.begin(), snapshot.columns.end(),
                                                    [](const ColumnReading& column) { return column.kind == ColumnKind::Number; }));
    if (all == 0)
        return tr("there is no column of numbers");
    if (snapshot.reading.decimal == ",")
        return tr("%n column(s) of numbers are written with a comma", std::max(commas, 1));
    return tr("%n column(s) read as numbers with a dot", all);
}

}  // namespace

QString quoteWord(const std::string& quote)
{
    if (quote == "\"")
        return tr("double \" \"");
    if (quote == "'")
        return tr("single ' '");
    return quote.empty() ? tr("none") : QString::fromStdString(quote);
}

ReadingReasons readingReasons(const SourceSnapshot& snapshot, const ReadOptions& options, const NumberFormat& numbers)
{
    const std::size_t columns = snapshot.table.columns().size();
    const std::size_t rows = snapshot.table.rows();
    ReadingReasons reasons;
    reasons.encoding = options.encoding ? chosen() : encodingReason(snapshot);
    if (options.delimiter)
        reasons.delimiter = chosen();
    else if (columns <= 1)
        reasons.delimiter = tr("nothing parts the lines alike");
    else
        reasons.delimiter = tr("it parts %1 lines into %2 columns alike").arg(whole(numbers, rows), whole(numbers, columns));
    reasons.quote = options.quote ? chosen() : tr("what stands between them is one cell");
    reasons.escape = options.escape ? chosen() : tr("how a quote is written within quotes");
    reasons.decimal = options.decimal ? chosen() : decimalReason(snapshot);
    reasons.header = options.header            ? chosen()
                     : snapshot.reading.header ? tr("the first line reads like names, not like what is below it")
                                               : tr("the first line is like all others");
    reasons.preamble = options.preamble                     ? chosen()
                       : snapshot.reading.preambleLines > 0 ? tr("they are no rows of the table")
                                                            : tr("the table begins at once");
    reasons.missing = options.missing ? chosen() : tr("an empty cell always is; “?” and “unknown” only if you say so");
    return reasons;
}

QString previewSum(const SourceSnapshot& snapshot, bool whole_, const NumberFormat& numbers)
{
    const QString rows = tr("%n row(s)", static_cast<int>(snapshot.table.rows()))
                             .replace(QString::number(snapshot.table.rows()), whole(numbers, snapshot.table.rows()));
    const QString columns = tr("%n column(s)", static_cast<int>(snapshot.table.columns().size()));
    QString sum = tr("%1 × %2").arg(rows, columns);
    if (!snapshot.rejects.empty())
        sum += ", " + tr("%n rejected", static_cast<int>(snapshot.rejects.size()));
    return whole_ ? sum : tr("The beginning of the file: %1").arg(sum);
}

}  // namespace holdfast
