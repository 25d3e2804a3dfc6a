// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

#include "widgets/charts/figure_view.h"
#include "widgets/charts/scatter.h"

namespace holdfast {

// A scatter with a frame that chooses points: drawn by dragging, moved by its inside, resized by its corners and sides. Arrows move it,
// with Shift ten times as far; Escape takes it away. Both bounds are included.
class BrushScatter : public FigureView
{
    Q_OBJECT
public:
    explicit BrushScatter(QWidget* parent = nullptr);

    void setPoints(const ScatterLook& look, const QString& key = {});
    // In values; nothing: no frame. Silent.
    void setBrush(const std::optional<QRectF>& brush);
    const std::optional<QRectF>& brush() const { return m_brush; }
    // Who is chosen: by the frame, or by what the page filtered. Empty: by the frame.
    void setChosen(std::vector<bool> chosen);
    void setPill(const QString& text);  // "206 customers", on the frame

Q_SIGNALS:
    void brushMoved(const QRectF& values);    // while dragging
    void brushSettled(const QRectF& values);  // on release or a key; a null rectangle: taken away

protected:
    void paintOver(QPainter& painter) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum Edge { None = 0, Left = 1, Right = 2, Top = 4, Bottom = 8, Inside = 16, Fresh = 32 };
    ScatterFigure* scatter() const;
    QRectF framePixels() const;
    QRectF toValues(const QRectF& pixels) const;
    int edgesAt(const QPointF& point) const;

    std::optional<QRectF> m_brush;  // x, y of the low corner; positive width and height, in values
    std::vector<bool> m_chosen;
    QString m_pill;
    int m_drag = None;
    QPointF m_from;
    QRectF m_startPixels;
};

}  // namespace holdfast
