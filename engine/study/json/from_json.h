// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "study/json/enum_names.h"
#include "study/json/json.h"
#include "study/study_fields.h"

namespace holdfast {

// Where reading stands and what went wrong first. A field that is absent keeps its default; one of the wrong type or an unknown name is a
// failure.
struct JsonReading
{
    std::string path;      // "/recipe/tidy/2"
    std::string failedAt;  // empty while all is well
    std::string found;

    void fail(const Json& json)
    {
        if (failedAt.empty()) {
            failedAt = path.empty() ? "/" : path;
            found = json.dump(-1, ' ', false, Json::error_handler_t::replace).substr(0, 80);
        }
    }
};

template <class T>
void fromJson(const Json& json, T& value, JsonReading& reading);

// Reads one member below the present path.
template <class T>
void fromJsonAt(const Json& json, std::string_view step, T& value, JsonReading& reading)
{
    const std::size_t length = reading.path.size();
    reading.path += "/" + std::string(step);
    fromJson(json, value, reading);
    reading.path.resize(length);
}

template <class T>
void fromJson(const Json& json, std::optional<T>& value, JsonReading& reading)
{
    if (json.is_null()) {
        value.reset();
        return;
    }
    T held{};
    fromJson(json, held, reading);
    value = std::move(held);
}

template <class T>
void fromJson(const Json& json, std::vector<T>& values, JsonReading& reading)
{
    if (!json.is_array())
        return reading.fail(json);
    values.clear();
    for (std::size_t i = 0; i < json.size(); ++i) {
        T value{};
        fromJsonAt(json[i], std::to_string(i), value, reading);
        values.push_back(std::move(value));
    }
}

template <class V>
void fromJson(const Json& json, std::map<std::string, V>& values, JsonReading& reading)
{
    if (!json.is_object())
        return reading.fail(json);
    values.clear();
    for (const auto& entry : json.items())
        fromJsonAt(entry.value(), entry.key(), values[entry.key()], reading);
}

template <class... T>
void fromJson(const Json& json, std::variant<T...>& value, JsonReading& reading)
{
    if (!json.is_object() || !json.contains("type") || !json["type"].is_string())
        return reading.fail(json);
    const auto tag = json["type"].get<std::string>();
    const bool known = ((tagOf<T> == tag && ([&] {
                             T held{};
                             fromJson(json, held, reading);
                             value = std::move(held);
                         }(),
                         true)) ||
                        ...);
    if (!known)
        reading.fail(json["type"]);
}

template <class T>
void fromJson(const Json& json, T& value, JsonReading& reading)
{
    if constexpr (HasFields<T>) {
        if (!json.is_object())
            return reading.fail(json);
        fields(value, [&](std::string_view name, auto& member) {
            const auto found = json.find(std::string(name));
            if (found != json.end())
                fromJsonAt(*found, name, member, reading);
        });
    } else if constexpr (HasEnumNames<T>) {
        const auto named = json.is_string() ? enumNamed<T>(json.get<std::string>()) : std::nullopt;
        if (!named)
            return reading.fail(json);
        value = *named;
    } else if constexpr (std::is_same_v<T, bool>) {
        if (!json.is_boolean())
            return reading.fail(json);
        value = json.get<bool>();
    } else if constexpr (std::is_enum_v<T>) {
        if (!json.is_number_integer())
            return reading.fail(json);
        value = static_cast<T>(json.get<int>());
    } else if constexpr (std::is_integral_v<T>) {
        if (!json.is_number_integer() || (std::is_unsigned_v<T> && !json.is_number_unsigned()))
            return reading.fail(json);
        if (json.is_number_unsigned() ? json.get<std::uint64_t>() > static_cast<std::uint64_t>(std::numeric_limits<T>::max())
                                      : json.get<std::int64_t>() < static_cast<std::int64_t>(std::numeric_limits<T>::min()))
            return reading.fail(json);
        value = json.get<T>();
    } else if constexpr (std::is_floating_point_v<T>) {
        if (json.is_null())
            value = std::numeric_limits<T>::quiet_NaN();
        else if (json.is_number())
            value = json.get<T>();
        else
            reading.fail(json);
    } else {
        if (!json.is_string())
            return reading.fail(json);
        value = json.get<std::string>();
    }
}

}  // namespace holdfast
