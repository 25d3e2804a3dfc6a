// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/clean/clean_words.h"

#include <QCoreApplication>

#include "app/pages/clean/step_words.h"

namespace holdfast {
namespace {

struct CleanWords
{
    Q_DECLARE_TR_FUNCTIONS(CleanWords)
};

}  // namespace

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

}  // namespace holdfast
