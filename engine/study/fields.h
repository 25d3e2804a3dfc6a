// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <concepts>
#include <string_view>
#include <type_traits>

namespace holdfast {

// `fields(value, visit)` calls visit("name", value.member) for every member of a struct of the Study, in the order of the file format.
// One list per struct serves the fingerprint of a slice, the JSON reader and writer, and the test that no field was forgotten.
// Overloads stand in study_fields.h:
//     void fields(As<SegmentSpec> auto& s, auto&& visit) { visit("id", s.id); visit("name", s.name); }
template <class T, class U>
concept As = std::same_as<std::remove_const_t<T>, U>;

struct AnyVisitor
{
    template <class T>
    void operator()(std::string_view, T&) const
    {
    }
};

template <class T>
concept HasFields = requires(T& value)
{
    fields(value, AnyVisitor{});
};

}  // namespace holdfast
