// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <vector>

#include <QWidget>

class QLabel;

namespace holdfast {

struct ChangeRow
{
    QString name;
    QString before;  // empty: a figure without a before
    QString after;
    bool moves = false;  // the row that matters
    bool operator==(const ChangeRow&) const = default;
};

// Figures before and after under each other, hairlines between; what moves stands out. Names wrap.
class ChangeTable : public QWidget
{
    Q_OBJECT
public:
    explicit ChangeTable(QWidget* parent = nullptr);

    void setRows(const std::vector<ChangeRow>& rows);
    const std::vector<ChangeRow>& rows() const { return m_rows; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QRect areaOf(std::size_t row) const;

    std::vector<ChangeRow> m_rows;
    std::vector<std::array<QLabel*, 4>> m_labels;  // name, before, arrow, after
};

}  // namespace holdfast
