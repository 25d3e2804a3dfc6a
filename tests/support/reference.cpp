// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/reference.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>

namespace holdfast::tests {

namespace {
nlohmann::json readJson(const std::string& path)
{
    std::ifstream file(path);
    return nlohmann::json::parse(file);
}
}  // namespace

bool haveReference() { return std::filesystem::exists(referencePath("reference/golden.json")); }

std::string referencePath(const std::string& below) { return std::string(HOLDFAST_REFERENCE_DIR) + "/" + below; }

const nlohmann::json& golden()
{
    static const nlohmann::json read = readJson(referencePath("reference/golden.json"));
    return read;
}

nlohmann::json ownGolden(const std::string& name) { return readJson(std::string(HOLDFAST_SOURCE_DIR) + "/tests/golden/" + name); }

bool close(double a, double b, double relative, double absolute)
{
    return std::abs(a - b) <= std::max(absolute, relative * std::max(std::abs(a), std::abs(b)));
}

}  // namespace holdfast::tests
