// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <vector>

#include <QLayout>

namespace holdfast {

// Items side by side, in as many lines as the width asks for. On a single line those from setTail() on stand at the right end; with
// setSpread() the items of a line share its whole width.
class WrapLayout : public QLayout
{
public:
    explicit WrapLayout(QWidget* parent = nullptr);
    ~WrapLayout() override;

    void setSpread(bool spread) { m_spread = spread; }
    void setTail() { m_tail = m_items.size(); }  // what is added from now on

    void addItem(QLayoutItem* item) override { m_items.push_back(item); }
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect& area) override;

private:
    int place(const QRect& area, bool really) const;  // the height it takes
    QSize lineSize() const;                           // of all items in a single line
    int widthFrom(std::size_t first) const;

    std::vector<QLayoutItem*> m_items;
    std::size_t m_tail = SIZE_MAX;
    bool m_spread = false;
};

}  // namespace holdfast
