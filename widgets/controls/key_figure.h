// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include <QFrame>
#include <QString>

class QLabel;

namespace holdfast {

class WrapLayout;

// A figure with two caption lines beside it: what it is; its interval or base.
struct FigureText
{
    QString figure;
    QString what;
    QString base = {};
    bool operator==(const FigureText&) const = default;
};

// Up to four figures in one card, parted by hairlines.
class FigureRow : public QFrame
{
    Q_OBJECT
public:
    explicit FigureRow(QWidget* parent = nullptr);

    void setFigures(const std::vector<FigureText>& figures);

private:
    struct Cell
    {
        QWidget* box;
        QWidget* line;
        QLabel* figure;
        QLabel* what;
        QLabel* base;
    };
    Cell makeCell(bool first);

    WrapLayout* m_row;
    std::vector<Cell> m_cells;
};

}  // namespace holdfast
