// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <optional>
#include <string>

#include <QCoreApplication>

#include "app/pages/choice.h"
#include "table/column_kind.h"

namespace holdfast {

// What may be chosen about how a file is read, in the order of the lists; "as detected" always stands first.
inline constexpr std::array kKindChoices{ColumnKind::Number, ColumnKind::Category, ColumnKind::Flag,
                                         ColumnKind::Text,   ColumnKind::Code,     ColumnKind::Date};

inline QString asDetected(const QString& what)
{
    return what.isEmpty() ? QCoreApplication::translate("holdfast::ReadingForm", "as detected")
                          : QCoreApplication::translate("holdfast::ReadingForm", "as detected: %1").arg(what);
}

// Fills a choice of texts. `detected` may be empty: not known while something else is chosen. A chosen text that is not among the values
// stands at the end.
template <class Values, class Word>
void fillChoice(Choice& choice, const Values& values, const std::optional<std::string>& chosen, const QString& detected, Word word)
{
    QStringList words{asDetected(chosen ? QString() : detected)};
    int current = 0;
    for (const char* value : values) {
        words << word(value);
        if (chosen && *chosen == value)
            current = static_cast<int>(words.size()) - 1;
    }
    if (chosen && current == 0) {
        words << word(chosen->c_str());
        current = static_cast<int>(words.size()) - 1;
    }
    choice.setChoices(words, current);
}

template <class Values>
std::optional<std::string> choiceAt(const Values& values, int place)
{
    if (place <= 0 || static_cast<std::size_t>(place) > values.size())
        return std::nullopt;
    return std::string(values[static_cast<std::size_t>(place) - 1]);
}

}  // namespace holdfast
