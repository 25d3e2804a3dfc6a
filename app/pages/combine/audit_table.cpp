// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/combine/audit_table.h"

#include <algorithm>

#include <QGridLayout>
#include <QLabel>

#include "widgets/controls/button.h"
#include "widgets/controls/label.h"

namespace holdfast {
namespace {

constexpr int kColumns = 7;

// The share of rows that found their key.
class MatchBar : public Painted
{
public:
    MatchBar(double share, QWidget* parent) : Painted(parent), m_share(share)
    {
        setMinimumWidth(px(60));
        setFixedHeight(px(8));
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF whole(0, px(1), width(), px(6));
        paintPanel(painter, whole, px(3), tokens().sunken);
        paintPanel(painter, QRectF(0, px(1), width() * m_share, px(6)), px(3), tokens().accent);
    }

private:
    double m_share;
};

}  // namespace

AuditTable::AuditTable(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(theme().px(16));
    m_grid->setVerticalSpacing(theme().px(6));
    m_grid->setColumnStretch(0, 2);
    for (int i = 1; i < kColumns; ++i)
        m_grid->setColumnStretch(i, i == 1 ? 2 : 1);
}

void AuditTable::add(int row, int column, QWidget* widget)
{
    m_grid->addWidget(widget, row, column, column < 2 ? Qt::Alignment() : Qt::AlignRight | Qt::AlignVCenter);
    m_cells.push_back(widget);
}

void AuditTable::addCount(int row, int column, const JoinAudit& audit, std::size_t count, AuditList list, const NumberFormat& numbers)
{
    const QString figure = numbers.whole(static_cast<double>(count));
    if (count == 0) {
        add(row, column, makeLine("", figure, this));
        return;
    }
    Button* open = smallButton(ButtonKind::Link, figure, this);
    open->setObjectName("auditRows");
    open->setAccessibleName(tr("Show these %1 rows: %2").arg(figure, QString::fromStdString(audit.table)));
    connect(open, &Button::clicked, this, [this, table = audit.table, list] { Q_EMIT rowsWanted(table, list); });
    add(row, column, open);
}

void AuditTable::addName(int row, const std::string& table)
{
    Button* name = smallButton(ButtonKind::Link, QString::fromStdString(table), this);
    name->setObjectName("auditPart");
    name->setAccessibleName(tr("How %1 is joined").arg(QString::fromStdString(table)));
    connect(name, &Button::clicked, this, [this, table] { Q_EMIT partWanted(table); });
    m_grid->addWidget(name, row, 0, Qt::AlignLeft);
    m_cells.push_back(name);
}

void AuditTable::setAudit(const std::vector<JoinAudit>& audit, const std::vector<std::string>& leftOut, const NumberFormat& numbers)
{
    const QStringList heads{tr("Joined table"), tr("Matched"),       tr("found"),     tr("left only"),
                            tr("right only"),   tr("repeated keys"), tr("rows after")};
    const QString words = heads.join('|') + numbers.quoted({});
    if (audit == m_audit && leftOut == m_leftOut && words == m_words)
        return;  // buttons stay, with the focus on them
    m_audit = audit;
    m_leftOut = leftOut;
    m_words = words;
    for (QWidget* cell : m_cells) {
        cell->hide();
        cell->deleteLater();
    }
    m_cells.clear();
    const bool isEmpty = audit.empty() && leftOut.empty();
    setVisible(!isEmpty);
    const QStringList tips{{},
                           {},
                           {},
                           tr("Customers without a row in this table"),
                           tr("Keys of this table that no customer has"),
                           tr("Keys that stand in several rows of this table"),
                           {}};
    for (int i = 0; i < heads.size() && !isEmpty; ++i) {
        QLabel* head = makeLine("over", heads[i], this);
        head->setToolTip(tips[i]);
        head->setAccessibleDescription(tips[i]);
        add(0, i, head);
    }
    int row = 1;
    for (const JoinAudit& one : audit) {
        addName(row, one.table);
        const std::size_t all = one.matched + one.leftOnly;
        add(row, 1, new MatchBar(all == 0 ? 0 : static_cast<double>(one.matched) / static_cast<double>(all), this));
        add(row, 2, makeLine("", numbers.whole(static_cast<double>(one.matched)), this));
        addCount(row, 3, one, one.leftOnly, AuditList::LeftOnly, numbers);
        addCount(row, 4, one, one.rightOnly, AuditList::RightOnly, numbers);
        addCount(row, 5, one, one.duplicateKeys, AuditList::Repeated, numbers);
        add(row, 6, makeLine("", numbers.whole(static_cast<double>(one.rows)), this));
        ++row;
    }
    for (const std::string& table : leftOut) {
        addName(row, table);
        add(row++, 1, makeLine("caption", tr("not joined"), this));
    }
}

}  // namespace holdfast
