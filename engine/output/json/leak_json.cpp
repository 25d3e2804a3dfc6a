// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <string_view>

#include "base/fingerprint.h"
#include "output/json/sections.h"

namespace holdfast {

namespace {

constexpr std::string_view kPrefix = "search.";
constexpr std::array<std::string_view, 7> kLeaks{"id-like",   "single-column-leak", "known-after", "target-stem",
                                                 "row-order", "twins-across",       "twins-effect"};

// The column a finding speaks of: its subject is the name shown, of a feature, of an excluded column or of the target.
ColumnId columnOf(const Finding& finding, const Design& design)
{
    const auto found = std::find_if(design.features.begin(), design.features.end(),
                                    [&](const DesignFeature& feature) { return feature.name == finding.subject; });
    if (found != design.features.end())
        return found->id;
    const auto excluded = std::find_if(design.excluded.begin(), design.excluded.end(),
                                       [&](const ExcludedColumn& column) { return column.name == finding.subject; });
    return excluded == design.excluded.end() ? design.target.column : excluded->id;
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
    for (const Finding& doubt : design.findings) {
        if (doubt.code == "search.twins")
            continue;  // settled by itself: they are kept together
        const std::string code = doubt.code.starts_with(kPrefix) ? doubt.code.substr(kPrefix.size()) : doubt.code;
        const bool leak = std::find(kLeaks.begin(), kLeaks.end(), code) != kLeaks.end();
        const ColumnId column = columnOf(doubt, design);
        Json evidence = Json::array();
        const bool measured = doubt.numbers.size() == 3;
        evidence.push_back({{"code", code}, {"numbers", numbersJson(measured ? std::vector<double>{doubt.numbers[0]} : doubt.numbers)}});
        if (measured)
            evidence.push_back({{"code", "with-and-without"}, {"numbers", numbersJson({doubt.numbers[1], doubt.numbers[2]})}});
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
             {"applied", doubt.code == "search.id-like"}});
    }
    return list;
}

}  // namespace holdfast
