// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/row_limit.h"

#include <algorithm>
#include <cmath>

#include "base/random.h"

namespace holdfast {

std::size_t rowLimit(Family family, FitPurpose purpose)
{
    switch (family) {
    case Family::SupportVectors:
        return purpose == FitPurpose::Search ? 4000 : 8000;
    case Family::NearestNeighbours:
        return 20000;
    case Family::Baseline:
    case Family::LinearRegression:
    case Family::LogisticRegression:
    case Family::DecisionTree:
    case Family::RandomForest:
    case Family::BoostedTrees:
    case Family::Blend:
        break;
    }
    return 0;
}

std::vector<std::uint32_t> rowsWithin(std::size_t limit, std::span<const std::uint8_t> labels, std::uint64_t seed)
{
    std::vector<std::uint32_t> chosen;
    if (limit == 0 || labels.size() <= limit)
        return chosen;
    const auto positives = static_cast<double>(std::ranges::count(labels, 1));
    std::size_t wanted[2];
    wanted[1] = static_cast<std::size_t>(std::lround(static_cast<double>(limit) * positives / static_cast<double>(labels.size())));
    wanted[0] = limit - wanted[1];
    for (const std::uint32_t row : Random(seed).stream("row limit").permutation(labels.size())) {
        if (wanted[labels[row]] > 0) {
            --wanted[labels[row]];
            chosen.push_back(row);
        }
    }
    std::ranges::sort(chosen);
    return chosen;
}

std::vector<std::uint32_t> rowsWithin(std::size_t limit, std::size_t rows, std::uint64_t seed)
{
    if (limit == 0 || rows <= limit)
        return {};
    std::vector<std::uint32_t> chosen = Random(seed).stream("row limit").permutation(rows);
    chosen.resize(limit);
    std::ranges::sort(chosen);
    return chosen;
}

LimitedRows::LimitedRows(Family family, const DesignMatrix& x, const std::vector<std::uint8_t>& labels, std::uint64_t seed,
                         FitPurpose purpose)
    : m_x(x), m_labels(&labels)
{
    keep(rowsWithin(rowLimit(family, purpose), labels, seed));
}

LimitedRows::LimitedRows(Family family, const DesignMatrix& x, const std::vector<double>& targets, std::uint64_t seed, FitPurpose purpose)
    : m_x(x), m_targets(&targets)
{
    keep(rowsWithin(rowLimit(family, purpose), x.rows, seed));
}

void LimitedRows::keep(const std::vector<std::uint32_t>& rows)
{
    if (rows.empty())
        return;
    m_ownX = DesignMatrix{.rows = rows.size(), .columns = m_x.columns};
    for (const std::uint32_t row : rows) {
        m_ownX->values.insert(m_ownX->values.end(), m_x.row(row).begin(), m_x.row(row).end());
        if (m_labels != nullptr)
            m_ownLabels.push_back((*m_labels)[row]);
        if (m_targets != nullptr)
            m_ownTargets.push_back((*m_targets)[row]);
    }
}

}  // namespace holdfast
