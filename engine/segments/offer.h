// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "base/ids.h"

namespace holdfast {

// What may be sent to customers. Cost and effects are the analyst's assumptions: nothing in the data tells them, and every text says so.
struct Offer
{
    OfferId id{};
    std::string name;
    double costPerContact = 0;  // in the unit of the profit column
    double effect = 0.1;        // share of those leaving who stay because of it
    double cautiousEffect = 0.05;
    double boldEffect = 0.2;
    double loss = 0.5;   // share of the profit that a leaving customer takes along
    double periods = 3;  // how many periods of the profit column it lasts
    bool operator==(const Offer&) const = default;
};

}  // namespace holdfast
