// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/clean/effect_words.h"

#include <cmath>

#include <QCoreApplication>

namespace holdfast {
namespace {

struct EffectWords
{
    Q_DECLARE_TR_FUNCTIONS(EffectWords)
};

constexpr std::size_t kMostNames = 3;

QString namesOf(const std::vector<std::string>& columns, const NumberFormat& numbers)
{
    QStringList names;
    for (std::size_t i = 0; i < std::min(columns.size(), kMostNames); ++i)
        names << numbers.quoted(shownName(columns[i]));
    if (columns.size() > kMostNames)
        names << EffectWords::tr("%n more", nullptr, static_cast<int>(columns.size() - kMostNames));
    return names.join(", ");
}

QString pairLine(const MovedPair& pair, const NumberFormat& numbers)
{
    const QString a = numbers.quoted(shownName(pair.nameA));
    const QString b = numbers.quoted(shownName(pair.nameB));
    const QString from = numbers.correlation(pair.moved.before);
    const QString to = numbers.correlation(pair.moved.after);
    if (from == to)
        return EffectWords::tr("No correlation moves by a hundredth.");
    return pair.measure == "pearson" ? EffectWords::tr("The correlation of %1 and %2 goes from %3 to %4.").arg(a, b, from, to)
                                     : EffectWords::tr("Cramér's V of %1 and %2 goes from %3 to %4.").arg(a, b, from, to);
}

}  // namespace

QStringList effectLines(const FindingEffect& effect, const std::string& positive, const NumberFormat& numbers)
{
    const TableChange& change = effect.joined;
    const auto whole = [&](std::size_t count) { return numbers.whole(static_cast<double>(count)); };
    QStringList lines;
    if (change.rowsBefore != change.rowsAfter)
        lines << EffectWords::tr("Rows: %1 → %2.").arg(whole(change.rowsBefore), whole(change.rowsAfter));
    else
        lines << (effect.ofJoined ? EffectWords::tr("Rows of the joined table that change: %1 of %2.")
                                  : EffectWords::tr("Rows that change: %1 of %2."))
                     .arg(whole(change.rowsChanged), whole(change.rowsBefore));
    if (!change.newColumns.empty())
        lines << EffectWords::tr("Columns that come: %1.").arg(namesOf(change.newColumns, numbers));
    if (!change.goneColumns.empty())
        lines << EffectWords::tr("Columns that go: %1.").arg(namesOf(change.goneColumns, numbers));
    if (change.targetShare) {
        const QString share = numbers.quoted(QString::fromStdString(positive));
        const QString from = numbers.percent(change.targetShare->before);
        const QString to = numbers.percent(change.targetShare->after);
        lines << (from == to ? EffectWords::tr("Share of %1 stays %2.").arg(share, from)
                             : EffectWords::tr("Share of %1: %2 → %3.").arg(share, from, to));
    }
    if (change.pair)
        lines << pairLine(*change.pair, numbers);
    else if (change.pairsCompared > 0)
        lines << EffectWords::tr("No correlation moves.");
    if (change.sampledRows > 0)
        lines << EffectWords::tr("Correlations are of a random sample of %1 rows.").arg(whole(change.sampledRows));
    return lines;
}

}  // namespace holdfast
