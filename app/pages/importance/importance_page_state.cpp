// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/importance/importance_page_state.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace holdfast {

namespace {

constexpr std::size_t kMostCustomers = 200;
constexpr std::size_t kSteps = 7;
constexpr std::size_t kTop = 6;  // disagreement matters among the first ones only

void addContributions(ImportancePageState& state, const ShapSummary& shap, const Table* joined)
{
    for (const ColumnContribution& column : shap.values) {
        ImportanceRow row;
        row.id = column.feature;
        const Column* found = joined == nullptr ? nullptr : joined->find(column.feature);
        row.name = found == nullptr ? column.feature.name : found->name();
        row.categorical = found != nullptr && !found->isNumber();
        row.contribution = column.meanAbs;
        row.direction = column.direction;
        const double n = static_cast<double>(column.contributions.size());
        double squares = 0;
        for (const double value : column.contributions)
            squares += (std::fabs(value) - column.meanAbs) * (std::fabs(value) - column.meanAbs);
        const double half = n > 1 ? 1.959964 * std::sqrt(squares / (n - 1) / n) : 0;
        row.contributionInterval = {column.meanAbs - half, column.meanAbs + half};
        state.rows.push_back(std::move(row));
    }
}

void addDrops(ImportancePageState& state, const PermutationImportance& permutation, const Table* joined)
{
    for (const ColumnDrop& column : permutation.values) {
        auto row =
            std::find_if(state.rows.begin(), state.rows.end(), [&column](const ImportanceRow& each) { return each.id == column.feature; });
        if (row == state.rows.end()) {
            ImportanceRow fresh;
            fresh.id = column.feature;
            const Column* found = joined == nullptr ? nullptr : joined->find(column.feature);
            fresh.name = found == nullptr ? column.feature.name : found->name();
            fresh.categorical = found != nullptr && !found->isNumber();
            row = state.rows.insert(state.rows.end(), std::move(fresh));
        }
        row->drop = column.drop.mean;
        row->dropSd = column.drop.sd;
    }
}

CustomerExplained explained(const ShapSummary& shap, std::size_t place, const Table* joined, const std::optional<ColumnId>& key)
{
    CustomerExplained customer;
    customer.row = place < shap.rows.size() ? shap.rows[place] : static_cast<std::uint32_t>(place);
    const auto text = [&](const ColumnId& id) {
        const Column* column = joined == nullptr ? nullptr : joined->find(id);
        return column == nullptr || customer.row >= column->rows() ? std::string() : column->textAt(customer.row);
    };
    customer.key = key ? text(*key) : std::to_string(customer.row + 1);
    customer.base = shap.base;
    customer.forecast = shap.base;
    std::vector<CustomerStep> steps;
    for (const ColumnContribution& column : shap.values) {
        const Column* found = joined == nullptr ? nullptr : joined->find(column.feature);
        steps.push_back({found == nullptr ? column.feature.name : found->name(), text(column.feature), column.contributions[place], 1});
        customer.forecast += column.contributions[place];
    }
    std::stable_sort(steps.begin(), steps.end(),
                     [](const CustomerStep& a, const CustomerStep& b) { return std::fabs(a.change) > std::fabs(b.change); });
    CustomerStep rest{{}, {}, 0, 0};
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (i < kSteps) {
            customer.steps.push_back(steps[i]);
            continue;
        }
        rest.change += steps[i].change;
        ++rest.joined;
    }
    if (rest.joined > 0)
        customer.steps.push_back(rest);
    return customer;
}

void addCustomers(ImportancePageState& state, const ShapSummary& shap, const Table* joined, const std::optional<ColumnId>& key,
                  const std::optional<std::uint32_t>& wanted)
{
    if (shap.values.empty())
        return;
    const std::size_t count = shap.values.front().contributions.size();
    std::vector<double> forecasts(count, shap.base);
    for (const ColumnContribution& column : shap.values)
        for (std::size_t i = 0; i < count; ++i)
            forecasts[i] += column.contributions[i];
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&forecasts](std::size_t a, std::size_t b) { return forecasts[a] > forecasts[b]; });
    if (order.size() > kMostCustomers)
        order.resize(kMostCustomers);
    std::optional<std::size_t> chosen;
    for (const std::size_t place : order) {
        const CustomerExplained customer = explained(shap, place, joined, key);
        state.customers.emplace_back(customer.row, customer.key);
        if (!chosen || (wanted && customer.row == *wanted)) {
            chosen = place;
            state.customer = customer;
        }
    }
}

}  // namespace

double fromLogOdds(double logOdds) { return 1 / (1 + std::exp(-logOdds)); }

ImportancePageState importancePageState(const Study& study, std::shared_ptr<const Importance> importance, const Table* joined, bool stale,
                                        const ImportanceView& view)
{
    ImportancePageState state;
    if (importance == nullptr)
        return state;
    state.importance = importance;
    state.stale = stale;
    state.contributions = importance->shap.has_value() && !importance->shap->values.empty();
    state.method = state.contributions ? view.method : ImportanceMethod::Permutation;
    if (state.contributions)
        addContributions(state, *importance->shap, joined);
    addDrops(state, importance->permutation, joined);
    if (state.method == ImportanceMethod::Permutation)
        std::stable_sort(state.rows.begin(), state.rows.end(),
                         [](const ImportanceRow& a, const ImportanceRow& b) { return a.drop.value_or(-1) > b.drop.value_or(-1); });
    for (std::size_t i = 0; i < state.rows.size(); ++i)
        if (view.shown && state.rows[i].id == *view.shown)
            state.shown = i;
    if (state.contributions) {
        std::size_t seen = 0;
        for (const ColumnContribution& column : importance->shap->values) {
            if (seen++ >= kTop || state.disagreement)
                break;
            for (std::size_t i = 0; i < state.rows.size(); ++i)
                if (state.rows[i].id == column.feature && state.rows[i].drop && *state.rows[i].drop - state.rows[i].dropSd <= 0)
                    state.disagreement = i;
        }
        addCustomers(state, *importance->shap, joined, study.roles.key, view.customer);
    }
    return state;
}

}  // namespace holdfast
