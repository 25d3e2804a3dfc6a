// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include <QHeaderView>

namespace holdfast {

// What stands above a column of the data grid.
struct ColumnHead
{
    QString name;                             // exactly as in the file
    QString kind;                             // chip: "number", "category"
    QString roleIcon = {};                    // "key", "target", "profit", "consent" or empty
    QString roleName = {};                    // for the tooltip
    std::vector<std::size_t> histogram = {};  // bars; or
    std::vector<double> shares = {};          // a bar of shares, largest first
    bool classes = false;                     // of the target: event and other colours
    QString note = {};                        // one or two lines: "3 values, one rare"
    bool odd = false;                         // the note is a question
    bool operator==(const ColumnHead&) const = default;
};

// Header 116 high: name in two lines, kind chip, role icon, histogram or share bar, a note.
class GridHeader : public QHeaderView
{
    Q_OBJECT
public:
    explicit GridHeader(QWidget* parent = nullptr);

    void setHeads(std::vector<ColumnHead> heads);
    // Wide enough for the name in two lines and the chip, at most 200: for QTableView::setColumnWidth.
    int wantedWidth(int column) const;

protected:
    void paintSection(QPainter* painter, const QRect& area, int column) const override;
    QSize sizeHint() const override;
    QSize sectionSizeFromContents(int column) const override;
    bool viewportEvent(QEvent* event) override;

private:
    std::vector<ColumnHead> m_heads;
};

}  // namespace holdfast
