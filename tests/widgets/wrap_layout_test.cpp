// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/wrap_layout.h"

#include <QTest>
#include <QWidget>

#include "support/register_test.h"

namespace holdfast::tests {
namespace {

// Four boxes of 100 × 20, the last two at the end of the line.
struct Row
{
    QWidget widget;
    std::vector<QWidget*> boxes;
    Row()
    {
        auto* layout = new WrapLayout(&widget);
        layout->setSpacing(10);
        for (int i = 0; i < 4; ++i) {
            if (i == 2)
                layout->setTail();
            auto* box = new QWidget(&widget);
            box->setFixedSize(100, 20);
            layout->addWidget(box);
            boxes.push_back(box);
        }
    }
    std::vector<QPoint> at(int width)
    {
        widget.layout()->setGeometry(QRect(0, 0, width, widget.layout()->heightForWidth(width)));
        std::vector<QPoint> places;
        for (const QWidget* box : boxes)
            places.push_back(box->pos());
        return places;
    }
};

}  // namespace

class TestWrapLayout : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theTailStandsAtTheEndOfASingleLine()
    {
        Row row;
        QCOMPARE(row.at(500), (std::vector<QPoint>{{0, 0}, {110, 0}, {290, 0}, {400, 0}}));
        QCOMPARE(row.at(430), (std::vector<QPoint>{{0, 0}, {110, 0}, {220, 0}, {330, 0}}));
        QCOMPARE(row.widget.layout()->heightForWidth(430), 20);
    }

    void whatDoesNotFitGoesToTheNextLine()
    {
        Row row;
        QCOMPARE(row.at(429), (std::vector<QPoint>{{0, 0}, {110, 0}, {220, 0}, {0, 30}}));
        QCOMPARE(row.at(220), (std::vector<QPoint>{{0, 0}, {110, 0}, {0, 30}, {110, 30}}));
        QCOMPARE(row.widget.layout()->heightForWidth(220), 50);
        QCOMPARE(row.widget.layout()->heightForWidth(50), 110);  // too narrow for one: a line each
        QCOMPARE(row.widget.layout()->minimumSize(), QSize(100, 20));
    }

    void aLineIsSharedWhereItIsSpread()
    {
        Row row;
        static_cast<WrapLayout*>(row.widget.layout())->setSpread(true);
        row.widget.layout()->setContentsMargins(5, 6, 7, 8);
        for (QWidget* box : row.boxes)
            box->setMaximumWidth(QWIDGETSIZE_MAX);
        QCOMPARE(row.at(482), (std::vector<QPoint>{{5, 6}, {125, 6}, {245, 6}, {365, 6}}));  // 470 for four: 10 more for each
        QCOMPARE(row.boxes[0]->width(), 110);
        QCOMPARE(row.widget.layout()->heightForWidth(482), 34);
    }

    void whatIsHiddenTakesNoRoom()
    {
        Row row;
        row.boxes[1]->hide();
        row.at(330);
        QCOMPARE(row.boxes[2]->pos(), QPoint(120, 0));
        QCOMPARE(row.boxes[3]->pos(), QPoint(230, 0));
    }
};

static const Registered<TestWrapLayout> registered;

}  // namespace holdfast::tests

#include "wrap_layout_test.moc"
