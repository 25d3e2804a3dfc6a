// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/pages/combine/combine_page_state.h"
#include "widgets/controls/painted.h"
#include "widgets/theme/number_format.h"

namespace holdfast {

// Tables on the left, what is done to them, the one table on the right.
class FlowPicture : public Painted
{
    Q_OBJECT
public:
    explicit FlowPicture(QWidget* parent);

    void setState(const CombinePageState& state, const NumberFormat& numbers);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int stepWidth() const;

    struct Line
    {
        QString table;
        QString size;
        QString how;
        QString detail;
        bool in = true;
    };
    void paintBox(QPainter& painter, const QRectF& area, const QString& strong, const QString& caption, bool icon);

    std::vector<Line> m_lines;
    QString m_figure;
    QString m_what;
    QString m_rest;
};

}  // namespace holdfast
