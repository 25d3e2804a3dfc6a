// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <string_view>

#include "base/fingerprint.h"
#include "output/json/sections.h"
#include "workbench/design_doubts.h"

namespace holdfast {

namespace {

constexpr std::string_view kPrefix = "search.";
constexpr std::array<std::string_view, 4> kLeaks{"single-column-leak", "target-stem", "row-order", "twins-across"};

// The column a finding speaks of: its subject is the name shown, of a feature or of the target.
ColumnId columnOf(const Finding& finding, const Design& design)
{
    const auto found = std::find_if(design.features.begin(), design.features.end(),
                                    [&](const DesignFeature& feature) { return feature.name == finding.subject; });
    return found == design.features.end() ? design.target.column : found->id;
}

std::string confidenceOf(Severity severity)
{
    return std::string(nameOf(severity == Severity::Serious   ? Confidence::High
                              : severity == Severity::Warning ? Confidence::Medium
                                                              : Confidence::Low));
}

}  // namespace

Json leaksJson(const Design& design)
{
    Json list = Json::array();
    for (const Finding& doubt : designDoubts(design)) {
        const std::string code = doubt.code.starts_with(kPrefix) ? doubt.code.substr(kPrefix.size()) : doubt.code;
        const bool leak = std::find(kLeaks.begin(), kLeaks.end(), code) != kLeaks.end();
        const ColumnId column = columnOf(doubt, design);
        Json evidence = Json::array();
        evidence.push_back({{"code", code}, {"numbers", numbersJson(doubt.numbers)}});
        list.push_back(
            {{"id", (leak ? "leak-" : "split-") + Fingerprinter{}.add(code).add(column.origin).add(column.name).done().hex().substr(0, 16)},
             {"kind", leak ? "leak" : "split"},
             {"table", column.origin},
             {"column", column.name},
             {"rows", design.training.size()},
             {"evidence", std::move(evidence)},
             {"against", Json::array()},
             {"proposal", nullptr},
             {"confidence", confidenceOf(doubt.severity)},
             {"blocked", false},
             {"reason", nullptr},
             {"applied", false}});
    }
    return list;
}

}  // namespace holdfast
