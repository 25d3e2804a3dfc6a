// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cmath>
#include <memory>
#include <stdexcept>
#include <string>

#include "base/random.h"
#include "base/text.h"
#include "search/design.h"
#include "support/table_text.h"

namespace holdfast::tests {

// A small shop whose customers leave ("left" = yes) when they visit rarely; sorted by id, with a profit that says nothing.
inline Table shop(std::size_t rows, std::uint64_t seed = 1)
{
    Random random(seed);
    std::string text = "customer_id left visits minutes service profit\n";
    for (std::size_t i = 0; i < rows; ++i) {
        const double visits = std::round(random.normal() * 100) / 10;
        const bool left = visits + 8 * random.normal() < 0;
        text += std::to_string(1000 + i) + (left ? " yes " : " no ") + shortest(visits) + " " + std::to_string(random.below(90)) +
                (random.uniform() < 0.3 ? " gold " : " plain ") + shortest(std::round(random.uniform() * 1000) / 10) + "\n";
    }
    return tableFrom(text);
}

inline Roles shopRoles()
{
    return {.key = column("customer_id"), .target = ColumnValue{column("left"), "yes"}, .profit = column("profit")};
}

inline Design designOf(const Table& table, const Roles& roles, const ModelSettings& settings = {})
{
    Result<Design> made = prepareDesign(table, roles, settings);
    if (!made.ok())
        throw std::runtime_error(made.failure().code);
    return std::move(made).value();
}

inline std::shared_ptr<const Design> sharedDesign(const Table& table, const Roles& roles, const ModelSettings& settings = {})
{
    return std::make_shared<const Design>(designOf(table, roles, settings));
}

}  // namespace holdfast::tests
