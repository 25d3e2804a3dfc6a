// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

namespace holdfast {

enum class Severity { Note, Warning, Serious };

// Something odd about data that is no failure: a stable code, what it is about, numbers and texts. No prose for the screen.
struct Finding
{
    Severity severity = Severity::Note;
    std::string code;     // "join.key-not-unique"
    std::string subject;  // table, column or model it speaks of
    std::vector<double> numbers = {};
    std::vector<std::string> texts = {};
    bool operator==(const Finding&) const = default;
};

template <class T>
struct WithFindings
{
    T value;
    std::vector<Finding> findings = {};
};

}  // namespace holdfast
