// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStyledItemDelegate>

namespace holdfast {

// Draws the rows of every table: hairlines between rows, numbers right and tabular, a bar and a tint at the chosen row, intervals as dot
// and whisker, folds as dots, a second line where the model has one. Reads table_roles.h.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    enum class Lines { None, Rows, Grid };  // Grid: vertical hairlines too (the data grid)
    explicit RowDelegate(Lines lines = Lines::Rows, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    Lines m_lines;
};

}  // namespace holdfast
