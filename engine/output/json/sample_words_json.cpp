// SPDX-License-Identifier: GPL-3.0-or-later
#include "output/json/sample_words_json.h"

#include <nlohmann/json.hpp>

namespace holdfast {

Result<SampleWords> readSampleWords(std::string_view json)
{
    const nlohmann::json object = nlohmann::json::parse(json, nullptr, false);
    if (!object.is_object())
        return Failure{.code = "sample.words", .found = "no JSON object"};
    std::string missing;
    const auto text = [&](const char* name) {
        const auto found = object.find(name);
        if (found != object.end() && found->is_string())
            return found->get<std::string>();
        missing = name;
        return std::string();
    };
    SampleWords words{
        .customersFile = text("customersFile"),
        .revenueFile = text("revenueFile"),
        .minutesFile = text("minutesFile"),
        .profitFile = text("profitFile"),
        .key = text("key"),
        .target = text("target"),
        .declined = text("declined"),
        .steady = text("steady"),
        .service = text("service"),
        .standard = text("standard"),
        .standardMisspelt = text("standardMisspelt"),
        .premium = text("premium"),
        .consent = text("consent"),
        .yes = text("yes"),
        .no = text("no"),
        .activityHalfYear = text("activityHalfYear"),
        .activityMonth = text("activityMonth"),
        .tenure = text("tenure"),
        .promotions = text("promotions"),
        .topCategory = text("topCategory"),
        .categories = {},
        .categoriesPerVisit = text("categoriesPerVisit"),
        .unpaid = text("unpaid"),
        .errors = text("errors"),
        .pages = text("pages"),
        .period = text("period"),
        .monthBeforeLast = text("monthBeforeLast"),
        .lastMonth = text("lastMonth"),
        .lastMonthMisspelt = text("lastMonthMisspelt"),
        .thisMonth = text("thisMonth"),
        .revenue = text("revenue"),
        .minutes = text("minutes"),
        .profit = text("profit"),
    };
    const auto levels = object.find("categories");
    if (levels == object.end() || !levels->is_array() || levels->size() != words.categories.size())
        missing = "categories";
    else
        for (std::size_t i = 0; i < words.categories.size(); ++i)
            if ((*levels)[i].is_string())
                words.categories[i] = (*levels)[i].get<std::string>();
            else
                missing = "categories";
    if (!missing.empty())
        return Failure{.code = "sample.words", .found = missing};
    return words;
}

}  // namespace holdfast
