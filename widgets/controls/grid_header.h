// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include <QHeaderView>

#include "widgets/controls/data_grid.h"

namespace holdfast {

// The painted head of a data grid.
class GridHeader : public QHeaderView
{
    Q_OBJECT
public:
    GridHeader(const std::vector<GridHead>& heads, bool plain, QWidget* parent);

    QSize sizeHint() const override;
    int wantedWidth(int column) const;            // so that name and note stand in two lines
    void setSorted(int column, bool descending);  // an arrow beside the chip; -1: none

protected:
    void paintSection(QPainter* painter, const QRect& area, int column) const override;
    bool viewportEvent(QEvent* event) override;

private:
    void paintShape(QPainter& painter, const QRect& area, const GridHead& head) const;

    const std::vector<GridHead>& m_heads;  // of the grid
    bool m_plain;
    int m_sorted = -1;
    bool m_descending = false;
};

}  // namespace holdfast
