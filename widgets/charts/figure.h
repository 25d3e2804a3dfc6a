// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <memory>
#include <vector>

#include <QPainter>
#include <QRectF>
#include <QString>
#include <QStringList>

#include "widgets/theme/chart_theme.h"

namespace holdfast {

// The numbers behind a figure, for CSV and for reading as a table: unrounded, decimal points.
struct FigureData
{
    QStringList head;
    std::vector<QStringList> rows;
};
QString rawNumber(double value);  // shortest text that reads back; empty for NaN
QByteArray toCsv(const FigureData& data);

// A chart without a host: built from a result value and a ChartTheme and from nothing else, drawn as vectors into any area of any
// painter. A page shows it in a FigureView, the PDF paints it, a picture test paints it into an image.
//
// Marks are what a person can point at (bars, cells, rows), numbered from 0; their places are those of the last painting.
class Figure
{
public:
    virtual ~Figure() = default;

    virtual void paint(QPainter& painter, const QRectF& area) = 0;
    virtual FigureData data() const = 0;
    virtual int markCount() const { return 0; }
    virtual QRectF markArea(int mark) const;
    virtual int markAt(const QPointF& point) const;   // -1: none
    virtual QString markText(int mark) const;         // tooltip, and what assistive technology reads
    virtual double wantedHeight(double width) const;  // 0: any
};

using FigureMaker = std::function<std::unique_ptr<Figure>(const ChartTheme&)>;

// For figures whose marks are plain areas.
class MarkedFigure : public Figure
{
public:
    int markCount() const override { return static_cast<int>(m_marks.size()); }
    QRectF markArea(int mark) const override;
    QString markText(int mark) const override;

protected:
    struct Mark
    {
        QRectF area;
        QString text;
    };
    std::vector<Mark> m_marks;  // filled by paint()
};

}  // namespace holdfast
