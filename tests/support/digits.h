// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace holdfast::tests {

const nlohmann::json& nist();  // the certified values of NIST StRD; needs the reference folder

double number(const nlohmann::json& text);  // "4.53E+01" or a number
std::vector<double> numbersOf(const nlohmann::json& texts);

// How many significant digits agree: -log10 of the relative error, of the absolute one where 0 is expected; at most 17.
double digitsOf(double found, double expected);

}  // namespace holdfast::tests
