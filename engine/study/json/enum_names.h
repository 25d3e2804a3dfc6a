// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <concepts>
#include <optional>
#include <string_view>

#include "study/study_fields.h"

namespace holdfast {

// Enums of the Study stand in the file by the names their modules give them (study_fields.h: nameOfEnum and enumNamed by overload).
template <class T>
concept HasEnumNames = requires(T value)
{
    {
        nameOfEnum(value)
        } -> std::convertible_to<std::string_view>;
};

template <class T>
std::optional<T> enumNamed(std::string_view name)
{
    for (int i = 0; i < 256; ++i) {
        const auto value = static_cast<T>(i);
        const std::string_view itsName = nameOfEnum(value);
        if (itsName.empty())
            return std::nullopt;
        if (itsName == name)
            return value;
    }
    return std::nullopt;
}

}  // namespace holdfast
