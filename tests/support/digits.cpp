// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/digits.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fstream>

#include "support/reference.h"

namespace holdfast::tests {

const nlohmann::json& nist()
{
    static const nlohmann::json read = [] {
        std::ifstream file(referencePath("data/nist_strd.json"));
        return nlohmann::json::parse(file);
    }();
    return read;
}

double number(const nlohmann::json& text)
{
    if (text.is_number())
        return text.get<double>();
    const auto written = text.get<std::string>();
    double number = 0;  // without the locale, whose decimal mark may be a comma
    std::from_chars(written.data(), written.data() + written.size(), number);
    return number;
}

std::vector<double> numbersOf(const nlohmann::json& texts)
{
    std::vector<double> made;
    for (const nlohmann::json& text : texts)
        made.push_back(number(text));
    return made;
}

double digitsOf(double found, double expected)
{
    const double error = std::abs(found - expected) / (expected == 0 ? 1 : std::abs(expected));
    return std::isnan(error) ? 0 : std::min(17.0, -std::log10(std::max(error, 1e-17)));
}

}  // namespace holdfast::tests
