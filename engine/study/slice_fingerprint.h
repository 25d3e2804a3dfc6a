// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/fingerprint.h"
#include "study/study_fields.h"

namespace holdfast {

// The fingerprint of any slice of the Study, by its list of fields: a new field enters the keys of the stages by being listed.
template <class T>
void addSlice(Fingerprinter& print, const T& value);

template <class T>
void addSlice(Fingerprinter& print, const std::optional<T>& value)
{
    print.add(value.has_value());
    if (value)
        addSlice(print, *value);
}

template <class T>
void addSlice(Fingerprinter& print, const std::vector<T>& values)
{
    print.add(values.size());
    for (const auto& value : values)
        addSlice(print, value);
}

template <class K, class V>
void addSlice(Fingerprinter& print, const std::map<K, V>& values)
{
    print.add(values.size());
    for (const auto& entry : values) {
        addSlice(print, entry.first);
        addSlice(print, entry.second);
    }
}

template <class... T>
void addSlice(Fingerprinter& print, const std::variant<T...>& value)
{
    print.add(value.index());
    std::visit([&print](const auto& held) { addSlice(print, held); }, value);
}

template <class T>
void addSlice(Fingerprinter& print, const T& value)
{
    if constexpr (HasFields<const T>)
        fields(value, [&print](std::string_view, const auto& member) { addSlice(print, member); });
    else
        print.add(value);
}

template <class T>
Fingerprint sliceFingerprint(const T& value)
{
    Fingerprinter print;
    addSlice(print, value);
    return print.done();
}

}  // namespace holdfast
