// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <string>

namespace holdfast {

// The names in the sample's tables: files, columns, labels. They belong to a shop, not to the program, and are handed in.
struct SampleWords
{
    std::string customersFile, revenueFile, minutesFile, profitFile;  // with extension, without folder
    std::string key;
    std::string target, declined, steady;
    std::string service, standard, standardMisspelt, premium;
    std::string consent, yes, no;
    std::string activityHalfYear, activityMonth, tenure, promotions;
    std::string topCategory;
    std::array<std::string, 6> categories;  // the second is misspelt in every row
    std::string categoriesPerVisit, unpaid, errors, pages;
    std::string period, monthBeforeLast, lastMonth, lastMonthMisspelt, thisMonth;
    std::string revenue, minutes, profit;
    bool operator==(const SampleWords&) const = default;
};

}  // namespace holdfast
