// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace holdfast {

// What went wrong with something outside the program (a file, a study, a name the user gave): codes and numbers, no prose.
// `app` turns the code into a Russian or English sentence: where, what was found, what was expected, what to do.
struct Failure
{
    std::string code;       // "read.file-missing", "read.quote-open", "study.newer-format"
    std::string file = {};  // as the user named it
    std::int64_t line = 0;  // physical line from 1; 0: the whole file
    int column = 0;         // from 1; 0: no column
    std::string columnName = {};
    std::string found = {};  // at most 80 characters, control characters made visible
    std::vector<std::string> texts = {};
    std::vector<double> numbers = {};
    bool operator==(const Failure&) const = default;
};

// A value, or the Failure that kept it from being. For what may fail by user input; bugs throw.
template <class T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_held(std::move(value)) {}            // NOLINT(google-explicit-constructor): `return value;` reads well
    Result(Failure failure) : m_held(std::move(failure)) {}  // NOLINT(google-explicit-constructor)

    bool ok() const { return m_held.index() == 0; }
    explicit operator bool() const { return ok(); }
    const T& value() const& { return std::get<0>(m_held); }
    T&& value() && { return std::get<0>(std::move(m_held)); }
    const Failure& failure() const { return std::get<1>(m_held); }

private:
    std::variant<T, Failure> m_held;
};

}  // namespace holdfast
