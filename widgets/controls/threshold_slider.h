// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "widgets/controls/painted.h"

namespace holdfast {

// Where a forecast becomes a yes: the distribution of forecasts by class with a handle on it. Left and Right move it by a percent point,
// with Shift by ten.
class ThresholdSlider : public Painted
{
    Q_OBJECT
public:
    explicit ThresholdSlider(QWidget* parent = nullptr);

    void setScores(const std::vector<double>& probabilities, const std::vector<std::uint8_t>& labels, int bins = 20);
    void setThreshold(double threshold);  // silent
    double threshold() const { return m_threshold; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void thresholdMoved(double threshold);    // while dragging
    void thresholdSettled(double threshold);  // on release or a key

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QRectF plot() const;
    void move(double threshold);

    std::vector<std::size_t> m_events;
    std::vector<std::size_t> m_others;
    double m_threshold = 0.5;
    bool m_dragging = false;
};

}  // namespace holdfast
