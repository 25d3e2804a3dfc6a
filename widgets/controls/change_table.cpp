// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/change_table.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>

#include "widgets/controls/label.h"
#include "widgets/controls/painted.h"
#include "widgets/theme/theme.h"

namespace holdfast {
namespace {

constexpr int kPad = 5;   // above and below a row
constexpr int kEdge = 8;  // left and right of it

}  // namespace

ChangeTable::ChangeTable(QWidget* parent) : QWidget(parent)
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(theme().px(kEdge), theme().px(kPad), theme().px(kEdge), theme().px(kPad));
    grid->setHorizontalSpacing(theme().px(10));
    grid->setVerticalSpacing(theme().px(2 * kPad));
    grid->setColumnStretch(0, 1);
}

void ChangeTable::setRows(const std::vector<ChangeRow>& rows)
{
    m_rows = rows;
    auto* grid = static_cast<QGridLayout*>(layout());
    while (m_labels.size() < rows.size()) {
        const int row = static_cast<int>(m_labels.size());
        auto* name = makeLabel("", {}, this);
        auto* before = makeLine("second", {}, this);
        auto* arrow = makeLine("second", {}, this);
        auto* after = makeLine("strong", {}, this);
        m_labels.push_back({name, before, arrow, after});
        grid->addWidget(name, row, 0);
        grid->addWidget(before, row, 1, Qt::AlignRight | Qt::AlignVCenter);
        grid->addWidget(arrow, row, 2, Qt::AlignVCenter);
        grid->addWidget(after, row, 3, Qt::AlignRight | Qt::AlignVCenter);
    }
    QStringList said;
    for (std::size_t i = 0; i < m_labels.size(); ++i) {
        const bool used = i < rows.size();
        for (QLabel* label : m_labels[i])
            label->setVisible(used);
        if (!used)
            continue;
        const ChangeRow& row = rows[i];
        const auto& [name, before, arrow, after] = m_labels[i];
        name->setText(row.name);
        before->setText(row.before);
        arrow->setText(row.before.isEmpty() ? QString() : QStringLiteral("→"));
        after->setText(row.after);
        setLook(name, "role", row.moves ? "strong" : "");
        for (QLabel* label : {name, before, arrow, after})
            setLook(label, "tone", row.moves ? QVariant("stale") : QVariant());
        said << (row.before.isEmpty() ? QStringLiteral("%1: %2").arg(row.name, row.after)
                                      : QStringLiteral("%1: %2 → %3").arg(row.name, row.before, row.after));
    }
    setAccessibleDescription(said.join(". "));
    update();
}

// By where the labels stand: the grid's own cells are known only once it was laid out again.
QRect ChangeTable::areaOf(std::size_t row) const
{
    QRect cells;
    for (const QLabel* label : m_labels[row])
        cells |= label->geometry();
    const int pad = theme().px(kPad);
    return {0, cells.top() - pad, width(), cells.height() + 2 * pad};
}

void ChangeTable::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& t = theme().tokens();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const QRect area = areaOf(i);
        if (m_rows[i].moves)
            paintPanel(painter, area, theme().px(6), t.staleSoft);
        else if (i + 1 < m_rows.size() && !m_rows[i + 1].moves)
            painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), t.line);
    }
}

}  // namespace holdfast
