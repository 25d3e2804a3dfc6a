// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/explore/column_words.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>

#include "app/messages/messages.h"
#include "widgets/charts/histogram.h"

namespace holdfast {

namespace {

QString said(const char* text, int count = -1) { return QCoreApplication::translate("Explore", text, nullptr, count); }

const Finding* noteOf(const ColumnProfile& profile, const char* code)
{
    const auto found = std::find_if(profile.notes.begin(), profile.notes.end(), [code](const Finding& note) { return note.code == code; });
    return found == profile.notes.end() ? nullptr : &*found;
}

int decimalsOf(const ColumnProfile& profile)
{
    if (profile.integral)
        return 0;
    const double span = profile.max - profile.min;
    if (!(span > 0))
        return 2;
    return std::clamp(3 - static_cast<int>(std::floor(std::log10(span))) - 1, 0, 6);
}

}  // namespace

QString valueWords(const ColumnProfile& profile, double value, const NumberFormat& numbers)
{
    ChartTheme theme;
    theme.numbers = numbers;
    const bool whole = profile.integral && value == std::floor(value);
    return tickOf(profile, value, whole ? 0 : std::max(profile.integral ? 1 : 0, decimalsOf(profile)), theme);
}

WordsAbout shapeWord(const ColumnProfile& profile)
{
    if (noteOf(profile, "profile.empty") != nullptr)
        return {said(QT_TRANSLATE_NOOP("Explore", "empty")), true};
    if (noteOf(profile, "profile.constant") != nullptr)
        return {said(QT_TRANSLATE_NOOP("Explore", "one value")), true};
    if (noteOf(profile, "profile.few-values") != nullptr || profile.kind != ColumnKind::Number) {
        if (profile.kind == ColumnKind::Date)
            return {said(QT_TRANSLATE_NOOP("Explore", "dates")), false};
        if (noteOf(profile, "profile.all-distinct") != nullptr)
            return {said(QT_TRANSLATE_NOOP("Explore", "all distinct")), false};
        return {said(QT_TRANSLATE_N_NOOP("Explore", "%n value(s)"), static_cast<int>(profile.distinct)),
                noteOf(profile, "profile.dominated") != nullptr};
    }
    if (const Finding* modes = noteOf(profile, "profile.modes"))
        if (!modes->numbers.empty() && modes->numbers[0] >= 2)
            return {said(QT_TRANSLATE_N_NOOP("Explore", "%n hump(s)"), static_cast<int>(modes->numbers[0])), true};
    if (noteOf(profile, "profile.squeezed") != nullptr)
        return {said(QT_TRANSLATE_NOOP("Explore", "far values")), true};
    if (noteOf(profile, "profile.skewed") != nullptr)
        return {profile.skewness < 0 ? said(QT_TRANSLATE_NOOP("Explore", "tail on the left"))
                                     : said(QT_TRANSLATE_NOOP("Explore", "tail on the right")),
                false};
    if (noteOf(profile, "profile.bell") != nullptr)
        return {said(QT_TRANSLATE_NOOP("Explore", "bell-shaped")), false};
    if (noteOf(profile, "profile.heavy-tails") != nullptr)
        return {said(QT_TRANSLATE_NOOP("Explore", "heavy tails")), false};
    return {said(QT_TRANSLATE_NOOP("Explore", "symmetric")), false};
}

QString shapeTitle(const ColumnProfile& profile, const NumberFormat& numbers)
{
    const QString name = shownName(profile.name);
    if (!profile.histogram || !std::isfinite(profile.median)) {
        if (profile.levels.empty())
            return name;
        const double share = profile.n == 0 ? 0 : static_cast<double>(profile.levels.front().count) / static_cast<double>(profile.n);
        return said(QT_TRANSLATE_NOOP("Explore", "%1: most often %2, in %3 of rows"))
            .arg(name, numbers.quoted(QString::fromStdString(profile.levels.front().level)), numbers.percent(share, 0));
    }
    if (const Finding* modes = noteOf(profile, "profile.modes"))
        if (modes->numbers.size() >= 3 && modes->numbers[0] >= 2)
            return said(QT_TRANSLATE_NOOP("Explore", "%1: customers gather around %2 and %3"))
                .arg(name, valueWords(profile, modes->numbers[1], numbers), valueWords(profile, modes->numbers[2], numbers));
    return said(QT_TRANSLATE_NOOP("Explore", "%1: half of the customers lie between %2 and %3"))
        .arg(name, valueWords(profile, profile.q1, numbers), valueWords(profile, profile.q3, numbers));
}

QString shapeSentences(const ColumnProfile& profile, const NumberFormat& numbers)
{
    QStringList sentences;
    for (const Finding& note : profile.notes)
        sentences << sentence(note);
    if (sentences.isEmpty())
        sentences << shapeTitle(profile, numbers) + QLatin1Char('.');
    return sentences.join(QLatin1Char(' '));
}

std::vector<std::pair<QString, QString>> shapeFigures(const ColumnProfile& profile, const NumberFormat& numbers)
{
    std::vector<std::pair<QString, QString>> figures;
    const QString missing = numbers.whole(static_cast<double>(profile.missing));
    if (!std::isfinite(profile.mean) || profile.kind != ColumnKind::Number) {
        figures.emplace_back(said(QT_TRANSLATE_NOOP("Explore", "Values present")), numbers.whole(static_cast<double>(profile.n)));
        figures.emplace_back(said(QT_TRANSLATE_NOOP("Explore", "Distinct")), numbers.whole(static_cast<double>(profile.distinct)));
        figures.emplace_back(said(QT_TRANSLATE_NOOP("Explore", "Missing")), missing);
        return figures;
    }
    const int decimals = decimalsOf(profile) + (profile.integral ? 1 : 0);
    figures.emplace_back(said(QT_TRANSLATE_NOOP("Explore", "Mean")), numbers.fixed(profile.mean, decimals));
    figures.emplace_back(said(QT_TRANSLATE_NOOP("Explore", "Median")), valueWords(profile, profile.median, numbers));
    figures.emplace_back(said(QT_TRANSLATE_NOOP("Explore", "Standard deviation")), numbers.fixed(profile.sd, decimals));
    figures.emplace_back(said(QT_TRANSLATE_NOOP("Explore", "Quartiles")),
                         QStringLiteral("%1 – %2").arg(valueWords(profile, profile.q1, numbers), valueWords(profile, profile.q3, numbers)));
    figures.emplace_back(
        said(QT_TRANSLATE_NOOP("Explore", "Smallest and largest")),
        QStringLiteral("%1 – %2").arg(valueWords(profile, profile.min, numbers), valueWords(profile, profile.max, numbers)));
    figures.emplace_back(said(QT_TRANSLATE_NOOP("Explore", "Skewness")), numbers.withSign(profile.skewness, 2));
    figures.emplace_back(said(QT_TRANSLATE_NOOP("Explore", "Excess kurtosis")), numbers.withSign(profile.kurtosis, 2));
    figures.emplace_back(said(QT_TRANSLATE_NOOP("Explore", "Missing")), missing);
    return figures;
}

QString associationSentence(const TargetRanking::Entry& entry, const QString& positive, const NumberFormat& numbers)
{
    QString strength = said(QT_TRANSLATE_NOOP("Explore", "Hardly any."));
    if (entry.phik >= 0.5)
        strength = said(QT_TRANSLATE_NOOP("Explore", "Strong."));
    else if (entry.phik >= 0.3)
        strength = said(QT_TRANSLATE_NOOP("Explore", "Noticeable."));
    else if (entry.phik >= 0.15)
        strength = said(QT_TRANSLATE_NOOP("Explore", "Weak."));
    if (!std::isfinite(entry.auc))
        return strength;
    const QString pairs =
        entry.highMeansPositive
            ? said(QT_TRANSLATE_NOOP("Explore", "A random customer of %1 has a higher value than a random other one in %2 of pairs."))
            : said(QT_TRANSLATE_NOOP("Explore", "A random customer of %1 has a lower value than a random other one in %2 of pairs."));
    return strength + QLatin1Char(' ') + pairs.arg(numbers.quoted(positive), numbers.percent(entry.auc, 0));
}

}  // namespace holdfast
