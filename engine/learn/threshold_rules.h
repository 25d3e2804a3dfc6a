// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <vector>

#include "learn/scores.h"

namespace holdfast {

// What a campaign earns: everyone with a chance from the threshold on is contacted, which costs; of those who would have left (the
// positives) `effect` stay because of it and keep their profit. In the unit of the profit.
struct MoneyRule
{
    double profitKept = 1000;  // by one customer who stays
    double contactCost = 50;   // per customer contacted
    double effect = 0.1;       // share of the contacted positives who stay because of it, 0 … 1
    bool operator==(const MoneyRule&) const = default;
};

struct ProfitPoint
{
    double threshold = 0;
    std::size_t contacted = 0;  // rows from the threshold on
    std::size_t positives = 0;  // among them
    double profit = 0;          // expected: positives · effect · profitKept - contacted · contactCost
};

// One point per distinct chance, from the highest; the first contacts nobody (threshold infinity, profit 0). `profits`: what each row keeps
// in place of rule.profitKept (negative ones count as 0), or none. Rows whose chance is NaN take no part, here and below.
std::vector<ProfitPoint> profitCurve(std::span<const double> probabilities, Labels labels, const MoneyRule& rule,
                                     std::span<const double> profits = {});

// The threshold of the highest expected profit, halfway between two neighbouring chances; ties go to the higher one. Where no contact pays
// it is above all chances: 1 or, where a row has that chance, the number after 1.
double bestMoneyThreshold(std::span<const double> probabilities, Labels labels, const MoneyRule& rule,
                          std::span<const double> profits = {});

// The highest threshold that calls at least `floor` of the positives, halfway to the next lower chance; 0.5 without positives.
double recallThreshold(std::span<const double> probabilities, Labels labels, double floor);

}  // namespace holdfast
