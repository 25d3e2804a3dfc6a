// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/clean/clean_words.h"

#include <algorithm>

#include <QCoreApplication>

#include "app/messages/messages.h"
#include "app/pages/clean/step_words.h"

namespace holdfast {
namespace {

struct CleanWords
{
    Q_DECLARE_TR_FUNCTIONS(CleanWords)
};

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
    if (suggestion.reason == "mostly-numbers")
        return CleanWords::tr("%1 holds numbers and a few texts").arg(column);
    return CleanWords::tr("%1 is a number that behaves as a category").arg(column);
}

}  // namespace

QString findingKind(const Suggestion& suggestion)
{
    if (suggestion.blocked)
        return CleanWords::tr("Keep apart");
    switch (suggestion.kind) {
    case SuggestionKind::SpellingVariant:
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
    case SuggestionKind::Anomaly:
        return anomalyChange(suggestion, numbers);
    case SuggestionKind::DuplicateRows:
        return CleanWords::tr("%n row(s) repeat another row", nullptr, rows);
    case SuggestionKind::ImplicitDuplicates:
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

QString acceptWord(const Suggestion& suggestion)
{
    if (suggestion.blocked)
        return {};
    if (suggestion.kind == SuggestionKind::Anomaly)
        return CleanWords::tr("Clear the value");
    if (!suggestion.action)
        return {};
    if (std::holds_alternative<DropDuplicateRows>(*suggestion.action))
        return CleanWords::tr("Drop repeats");
    if (std::holds_alternative<DropColumns>(*suggestion.action))
        return CleanWords::tr("Leave it out");
    if (const auto* change = std::get_if<ChangeKind>(&*suggestion.action))
        return change->kind == ColumnKind::Number ? CleanWords::tr("Read as numbers") : CleanWords::tr("Read as a category");
    if (std::holds_alternative<BlankValues>(*suggestion.action))
        return CleanWords::tr("Make them missing");
    if (std::holds_alternative<TrimText>(*suggestion.action))
        return CleanWords::tr("Take the blanks away");
    return CleanWords::tr("Accept");
}

QString rejectWord(const Suggestion& suggestion)
{
    return suggestion.kind == SuggestionKind::SpellingVariant ? CleanWords::tr("They differ") : CleanWords::tr("Leave it as it is");
}

FindingLook findingLook(const FindingEntry& entry, const NumberFormat& numbers)
{
    const Suggestion& suggestion = entry.suggestion;
    const bool alarming = entry.state == SuggestionState::Open && suggestion.kind != SuggestionKind::SpellingVariant;
    FindingLook look{.kind = findingKind(suggestion),
                     .tone = alarming ? Tone::Stale : Tone::Neutral,
                     .count = rowsText(suggestion.rows, numbers),
                     .change = findingChange(suggestion, numbers),
                     .where = findingPlace(suggestion)};
    if (entry.state == SuggestionState::Accepted)
        look.settled = FindingLook::Settled::Accepted;
    else if (entry.state == SuggestionState::Rejected)
        look.settled = FindingLook::Settled::Rejected;
    else if (entry.state == SuggestionState::Blocked)
        look.settled = FindingLook::Settled::KeptApart;
    else
        look.acts = acceptWord(suggestion).isEmpty() ? QStringList{rejectWord(suggestion)}
                                                     : QStringList{acceptWord(suggestion), rejectWord(suggestion)};
    return look;
}

QStringList reasons(const std::vector<Evidence>& evidence)
{
    QStringList words;
    for (const Evidence& each : evidence)
        words << sentence("evidence." + each.code, each.numbers, each.texts);
    return words;
}

}  // namespace holdfast
