// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>

#include "app/pdf/paper_page.h"

namespace holdfast {

enum class PaperAlign { Left, Centre, Right };

// Puts things on a page, in millimetres from its upper left corner.
class PaperCanvas
{
public:
    explicit PaperCanvas(PaperPage& page) : m_page(page) {}

    // `x` is the left end, the middle or the right end; `baseline` of the text.
    void text(double x, double baseline, const QString& text, const PaperType& type, const QColor& colour = paper::kText,
              PaperAlign align = PaperAlign::Left);
    // Lines from `top` down; gives the height used.
    double lines(double x, double top, const QStringList& lines, const PaperType& type, const QColor& colour = paper::kText,
                 PaperAlign align = PaperAlign::Left);
    void rect(const QRectF& rect, const QColor& fill, const QColor& stroke = {}, double pen = 0.2);
    void line(const QPointF& from, const QPointF& to, const QColor& colour = paper::kRule, double pen = 0.2, bool dashed = false);
    void path(const QPolygonF& points, const QColor& colour, double pen);
    void circle(const QPointF& centre, double radius, const QColor& fill, const QColor& stroke = {}, double pen = 0.3);
    // A segment's letter in its own tone.
    void badge(const QPointF& centre, double radius, int place, const QString& letter);

private:
    PaperPage& m_page;
};

// Breaks at plain blanks only; a last line of one word takes another along.
QStringList wrapped(const QString& text, const PaperType& type, double width);
// Shortened with an ellipsis to fit one line.
QString elided(const QString& text, const PaperType& type, double width);
double linesHeight(qsizetype lines, const PaperType& type);
QColor segmentColour(int place);  // fill of the segment at a place; invalid for one drawn as outline
QColor segmentTextColour(int place);

}  // namespace holdfast
