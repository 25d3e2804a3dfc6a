// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include <nlohmann/json.hpp>

namespace holdfast::tests {

// The yardstick and the real tables, where present (HOLDFAST_REFERENCE_DIR). Tests that need them: HF_NEED_REFERENCE at their start.
bool haveReference();
std::string referencePath(const std::string& below);  // "reference/golden.json", "data/one-click/money.csv"
const nlohmann::json& golden();                       // golden.json of the reference folder
nlohmann::json ownGolden(const std::string& name);    // tests/golden/<name>
bool close(double a, double b, double relative = 1e-9, double absolute = 1e-12);

}  // namespace holdfast::tests

// NOLINTNEXTLINE(cppcoreguidelines-macro-usage): returns from the test function
#define HF_NEED_REFERENCE                                                                                                                  \
    if (!::holdfast::tests::haveReference())                                                                                               \
        QSKIP("the reference folder is not here (HOLDFAST_REFERENCE_DIR)");
