// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cmath>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "study/json/enum_names.h"
#include "study/json/json.h"
#include "study/study_fields.h"

namespace holdfast {

// Writes any struct of the Study by its list of fields. Enums by name, ids as numbers, a variant as its fields after {"type": tag}.
template <class T>
Json toJson(const T& value);

template <class T>
Json toJson(const std::optional<T>& value)
{
    return value ? toJson(*value) : Json();
}

template <class T>
Json toJson(const std::vector<T>& values)
{
    Json list = Json::array();
    for (const auto& value : values)
        list.push_back(toJson(value));
    return list;
}

template <class V>
Json toJson(const std::map<std::string, V>& values)
{
    Json object = Json::object();
    for (const auto& entry : values)
        object[entry.first] = toJson(entry.second);
    return object;
}

template <class... T>
Json toJson(const std::variant<T...>& value)
{
    return std::visit(
        [](const auto& held) {
            Json object = Json::object();
            object["type"] = std::string(tagOf<std::decay_t<decltype(held)>>);
            const Json members = toJson(held);
            for (const auto& entry : members.items())
                object[entry.key()] = entry.value();
            return object;
        },
        value);
}

template <class T>
Json toJson(const T& value)
{
    if constexpr (HasFields<const T>) {
        Json object = Json::object();
        fields(value, [&object](std::string_view name, const auto& member) { object[std::string(name)] = toJson(member); });
        return object;
    } else if constexpr (HasEnumNames<T>)
        return std::string(nameOfEnum(value));
    else if constexpr (std::is_enum_v<T>)
        return static_cast<int>(value);
    else if constexpr (std::is_floating_point_v<T>)
        return std::isfinite(value) ? Json(value) : Json();
    else
        return value;
}

}  // namespace holdfast
