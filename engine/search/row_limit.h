// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "learn/design_matrix.h"
#include "learn/family.h"

namespace holdfast {

enum class FitPurpose { Search, Use };  // one of many candidates that are compared, or the model that is used

// The most rows a family learns from, because its work grows with their square: 8,000 for support vectors (4,000 while many of them are
// compared), 20,000 for neighbours. What the model in use learnt from is in FamilyResult::trainedRows, and a finding says so. 0: no limit.
std::size_t rowLimit(Family family, FitPurpose purpose = FitPurpose::Use);

// Numbers of the rows that a family learns from: `limit` of those labelled, drawn by the seed with each class by its share (of a number any
// alike), in rising order. Empty where there are no more than that, or no limit.
std::vector<std::uint32_t> rowsWithin(std::size_t limit, std::span<const std::uint8_t> labels, std::uint64_t seed);
std::vector<std::uint32_t> rowsWithin(std::size_t limit, std::size_t rows, std::uint64_t seed);

// The rows a family learns from: all, or as many as it may, drawn by the seed with each class by its share and kept in their order.
class LimitedRows
{
public:
    LimitedRows(Family family, const DesignMatrix& x, const std::vector<std::uint8_t>& labels, std::uint64_t seed,
                FitPurpose purpose = FitPurpose::Use);
    // Of a number: any rows alike.
    LimitedRows(Family family, const DesignMatrix& x, const std::vector<double>& targets, std::uint64_t seed,
                FitPurpose purpose = FitPurpose::Use);
    const DesignMatrix& x() const { return m_ownX ? *m_ownX : m_x; }
    const std::vector<std::uint8_t>& labels() const { return m_ownX ? m_ownLabels : *m_labels; }
    const std::vector<double>& targets() const { return m_ownX ? m_ownTargets : *m_targets; }

private:
    void keep(const std::vector<std::uint32_t>& rows);

    const DesignMatrix& m_x;
    const std::vector<std::uint8_t>* m_labels = nullptr;
    const std::vector<double>* m_targets = nullptr;
    std::optional<DesignMatrix> m_ownX;
    std::vector<std::uint8_t> m_ownLabels;
    std::vector<double> m_ownTargets;
};

}  // namespace holdfast
