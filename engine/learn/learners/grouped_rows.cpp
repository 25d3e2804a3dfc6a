// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/learners/grouped_rows.h"

#include <Eigen/Core>

namespace holdfast {

namespace {
constexpr std::size_t kWorthLooking = 16;  // columns that take longer than looking up one of them
}

GroupedRows::GroupedRows(const DesignMatrix& x) : m_rows(x.rows), m_groups(oneHotGroups(x, kWorthLooking))
{
    if (!grouped()) {
        m_full = x.values;
        return;
    }
    m_full.reserve(m_rows * m_groups.full.size());
    for (std::size_t i = 0; i < m_rows; ++i)
        for (const std::uint32_t column : m_groups.full)
            m_full.push_back(x.at(i, column));
}

void GroupedRows::dots(const double* query, double* made) const
{
    using RowMajor = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    const auto rows = static_cast<Eigen::Index>(m_rows);
    const auto full = static_cast<Eigen::Index>(m_groups.full.size());
    Eigen::VectorXd asked(full);
    for (Eigen::Index j = 0; j < full; ++j)
        asked[j] = query[m_groups.full[static_cast<std::size_t>(j)]];
    Eigen::Map<Eigen::VectorXd>(made, rows).noalias() = Eigen::Map<const RowMajor>(m_full.data(), rows, full) * asked;
    const std::size_t groups = m_groups.groups.size();
    for (std::size_t g = 0; g < groups; ++g) {
        const double* levels = query + m_groups.groups[g].first;
        const std::uint16_t* codes = m_groups.codes.data() + g;
        for (std::size_t i = 0; i < m_rows; ++i)
            if (const std::uint16_t code = codes[i * groups]; code != 0)
                made[i] += levels[code - 1];
    }
}

}  // namespace holdfast
