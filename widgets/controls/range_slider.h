// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "widgets/controls/painted.h"

namespace holdfast {

// A range over a column with the column's histogram above it, 72 high. Two handles; inside bars are accent, outside neutral. Heights are
// square roots of the counts, so that a rare group stays visible; the tooltip says so.
// Left and Right move the handle that has the focus by a step, with Shift by ten; Home and End to the end; Tab goes to the other handle.
class RangeSlider : public Painted
{
    Q_OBJECT
public:
    explicit RangeSlider(QWidget* parent = nullptr);

    // Edges ascending, one more than counts; `step` is what an arrow key moves by (0: a hundredth of the width).
    void setHistogram(const std::vector<double>& edges, const std::vector<std::size_t>& counts, double step = 0);
    void setRange(double low, double high);  // silent; clamped to the edges
    double low() const { return m_low; }
    double high() const { return m_high; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void rangeChanged(double low, double high);  // while dragging
    void rangeSettled(double low, double high);  // on release, or a key: worth an edit

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    enum class Handle { None, Low, High };
    QRectF plot() const;
    double toX(double value) const;
    double toValue(double x) const;
    void move(Handle handle, double value, bool settled);

    std::vector<double> m_edges;
    std::vector<std::size_t> m_counts;
    double m_step = 0;
    double m_low = 0;
    double m_high = 1;
    Handle m_dragged = Handle::None;
    Handle m_focused = Handle::Low;
};

}  // namespace holdfast
