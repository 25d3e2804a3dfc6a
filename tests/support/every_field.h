// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "study/study_fields.h"

namespace holdfast::tests {

// Changes every field of a value in turn, at any depth, and calls `changed(path)` while it differs. Lists and optionals get an element when
// they are empty; variants go through all their alternatives.
using OnChange = std::function<void(const std::string& path)>;

template <class T>
void everyField(T& value, const std::string& path, const OnChange& changed);
template <class T>
void everyField(std::vector<T>& values, const std::string& path, const OnChange& changed);

template <class T>
void everyField(std::optional<T>& value, const std::string& path, const OnChange& changed)
{
    const auto before = value;
    if (value) {
        value.reset();
        changed(path + " (none)");
        value = before;
    } else {
        value = T{};
        changed(path + " (some)");
    }
    if (!value)
        value = T{};
    everyField(*value, path, changed);
    value = before;
}

template <class T>
void everyField(std::vector<T>& values, const std::string& path, const OnChange& changed)
{
    const auto before = values;
    values.push_back(T{});
    changed(path + " (one more)");
    everyField(values.back(), path + "[]", changed);
    values = before;
}

template <class V>
void everyField(std::map<std::string, V>& values, const std::string& path, const OnChange& changed)
{
    const auto before = values;
    values["another"] = V{};
    changed(path + " (one more)");
    values = before;
}

template <class... T>
void everyField(std::variant<T...>& value, const std::string& path, const OnChange& changed)
{
    const auto before = value;
    (
        [&] {
            value = T{};
            if (value.index() != before.index())
                changed(path + " (" + std::string(T::kName) + ")");
            everyField(std::get<T>(value), path, changed);
        }(),
        ...);
    value = before;
}

template <class T>
void everyField(T& value, const std::string& path, const OnChange& changed)
{
    if constexpr (HasFields<T>) {
        fields(value, [&](std::string_view name, auto& member) { everyField(member, path + "/" + std::string(name), changed); });
    } else {
        const T before = value;
        if constexpr (std::is_same_v<T, bool>)
            value = !value;
        else if constexpr (std::is_enum_v<T>)
            value = static_cast<T>(static_cast<int>(value) == 1 ? 0 : 1);
        else if constexpr (std::is_arithmetic_v<T>)
            value = value + 1;
        else
            value += "x";
        changed(path);
        value = before;
    }
}

// Bytes of a struct that no field in its list covers, but for the gaps that alignment asks for: 0 when the list is whole.
template <class T>
std::size_t uncoveredBytes()
{
    T value{};
    const auto* base = reinterpret_cast<const char*>(&value);
    std::size_t end = 0;
    std::size_t uncovered = 0;
    const auto gap = [&](std::size_t begin, std::size_t align) {
        const std::size_t aligned = (end + align - 1) / align * align;
        if (begin > aligned)
            uncovered += begin - aligned;
    };
    fields(value, [&](std::string_view, auto& member) {
        const auto begin = static_cast<std::size_t>(reinterpret_cast<const char*>(&member) - base);
        gap(begin, alignof(std::decay_t<decltype(member)>));
        end = begin + sizeof(member);
    });
    gap(sizeof(T), alignof(T));
    return uncovered;
}

}  // namespace holdfast::tests
