// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/paper_canvas.h"

namespace holdfast {

void PaperCanvas::text(double x, double baseline, const QString& text, const PaperType& type, const QColor& colour, PaperAlign align)
{
    if (text.isEmpty())
        return;
    const double width = paperTextWidth(text, type);
    const double left = align == PaperAlign::Left ? x : align == PaperAlign::Right ? x - width : x - width / 2;
    m_page.items.push_back(PaperTextItem{{left, baseline}, text, type, colour, width});
}

double PaperCanvas::lines(double x, double top, const QStringList& lines, const PaperType& type, const QColor& colour, PaperAlign align)
{
    const double leading = type.leading * paper::kMmPerPoint;
    const double first =
        top + (type.leading + 0.5 * type.points) / 2 * paper::kMmPerPoint;  // the cap height stands in the middle of its line
    for (qsizetype i = 0; i < lines.size(); ++i)
        text(x, first + static_cast<double>(i) * leading, lines[i], type, colour, align);
    return linesHeight(lines.size(), type);
}

void PaperCanvas::rect(const QRectF& rect, const QColor& fill, const QColor& stroke, double pen)
{
    m_page.items.push_back(PaperRect{rect, fill, stroke, pen});
}

void PaperCanvas::line(const QPointF& from, const QPointF& to, const QColor& colour, double pen, bool dashed)
{
    m_page.items.push_back(PaperLine{from, to, colour, pen, dashed});
}

void PaperCanvas::path(const QPolygonF& points, const QColor& colour, double pen)
{
    m_page.items.push_back(PaperPath{points, colour, pen});
}

void PaperCanvas::circle(const QPointF& centre, double radius, const QColor& fill, const QColor& stroke, double pen)
{
    m_page.items.push_back(PaperCircle{centre, radius, fill, stroke, pen});
}

void PaperCanvas::badge(const QPointF& centre, double radius, int place, const QString& letter)
{
    const QColor fill = segmentColour(place);
    circle(centre, radius, fill.isValid() ? fill : QColor(Qt::white), fill.isValid() ? QColor() : paper::kInk);
    text(centre.x(), centre.y() + 0.95, letter, paper::kLabelBold, segmentTextColour(place), PaperAlign::Centre);
}

QStringList wrapped(const QString& text, const PaperType& type, double width)
{
    QStringList lines;
    QStringList line;
    for (QString word : text.split(' ', Qt::SkipEmptyParts)) {
        const QString tried = (line + QStringList{word}).join(' ');
        if (line.isEmpty() || paperTextWidth(tried, type) <= width) {
            line << word;
        } else {
            lines << line.join(' ');
            line = {word};
        }
        // A word wider than the line is cut: a hash, a name without blanks.
        while (line.size() == 1 && paperTextWidth(line[0], type) > width && line[0].size() > 1) {
            qsizetype fits = 1;
            while (fits < line[0].size() && paperTextWidth(line[0].left(fits + 1), type) <= width)
                ++fits;
            if (fits >= line[0].size())
                break;
            lines << line[0].left(fits);
            line[0] = line[0].mid(fits);
        }
    }
    if (!line.isEmpty()) {
        if (line.size() == 1 && !lines.isEmpty()) {
            QStringList before = lines.last().split(' ');
            if (before.size() > 2 && paperTextWidth(before.last() + ' ' + line[0], type) <= width) {
                line.prepend(before.takeLast());
                lines.last() = before.join(' ');
            }
        }
        lines << line.join(' ');
    }
    return lines;
}

QString elided(const QString& text, const PaperType& type, double width)
{
    if (paperTextWidth(text, type) <= width)
        return text;
    QString cut = text;
    while (!cut.isEmpty() && paperTextWidth(cut + QChar(0x2026), type) > width)
        cut.chop(1);
    return cut.trimmed() + QChar(0x2026);
}

double linesHeight(qsizetype lines, const PaperType& type) { return static_cast<double>(lines) * type.leading * paper::kMmPerPoint; }

QColor segmentColour(int place)
{
    switch (place) {
    case 0:
        return paper::kAccent;
    case 1:
        return paper::kGrey;
    case 2:
        return paper::kInk;
    case 3:
        return paper::kLightData;
    default:
        return {};
    }
}

QColor segmentTextColour(int place) { return place >= 0 && place <= 2 ? QColor(Qt::white) : paper::kInk; }

}  // namespace holdfast
