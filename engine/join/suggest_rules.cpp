// SPDX-License-Identifier: GPL-3.0-or-later
#include "join/suggest_rules.h"

namespace holdfast {

namespace {

constexpr double kMostRemoved = 0.02;

struct ZeroCounts
{
    bool fit = true;  // numbers, none negative
    std::size_t inSome = 0;
    std::size_t inAll = 0;
};

ZeroCounts countZeros(const std::vector<const Column*>& columns, std::size_t rows)
{
    ZeroCounts counts;
    for (std::size_t row = 0; row < rows && counts.fit; ++row) {
        std::size_t zeros = 0;
        for (const Column* column : columns) {
            const double value = column->numbers()[row];
            counts.fit = counts.fit && !(value < 0);
            zeros += value == 0 ? 1U : 0U;
        }
        counts.inSome += zeros > 0 ? 1U : 0U;
        counts.inAll += zeros == columns.size() ? 1U : 0U;
    }
    return counts;
}

}  // namespace

std::vector<SuggestedRule> suggestRules(const Table& joined, const JoinPlan& plan)
{
    std::vector<SuggestedRule> rules;
    for (const JoinPart& part : plan.parts) {
        if (!part.pivot)
            continue;
        for (const ColumnId& value : part.pivot->values) {
            std::vector<const Column*> group;
            for (const Column& column : joined.columns())
                if (column.isNumber() && column.id().origin == value.origin && column.id().name.starts_with(value.name + "_"))
                    group.push_back(&column);
            if (group.size() < 2)
                continue;
            const ZeroCounts zeros = countZeros(group, joined.rows());
            if (!zeros.fit || zeros.inSome == 0 || static_cast<double>(zeros.inSome) > kMostRemoved * static_cast<double>(joined.rows()))
                continue;
            SuggestedRule rule{.code = "rule.positive-in-each", .alternative = zeros.inAll};
            for (const Column* column : group)
                rule.rule.keep.all.push_back({.column = column->id(), .op = CompareOp::Greater, .number = 0});
            rule.removes = joined.rows() - rowsMatching(joined, rule.rule.keep).value.size();
            rules.push_back(std::move(rule));
        }
    }
    return rules;
}

}  // namespace holdfast
