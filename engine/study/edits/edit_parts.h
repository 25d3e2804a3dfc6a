// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "study/history.h"

// What the edits of every part of a study are made of.

namespace holdfast::edits {

// The simplest edit: one member gets one value.
template <class Set>
Edit changing(std::string code, std::vector<std::string> texts, Set set, std::string mergeKey = {})
{
    return {{std::move(code), std::move(texts)},
            [set = std::move(set)](Study study) {
                set(study);
                return study;
            },
            std::move(mergeKey)};
}

template <class List, class Id>
auto findById(List& list, Id id)
{
    return std::find_if(list.begin(), list.end(), [id](const auto& item) { return item.id == id; });
}

template <class List>
void moveTo(List& list, typename List::iterator from, int to)
{
    if (from == list.end())
        return;
    auto item = *from;
    list.erase(from);
    const auto place = std::clamp<std::ptrdiff_t>(to, 0, static_cast<std::ptrdiff_t>(list.size()));
    list.insert(list.begin() + place, std::move(item));
}

}  // namespace holdfast::edits
