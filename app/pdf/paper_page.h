// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <variant>
#include <vector>

#include <QColor>
#include <QFont>
#include <QPointF>
#include <QPolygonF>
#include <QRectF>
#include <QString>

class QPainter;

namespace holdfast {

// Everything on a page is a value in millimetres, so that the same page is written as PDF, shown as a preview and checked by tests.
enum class PaperFont { Serif, Sans, SansBold, Narrow };
struct PaperType
{
    PaperFont font = PaperFont::Sans;
    double points = 9.5;
    double leading = 13.2;  // points from baseline to baseline
    bool operator==(const PaperType&) const = default;
};

namespace paper {
inline constexpr PaperType kTitle{PaperFont::Serif, 23, 28};
inline constexpr PaperType kHeadline{PaperFont::Serif, 18.5, 23};
inline constexpr PaperType kLead{PaperFont::Sans, 11, 15.6};
inline constexpr PaperType kHeading{PaperFont::SansBold, 11, 14};
inline constexpr PaperType kChartTitle{PaperFont::SansBold, 10, 13};
inline constexpr PaperType kBody{PaperFont::Sans, 9.5, 13.2};
inline constexpr PaperType kBodyBold{PaperFont::SansBold, 9.5, 13.2};
inline constexpr PaperType kSmall{PaperFont::Sans, 8.4, 11.4};
inline constexpr PaperType kSmallBold{PaperFont::SansBold, 8.4, 11.4};
inline constexpr PaperType kLabel{PaperFont::Sans, 8, 10.6};
inline constexpr PaperType kLabelBold{PaperFont::SansBold, 8, 10.6};
inline constexpr PaperType kTiny{PaperFont::Sans, 7.2, 9.4};
inline constexpr PaperType kCell{PaperFont::Narrow, 7.6, 9.4};
inline constexpr PaperType kNote{PaperFont::Sans, 7.6, 10};
inline constexpr PaperType kNumber{PaperFont::Serif, 25, 29};

inline const QColor kAccent(0xB5, 0x40, 0x1C);
inline const QColor kAccentPale(0xD9, 0x8A, 0x6A);
inline const QColor kAccentLight(0xEF, 0xC9, 0xB8);
inline const QColor kZone(0xFA, 0xED, 0xE6);
inline const QColor kInk(0x1B, 0x1F, 0x24);
inline const QColor kText(0x2A, 0x2F, 0x37);
inline const QColor kSecondary(0x59, 0x61, 0x6D);
inline const QColor kGrey(0x6B, 0x75, 0x82);
inline const QColor kLightData(0xC3, 0xC9, 0xD1);
inline const QColor kRule(0xD5, 0xD9, 0xDF);

inline constexpr double kWidth = 210;
inline constexpr double kHeight = 297;
inline constexpr double kLeft = 20;
inline constexpr double kRight = 190;
inline constexpr double kTop = 22;
inline constexpr double kBottom = 278;
inline constexpr double kMmPerPoint = 25.4 / 72;
}  // namespace paper

struct PaperTextItem
{
    QPointF baseline;  // of its left end
    QString text;
    PaperType type;
    QColor colour;
    double width = 0;
    QRectF box() const;  // from ascent to descent
};
struct PaperRect
{
    QRectF rect;
    QColor fill = {};  // invalid: none
    QColor stroke = {};
    double pen = 0.2;
};
struct PaperLine
{
    QPointF from;
    QPointF to;
    QColor colour;
    double pen = 0.2;
    bool dashed = false;
};
struct PaperPath
{
    QPolygonF points;
    QColor colour;
    double pen = 0.3;
};
struct PaperCircle
{
    QPointF centre;
    double radius = 1;
    QColor fill = {};
    QColor stroke = {};
    double pen = 0.3;
};
using PaperItem = std::variant<PaperTextItem, PaperRect, PaperLine, PaperPath, PaperCircle>;

struct PaperPage
{
    std::vector<PaperItem> items;
    QString chapter;  // of the first thing on it
    bool startsChapter = false;
};

QFont paperFont(PaperFont font, double pixels);
double paperTextWidth(const QString& text, const PaperType& type);  // millimetres
// The painter's window must be the whole page; `unitsPerMm` of its coordinates.
void paintPaperPage(QPainter& painter, const PaperPage& page, double unitsPerMm);
// The fonts the report asks for that this machine lacks; then a fallback is used, wider and less fine.
QStringList missingPaperFonts();

}  // namespace holdfast
