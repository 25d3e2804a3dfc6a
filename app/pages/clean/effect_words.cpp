// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/clean/effect_words.h"

#include <cmath>

#include <QCoreApplication>

namespace holdfast {
namespace {

struct EffectTexts
{
    Q_DECLARE_TR_FUNCTIONS(EffectTexts)
};

constexpr std::size_t kMostNames = 3;

QString namesOf(const std::vector<std::string>& columns, const NumberFormat& numbers)
{
    QStringList names;
    for (std::size_t i = 0; i < std::min(columns.size(), kMostNames); ++i)
        names << numbers.quoted(shownName(columns[i]));
    if (columns.size() > kMostNames)
        names << EffectTexts::tr("%n more", nullptr, static_cast<int>(columns.size() - kMostNames));
    return names.join(", ");
}

ChangeRow pairRow(const MovedPair& pair, const NumberFormat& numbers)
{
    const QString a = numbers.quoted(shownName(pair.nameA));
    const QString b = numbers.quoted(shownName(pair.nameB));
    return {.name = pair.measure == "pearson" ? EffectTexts::tr("Pearson: %1 and %2").arg(a, b)
                                              : EffectTexts::tr("Cramér's V of %1 and %2").arg(a, b),
            .before = numbers.correlation(pair.moved.before),
            .after = numbers.correlation(pair.moved.after),
            .moves = true};
}

}  // namespace

EffectWords effectWords(const FindingEffect& effect, const std::string& positive, const NumberFormat& numbers)
{
    const TableChange& change = effect.joined;
    const auto whole = [&](std::size_t count) { return numbers.whole(static_cast<double>(count)); };
    EffectWords words;
    words.rows.push_back({effect.ofJoined ? EffectTexts::tr("Rows of the joined table") : EffectTexts::tr("Rows"), whole(change.rowsBefore),
                          whole(change.rowsAfter), false});
    if (change.rowsBefore == change.rowsAfter)
        words.rows.push_back({EffectTexts::tr("Rows that change"), {}, whole(change.rowsChanged), false});
    if (change.targetShare)
        words.rows.push_back({EffectTexts::tr("Share of %1").arg(numbers.quoted(QString::fromStdString(positive))),
                              numbers.percent(change.targetShare->before), numbers.percent(change.targetShare->after), false});
    if (change.pair) {
        const ChangeRow row = pairRow(*change.pair, numbers);
        if (row.before == row.after)
            words.notes << EffectTexts::tr("No correlation moves by a hundredth.");
        else
            words.rows.push_back(row);
    } else if (change.pairsCompared > 0) {
        words.notes << EffectTexts::tr("No correlation moves.");
    }
    if (!change.newColumns.empty())
        words.notes << EffectTexts::tr("Columns that come: %1.").arg(namesOf(change.newColumns, numbers));
    if (!change.goneColumns.empty())
        words.notes << EffectTexts::tr("Columns that go: %1.").arg(namesOf(change.goneColumns, numbers));
    if (change.sampledRows > 0)
        words.notes << EffectTexts::tr("Correlations are of a random sample of %1 rows.").arg(whole(change.sampledRows));
    return words;
}

}  // namespace holdfast
