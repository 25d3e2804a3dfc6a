// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/paper_page.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QPainter>

#include "base/match.h"

namespace holdfast {

namespace {

constexpr double kUnitsPerPoint = 20;  // 1440 dpi: text set at screen resolution gets uneven spacing

QStringList families(PaperFont font)
{
    switch (font) {
    case PaperFont::Serif:
        return {QStringLiteral("PT Serif"), QStringLiteral("DejaVu Serif")};
    case PaperFont::Narrow:
        return {QStringLiteral("PT Sans Narrow"), QStringLiteral("DejaVu Sans Condensed"), QStringLiteral("DejaVu Sans")};
    case PaperFont::Sans:
    case PaperFont::SansBold:
        return {QStringLiteral("PT Sans"), QStringLiteral("DejaVu Sans")};
    }
    return {};
}

QPen penOf(const QColor& colour, double width, double scale, bool dashed = false)
{
    if (!colour.isValid())
        return Qt::NoPen;
    QPen pen(colour, width * scale);
    pen.setCapStyle(Qt::FlatCap);
    pen.setJoinStyle(Qt::RoundJoin);
    if (dashed)
        pen.setDashPattern({4, 3});
    return pen;
}

}  // namespace

QRectF PaperTextItem::box() const
{
    const double size = type.points * paper::kMmPerPoint;
    return {baseline.x(), baseline.y() - 0.74 * size, width, 0.95 * size};
}

QFont paperFont(PaperFont font, double pixels)
{
    QFont made;
    made.setFamilies(families(font));
    made.setPixelSize(std::max(1, qRound(pixels)));
    made.setWeight(font == PaperFont::Serif || font == PaperFont::SansBold ? QFont::Bold : QFont::Normal);
    made.setHintingPreference(QFont::PreferNoHinting);
    made.setStyleStrategy(QFont::NoFontMerging);
    made.setLetterSpacing(QFont::AbsoluteSpacing,
                          1.0 / 64);  // any spacing switches ligatures off: text is found and copied letter by letter
    return made;
}

double paperTextWidth(const QString& text, const PaperType& type)
{
    const QFontMetricsF metrics(paperFont(type.font, type.points * kUnitsPerPoint));
    return metrics.horizontalAdvance(text) / kUnitsPerPoint * paper::kMmPerPoint;
}

void paintPaperPage(QPainter& painter, const PaperPage& page, double scale)
{
    painter.setRenderHint(QPainter::Antialiasing);
    for (const PaperItem& item : page.items)
        std::visit(Match{[&](const PaperTextItem& text) {
                             painter.setFont(paperFont(text.type.font, text.type.points * paper::kMmPerPoint * scale));
                             painter.setPen(text.colour);
                             painter.drawText(text.baseline * scale, text.text);
                         },
                         [&](const PaperRect& rect) {
                             painter.setPen(penOf(rect.stroke, rect.pen, scale));
                             painter.setBrush(rect.fill.isValid() ? QBrush(rect.fill) : QBrush());
                             painter.drawRect(QRectF(rect.rect.topLeft() * scale, rect.rect.size() * scale));
                         },
                         [&](const PaperLine& line) {
                             painter.setPen(penOf(line.colour, line.pen, scale, line.dashed));
                             painter.drawLine(line.from * scale, line.to * scale);
                         },
                         [&](const PaperPath& path) {
                             painter.setPen(penOf(path.colour, path.pen, scale));
                             painter.setBrush(Qt::NoBrush);
                             QPolygonF points = path.points;
                             for (QPointF& point : points)
                                 point *= scale;
                             painter.drawPolyline(points);
                         },
                         [&](const PaperCircle& circle) {
                             painter.setPen(penOf(circle.stroke, circle.pen, scale));
                             painter.setBrush(circle.fill.isValid() ? QBrush(circle.fill) : QBrush());
                             painter.drawEllipse(circle.centre * scale, circle.radius * scale, circle.radius * scale);
                         }},
                   item);
}

QStringList missingPaperFonts()
{
    QStringList missing;
    const QStringList present = QFontDatabase::families();
    for (const PaperFont font : {PaperFont::Serif, PaperFont::Sans, PaperFont::Narrow})
        if (!present.contains(families(font).first()))
            missing << families(font).first();
    return missing;
}

}  // namespace holdfast
