// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/key_figure.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "widgets/controls/label.h"
#include "widgets/controls/wrap_layout.h"
#include "widgets/theme/theme.h"

namespace holdfast {

FigureRow::FigureRow(QWidget* parent) : QFrame(parent), m_row(new WrapLayout(this))
{
    setProperty("role", QStringLiteral("card"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    m_row->setContentsMargins(theme().px(16), theme().px(8), theme().px(16), theme().px(8));
    m_row->setSpacing(theme().px(8));
    m_row->setSpread(true);
}

FigureRow::Cell FigureRow::makeCell(bool first)
{
    Cell cell{new QWidget, first ? nullptr : verticalLine(), makeLine("figure"), makeLine("caption"), makeLine("caption")};
    auto* row = new QHBoxLayout(cell.box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme().px(10));
    if (cell.line != nullptr) {
        row->addWidget(cell.line);
        row->addSpacing(theme().px(4));
    }
    row->addWidget(cell.figure);
    auto* lines = new QVBoxLayout;
    lines->setSpacing(0);
    lines->addStretch(1);
    lines->addWidget(cell.what);
    lines->addWidget(cell.base);
    lines->addStretch(1);
    row->addLayout(lines);
    row->addStretch(1);
    m_row->addWidget(cell.box);
    return cell;
}

void FigureRow::setFigures(const std::vector<FigureText>& figures)
{
    while (m_cells.size() < figures.size())
        m_cells.push_back(makeCell(m_cells.empty()));
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        const bool shown = i < figures.size();
        m_cells[i].box->setVisible(shown);
        if (!shown)
            continue;
        m_cells[i].figure->setText(figures[i].figure);
        m_cells[i].what->setText(figures[i].what);
        m_cells[i].base->setText(figures[i].base);
        m_cells[i].figure->setAccessibleName(QStringLiteral("%1 %2 %3").arg(figures[i].figure, figures[i].what, figures[i].base));
    }
}

}  // namespace holdfast
