// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

namespace holdfast {

// How values are built: runs of letters as one sign, digits one by one, all else as it is (AB-1234: a-9999).
std::string shapeOf(std::string_view text);

// How many values of a column are built alike.
class ValueShapes
{
public:
    void add(std::string_view text, std::size_t rows);
    // Many values are built like `right`, and hardly any like `wrong`: a writing that differs is a slip, not another code.
    bool isRuleFor(std::string_view right, std::string_view wrong) const;

private:
    struct Count
    {
        std::size_t values = 0;
        std::size_t rows = 0;
    };
    std::unordered_map<std::string, Count> m_shapes;
};

}  // namespace holdfast
