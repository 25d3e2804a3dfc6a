// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/data/grid_heads.h"

#include <algorithm>

#include "app/pages/data/data_page.h"
#include "app/pages/data/reading_card.h"

namespace holdfast {

std::vector<GridHead> gridHeads(const std::vector<ColumnShape>& shapes, const RolesShown& roles, std::size_t rows,
                                const NumberFormat& numbers)
{
    std::vector<GridHead> heads;
    for (const ColumnShape& shape : shapes) {
        GridHead head{.name = shownName(shape.name), .exactName = QString::fromStdString(shape.name), .kind = kindWord(shape.kind)};
        head.bars = shape.bars;
        head.asks = shape.asks;
        head.target = roles.target == shape.id;
        head.roleIcon = roles.key == shape.id       ? "key"
                        : head.target               ? "target"
                        : roles.profit == shape.id  ? "profit"
                        : roles.consent == shape.id ? "consent"
                                                    : "";
        std::vector<LevelChoice> levels = shape.levels;
        if (head.target)
            std::stable_partition(levels.begin(), levels.end(), [&](const LevelChoice& level) { return level.level == roles.positive; });
        double all = 0;
        for (const LevelChoice& level : levels)
            all += static_cast<double>(level.rows);
        for (const LevelChoice& level : levels)
            head.shares.push_back(static_cast<double>(level.rows) / std::max(1.0, all));
        if (levels.size() == 2) {
            head.note = QStringLiteral("%1 %2\n%3 %4")
                            .arg(numbers.whole(static_cast<double>(levels[0].rows)), QString::fromStdString(levels[0].level),
                                 numbers.whole(static_cast<double>(levels[1].rows)), QString::fromStdString(levels[1].level));
        } else if (shape.distinct == rows && (shape.bars.empty() || (roles.key && shape.id.name == roles.key->name))) {
            head.bars.clear();  // a key's digits have no shape worth a look
            head.note = DataPage::tr("all distinct");
        } else if (shape.bars.empty()) {
            head.note = DataPage::tr("%n value(s)", nullptr, static_cast<int>(shape.distinct));
        }
        heads.push_back(std::move(head));
    }
    return heads;
}

}  // namespace holdfast
