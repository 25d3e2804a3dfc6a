// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "study/edits.h"
#include "study/edits/edit_parts.h"

namespace holdfast::edits {

Edit setKey(const std::optional<ColumnId>& column)
{
    return changing("edit.set-key", {column ? column->name : ""}, [column](Study& s) { s.roles.key = column; });
}

Edit setTarget(const std::optional<ColumnValue>& target)
{
    return changing("edit.set-target", {target ? target->column.name : "", target ? target->value : ""},
                    [target](Study& s) { s.roles.target = target; });
}

Edit setProfit(const std::optional<ColumnId>& column)
{
    return changing("edit.set-profit", {column ? column->name : ""}, [column](Study& s) { s.roles.profit = column; });
}

Edit setConsent(const std::optional<ColumnValue>& consent)
{
    return changing("edit.set-consent", {consent ? consent->column.name : "", consent ? consent->value : ""},
                    [consent](Study& s) { s.roles.consent = consent; });
}

Edit setFoldColumn(const std::optional<ColumnId>& column)
{
    return changing("edit.set-fold-column", {column ? column->name : ""}, [column](Study& s) { s.roles.folds = column; });
}

Edit setHoldout(const std::optional<ColumnValue>& holdout)
{
    return changing("edit.set-holdout", {holdout ? holdout->column.name : "", holdout ? holdout->value : ""},
                    [holdout](Study& s) { s.roles.holdout = holdout; });
}

Edit setIgnored(const ColumnId& column, bool ignored)
{
    return changing(ignored ? "edit.ignore-column" : "edit.use-column", {column.name}, [column, ignored](Study& s) {
        std::erase(s.roles.ignored, column);
        if (ignored)
            s.roles.ignored.push_back(column);
    });
}

}  // namespace holdfast::edits
