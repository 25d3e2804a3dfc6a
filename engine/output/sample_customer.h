// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstdint>

#include "base/random.h"

namespace holdfast {

// What the sample's customers table says of one customer beside the key.
struct SampleTraits
{
    bool declined = false;
    bool premium = false;
    bool misspelt = false;  // the service's name, in a few rows
    bool consent = true;
    double activityHalfYear = 0;
    int activityMonth = 3;
    int tenure = 0;  // days
    double promotions = 0;
    int topCategory = 0;
    int categoriesPerVisit = 1;
    int unpaid = 0;
    int errors = 0;
    int pages = 1;
};

struct SampleCustomer
{
    std::int64_t key = 0;
    SampleTraits traits;
    std::array<double, 3> revenue{};  // month before last, last month, this month
    std::array<int, 2> minutes{};     // last month, this month
    double profit = 0;
};

// The customer at a place of the list: a pure function of seed, place and length, so tables of any length need no memory.
// One latent engagement per customer, shifted by class, moves eight columns; what it leaves them of their own is noise. That is why they
// are correlated and why no model can part the classes better than the latent itself could.
SampleCustomer sampleCustomer(const Random& seed, std::int64_t place, std::int64_t customers);

}  // namespace holdfast
