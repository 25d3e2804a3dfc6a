// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/data/reading_reasons.h"

#include <algorithm>

#include "app/messages/messages.h"
#include "app/pages/data/reading_dialog.h"
#include "app/pages/data/source_card.h"

namespace holdfast {
namespace {

QString whole(const NumberFormat& numbers, std::size_t count) { return numbers.whole(static_cast<double>(count)); }

// What the reader itself says of a decision; empty when it says nothing.
QString told(const SourceSnapshot& snapshot, const char* about)
{
    for (const Decision& decision : snapshot.decisions)
        if (decision.about == about && hasSentence(decision.reason))
            return sentence(decision.reason, decision.numbers);
    return {};
}

QString chosen() { return ReadingDialog::tr("chosen by you"); }

QString encodingReason(const SourceSnapshot& snapshot)
{
    const auto broken = std::find_if(snapshot.findings.begin(), snapshot.findings.end(),
                                     [](const Finding& finding) { return finding.code == "read.broken-bytes"; });
    if (broken != snapshot.findings.end())
        return ReadingDialog::tr("most of it fits, but some places are no text in it");
    if (snapshot.reading.byteOrderMark)
        return ReadingDialog::tr("the file says so in its first bytes");
    if (snapshot.reading.encoding == "utf-8")
        return ReadingDialog::tr("every byte of the text fits");
    if (snapshot.reading.encoding.rfind("utf-16", 0) == 0)
        return ReadingDialog::tr("every other byte is zero");
    return ReadingDialog::tr("read so, the letters make words");
}

QString decimalReason(const SourceSnapshot& snapshot)
{
    const auto commas = static_cast<int>(std::count_if(snapshot.columns.begin(), snapshot.columns.end(),
                                                       [](const ColumnReading& column) { return column.reason == "kind.decimal-comma"; }));
    const auto all = static_cast<int>(std::count_if(snapshot.columns.begin(), snapshot.columns.end(),
                                                    [](const ColumnReading& column) { return column.kind == ColumnKind::Number; }));
    if (all == 0)
        return ReadingDialog::tr("there is no column of numbers");
    if (snapshot.reading.decimal == ",")
        return ReadingDialog::tr("%n column(s) of numbers are written with a comma", nullptr, std::max(commas, 1));
    return ReadingDialog::tr("%n column(s) read as numbers with a dot", nullptr, all);
}

}  // namespace

QString quoteWord(const std::string& quote)
{
    if (quote == "\"")
        return ReadingDialog::tr("double \" \"");
    if (quote == "'")
        return ReadingDialog::tr("single ' '");
    return quote.empty() ? ReadingDialog::tr("none") : QString::fromStdString(quote);
}

ReadingReasons readingReasons(const SourceSnapshot& snapshot, const ReadOptions& options, const NumberFormat& numbers)
{
    const std::size_t columns = snapshot.table.columns().size();
    const std::size_t rows = snapshot.table.rows();
    ReadingReasons reasons;
    const QString encodingTold = told(snapshot, "encoding");
    reasons.encoding = options.encoding ? chosen() : !encodingTold.isEmpty() ? encodingTold : encodingReason(snapshot);
    reasons.delimiter = options.delimiter ? chosen() : told(snapshot, "delimiter");
    if (reasons.delimiter.isEmpty() && columns <= 1)
        reasons.delimiter = ReadingDialog::tr("nothing parts the lines alike");
    else if (reasons.delimiter.isEmpty())
        reasons.delimiter = ReadingDialog::tr("it parts %1 lines into %2 columns alike").arg(whole(numbers, rows), whole(numbers, columns));
    const QString quoteTold = told(snapshot, "quote");
    reasons.quote = options.quote ? chosen() : !quoteTold.isEmpty() ? quoteTold : ReadingDialog::tr("what stands between them is one cell");
    const QString escapeTold = told(snapshot, "escape");
    reasons.escape = options.escape          ? chosen()
                     : !escapeTold.isEmpty() ? escapeTold
                                             : ReadingDialog::tr("how a quote is written within quotes");
    const QString decimalTold = told(snapshot, "decimal");
    reasons.decimal = options.decimal ? chosen() : !decimalTold.isEmpty() ? decimalTold : decimalReason(snapshot);
    const QString headerTold = told(snapshot, "header");
    reasons.header = options.header            ? chosen()
                     : !headerTold.isEmpty()   ? headerTold
                     : snapshot.reading.header ? ReadingDialog::tr("the first line reads like names, not like what is below it")
                                               : ReadingDialog::tr("the first line is like all others");
    const QString preambleTold = told(snapshot, "preamble");
    reasons.preamble = options.preamble                     ? chosen()
                       : !preambleTold.isEmpty()            ? preambleTold
                       : snapshot.reading.preambleLines > 0 ? ReadingDialog::tr("they are no rows of the table")
                                                            : ReadingDialog::tr("the table begins at once");
    reasons.missing = options.missing ? chosen() : ReadingDialog::tr("an empty cell always is; “?” and “unknown” only if you say so");
    return reasons;
}

QString previewSum(const SourceSnapshot& snapshot, bool whole_, const NumberFormat& numbers)
{
    const QString rows = ReadingDialog::tr("%n row(s)", nullptr, static_cast<int>(snapshot.table.rows()))
                             .replace(QString::number(snapshot.table.rows()), whole(numbers, snapshot.table.rows()));
    const QString columns = ReadingDialog::tr("%n column(s)", nullptr, static_cast<int>(snapshot.table.columns().size()));
    QString sum = ReadingDialog::tr("%1 × %2").arg(rows, columns);
    if (!snapshot.rejects.empty())
        sum += ", " + ReadingDialog::tr("%n rejected", nullptr, static_cast<int>(snapshot.rejects.size()));
    return whole_ ? sum : ReadingDialog::tr("The beginning of the file: %1").arg(sum);
}

}  // namespace holdfast
