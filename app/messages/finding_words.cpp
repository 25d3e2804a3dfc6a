// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/finding_words.h"

#include <algorithm>

#include <QCoreApplication>

#include "app/messages/messages.h"

namespace holdfast {
namespace {

struct CleanWords
{
    Q_DECLARE_TR_FUNCTIONS(CleanWords)
};

constexpr std::size_t kMostListed = 3;

const Evidence* evidenceOf(const Suggestion& suggestion, const char* code)
{
    const auto found =
        std::find_if(suggestion.evidence.begin(), suggestion.evidence.end(), [&](const Evidence& each) { return each.code == code; });
    return found == suggestion.evidence.end() || found->numbers.empty() ? nullptr : &*found;
}

QString anomalyChange(const Suggestion& suggestion, const NumberFormat& numbers)
{
    const Evidence* value = evidenceOf(suggestion, "value");
    const Evidence* median = evidenceOf(suggestion, "group-median");
    if (value == nullptr)
        return CleanWords::tr("Values far from the others");
    const double first = value->numbers.front();
    const QString shown = numbers.upTo(first, 2);
    if (suggestion.reason == "impossible")
        return CleanWords::tr("%n value(s) such as %1 cannot be", nullptr, static_cast<int>(suggestion.rows)).arg(shown);
    if (suggestion.rows == 1 && median != nullptr && median->numbers.front() > 0 && first > 2 * median->numbers.front())
        return CleanWords::tr("%1 is %2 the median").arg(shown, numbers.times(first / median->numbers.front(), 0));
    if (suggestion.rows == 1)
        return CleanWords::tr("%1 is far from the other values").arg(shown);
    return CleanWords::tr("%n value(s) such as %1 are far from the others", nullptr, static_cast<int>(suggestion.rows)).arg(shown);
}

QString columnChange(const Suggestion& suggestion)
{
    const QString column = shownName(suggestion.column.name);
    if (suggestion.reason == "constant")
        return CleanWords::tr("%1 has the same value everywhere").arg(column);
    if (suggestion.reason == "id-like")
        return CleanWords::tr("%1 numbers the rows: it is no feature").arg(column);
    if (suggestion.reason == "same-as")
        return CleanWords::tr("%1 says what another column says").arg(column);
    if (suggestion.reason == "stray-blanks")
        return CleanWords::tr("%1 has stray blanks in its values").arg(column);
    if (suggestion.reason == "mixed-units")
        return CleanWords::tr("%1 holds numbers of several units").arg(column);
    if (suggestion.reason == "row-order")
        return CleanWords::tr("The rows stand in the order of %1").arg(column);
    if (suggestion.reason == "mostly-numbers")
        return CleanWords::tr("%1 holds numbers and a few texts").arg(column);
    return CleanWords::tr("%1 is a number that behaves as a category").arg(column);
}

QString repairChange(const Suggestion& suggestion)
{
    const auto* repair = suggestion.action ? std::get_if<RepairByColumn>(&*suggestion.action) : nullptr;
    return CleanWords::tr("%n value(s) of %1, each corrected by its %2", nullptr, static_cast<int>(suggestion.rows))
        .arg(shownName(suggestion.column.name), repair == nullptr ? QString() : shownName(repair->by.name));
}

}  // namespace

QString findingKind(const Suggestion& suggestion)
{
    if (suggestion.blocked)
        return CleanWords::tr("Keep apart");
    switch (suggestion.kind) {
    case SuggestionKind::SpellingVariant:
    case SuggestionKind::RowRepair:
        return CleanWords::tr("Spelling");
    case SuggestionKind::Anomaly:
        return CleanWords::tr("Anomaly");
    case SuggestionKind::DuplicateRows:
    case SuggestionKind::ImplicitDuplicates:
        return CleanWords::tr("Repeats");
    case SuggestionKind::MissingValues:
        return CleanWords::tr("Missing");
    case SuggestionKind::SuspiciousColumn:
        return CleanWords::tr("Column");
    }
    return {};
}

QString findingChange(const Suggestion& suggestion, const NumberFormat& numbers)
{
    if (suggestion.proposal)
        return quotedList(suggestion.proposal->from, numbers) + (suggestion.blocked ? " ≠ " : " → ") +
               numbers.quoted(QString::fromStdString(suggestion.proposal->to));
    const auto rows = static_cast<int>(suggestion.rows);
    switch (suggestion.kind) {
    case SuggestionKind::RowRepair:
        return repairChange(suggestion);
    case SuggestionKind::Anomaly:
        return anomalyChange(suggestion, numbers);
    case SuggestionKind::DuplicateRows:
        return CleanWords::tr("%n row(s) repeat another row", nullptr, rows);
    case SuggestionKind::ImplicitDuplicates:
        if (suggestion.reason == "key-spelled-differently")
            return CleanWords::tr("%n row(s) whose key is another one, spelled differently", nullptr, rows);
        if (suggestion.reason == "near-equal")
            return CleanWords::tr("%n row(s) nearly equal another but for the key", nullptr, rows);
        return CleanWords::tr("%n row(s) equal another but for the key", nullptr, rows);
    case SuggestionKind::MissingValues:
        return suggestion.reason == "mark-of-missing" ? CleanWords::tr("Some values only say that nothing is known")
                                                      : CleanWords::tr("%n value(s) are missing", nullptr, rows);
    case SuggestionKind::SuspiciousColumn:
    case SuggestionKind::SpellingVariant:
        break;
    }
    return columnChange(suggestion);
}

QString findingPlace(const Suggestion& suggestion)
{
    QStringList parts{QString::fromStdString(suggestion.table)};
    if (!suggestion.column.name.empty())
        parts << shownName(suggestion.column.name);
    if (suggestion.blocked && !suggestion.against.empty())
        parts << reasons({suggestion.against.front()}).front();
    else if (!suggestion.blocked && suggestion.confidence == Confidence::High)
        parts << CleanWords::tr("high confidence");
    else if (!suggestion.blocked && suggestion.confidence == Confidence::Medium)
        parts << CleanWords::tr("medium confidence");
    return parts.join(" · ");
}

QStringList reasons(const std::vector<Evidence>& evidence)
{
    QStringList words;
    for (const Evidence& each : evidence) {
        if (each.code != "per-group") {
            words << sentence("evidence." + each.code, each.numbers, each.texts);
            continue;
        }
        QStringList groups;
        for (std::size_t i = 0; i < std::min(each.numbers.size(), each.texts.size()); ++i)
            groups << sentence("evidence.per-group", {each.numbers[i]}, {shownName(each.texts[i]).toStdString()});
        words << groups.join(", ");
    }
    return words;
}

QString quotedList(const std::vector<std::string>& values, const NumberFormat& numbers)
{
    QStringList words;
    for (std::size_t i = 0; i < std::min(kMostListed, values.size()); ++i)
        words << numbers.quoted(QString::fromStdString(values[i]));
    if (values.size() > kMostListed)
        words << CleanWords::tr("%n more", nullptr, static_cast<int>(values.size() - kMostListed));
    return words.join(", ");
}

}  // namespace holdfast
