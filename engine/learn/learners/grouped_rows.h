// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "learn/design_matrix.h"
#include "learn/learners/one_hot_groups.h"

namespace holdfast {

// The rows of a matrix, ready for their inner products with any other row: of the levels of a category in columns of their own one number
// is looked up in place of a sum over all.
class GroupedRows
{
public:
    explicit GroupedRows(const DesignMatrix& x);
    bool grouped() const { return !m_groups.groups.empty(); }
    void dots(const double* query, double* made) const;  // one per row

private:
    std::size_t m_rows;
    OneHotGroups m_groups;
    std::vector<double> m_full;  // rows × full columns
};

}  // namespace holdfast
