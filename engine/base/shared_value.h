// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <utility>

namespace holdfast {

// A value that is large and never changes: copies share it, and compare by what it says.
template <class T>
class SharedValue
{
public:
    SharedValue() : SharedValue(T{}) {}
    SharedValue(const SharedValue&) = default;  // moved from it would hold nothing: a move is a copy
    SharedValue& operator=(const SharedValue&) = default;
    ~SharedValue() = default;
    SharedValue(T value) : m_value(std::make_shared<const T>(std::move(value))) {}  // NOLINT: a value is meant

    operator const T&() const { return *m_value; }  // NOLINT: it stands for the value
    const T& operator*() const { return *m_value; }
    const T* operator->() const { return m_value.get(); }
    bool operator==(const SharedValue& other) const { return m_value == other.m_value || *m_value == *other.m_value; }
    bool sharesWith(const SharedValue& other) const { return m_value == other.m_value; }

private:
    std::shared_ptr<const T> m_value;
};

}  // namespace holdfast
