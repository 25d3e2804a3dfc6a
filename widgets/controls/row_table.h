// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include <QTableView>

namespace holdfast {

// A table of results: rows by RowDelegate, whole rows chosen one at a time, heads that wrap, never scrolled sideways. Shows all its rows
// when asked to, else scrolls.
class RowTable : public QTableView
{
    Q_OBJECT
public:
    explicit RowTable(QWidget* parent = nullptr);

    // Widths of columns as shares of what is left after fitted ones; 0: fitted to its contents.
    void setShares(const std::vector<double>& shares);
    // The columns there are; the others are hidden. Those of `spared` are left out, first to last, where the table is too narrow for all.
    void setColumns(const std::vector<int>& columns, const std::vector<int>& spared = {});
    void setShowAllRows(bool all);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    void setModel(QAbstractItemModel* model) override;
    void chooseRow(int row);  // silent; -1: none

Q_SIGNALS:
    void rowChosen(int row);  // by the user

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void arrange();

    int fittedWidth(int column) const;
    double shareOf(int column) const;
    bool isOffered(int column) const;
    int neededWidth() const;  // of the columns that are not hidden

    std::vector<double> m_shares;
    std::vector<int> m_columns;  // empty: all
    std::vector<int> m_spared;
    bool m_all = false;
    bool m_silent = false;
};

}  // namespace holdfast
