// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "app/pdf/paper_charts.h"

namespace holdfast {

using namespace paper;

namespace {

// White to accent: strength has no sign.
QColor ramp(double strength)
{
    const double t = std::clamp(strength, 0.0, 1.0);
    const auto mix = [&](int to) { return static_cast<int>(std::lround(255 + (to - 255) * t)); };
    return QColor(mix(kAccent.red()), mix(kAccent.green()), mix(kAccent.blue()));
}

}  // namespace

void drawMatrix(PaperCanvas& canvas, const QRectF& area, const MatrixChart& chart, const PaperText& words)
{
    const std::size_t n = chart.names.size();
    if (n == 0)
        return;
    double names = 0;
    for (const Label& name : chart.names)
        names = std::max(names, paperTextWidth(words.text(name), kLabel));
    names = std::min(names, area.width() * 0.38);
    const double left = area.left() + 6 + names + 2;
    const double cell = std::min((area.right() - left - 8) / static_cast<double>(n), (area.height() - 1) / static_cast<double>(n));
    for (std::size_t r = 0; r < n; ++r) {
        const double y = area.top() + cell * static_cast<double>(r);
        const double baseline = y + cell / 2 + 1;
        canvas.text(area.left() + 3.6, baseline, words.number({static_cast<double>(r + 1), AmountFormat::Count}), kTiny, kSecondary,
                    PaperAlign::Right);
        canvas.text(left - 1.6, baseline, elided(words.text(chart.names[r]), kLabel, names), r == 0 ? kLabelBold : kLabel,
                    r == 0 ? kInk : kText, PaperAlign::Right);
        for (std::size_t c = 0; c < r; ++c) {
            const double value = chart.values[r * n + c];
            const QRectF box(left + cell * static_cast<double>(c), y, cell - 0.25, cell - 0.25);
            if (!std::isfinite(value))
                continue;
            canvas.rect(box, value < 0.005 ? QColor(0xF6, 0xF7, 0xF8) : ramp(value));
            if (value >= chart.shownFrom)
                canvas.text(box.center().x(), baseline, words.number({value, AmountFormat::Strength}), kCell,
                            value >= 0.66 ? QColor(Qt::white) : kInk, PaperAlign::Centre);
        }
        canvas.text(left + cell * (static_cast<double>(r) + 0.5), baseline, words.number({static_cast<double>(r + 1), AmountFormat::Count}),
                    kTiny, kSecondary, PaperAlign::Centre);
    }
    // The ramp, at the upper right where the triangle leaves room.
    const double rampLeft = area.right() - 46;
    for (int i = 0; i < 20; ++i)
        canvas.rect({rampLeft + 2 * i, area.top() + 2, 2.05, 3}, ramp((i + 0.5) / 20));
    canvas.text(rampLeft, area.top() + 8.6, QStringLiteral("0"), kTiny, kSecondary);
    canvas.text(rampLeft + 40, area.top() + 8.6, QStringLiteral("1"), kTiny, kSecondary, PaperAlign::Right);
}

void drawGrid(PaperCanvas& canvas, const QRectF& area, const GridChart& chart, const PaperText& words)
{
    const std::size_t columns = chart.columns.size();
    const std::size_t rows = chart.rows.size();
    if (columns == 0 || rows == 0)
        return;
    const double left = area.left() + 20;
    const double top = area.top() + 4;
    const double base = area.bottom() - 9;
    const double width = std::min(14.0, (area.right() - left) / static_cast<double>(columns));
    const double height = (base - top) / static_cast<double>(rows);
    double most = 1;
    for (const double people : chart.customers)
        most = std::max(most, people);
    const double largest = std::min(width, height) / 2 - 0.5;
    canvas.text(area.left(), area.top() + 1.5, words.text(chart.rowTitle), kLabel, kSecondary);
    for (std::size_t r = 0; r < rows; ++r) {
        const double y = top + height * (static_cast<double>(r) + 0.5);
        canvas.text(left - 2, y + 1, words.text(chart.rows[r]), kLabel, kSecondary, PaperAlign::Right);
        for (std::size_t c = 0; c < columns; ++c) {
            const QPointF centre(left + width * (static_cast<double>(c) + 0.5), y);
            const int tone = chart.tone[r * columns + c];
            const QRectF box(left + width * static_cast<double>(c), y - height / 2, width, height);
            if (tone == 1)
                canvas.rect(box, kZone);
            else if (tone == 2)
                canvas.rect(box, QColor(0xF1, 0xF3, 0xF5));
            const double people = chart.customers[r * columns + c];
            if (people < 0) {
                canvas.circle(centre, 0.8, QColor(Qt::white), kLightData, 0.25);
            } else if (people > 0) {
                const double radius = std::max(1.0, largest * std::sqrt(people / most));
                canvas.circle(centre, radius, tone == 1 ? kAccent : tone == 2 ? kGrey : kLightData);
                const QString label = words.number({people, AmountFormat::Count});
                if (paperTextWidth(label, kTiny) < 2 * radius - 0.8)
                    canvas.text(centre.x(), y + 0.9, label, kTiny, tone == 0 ? kInk : QColor(Qt::white), PaperAlign::Centre);
            }
        }
    }
    for (std::size_t c = 0; c < columns; ++c)
        canvas.text(left + width * (static_cast<double>(c) + 0.5), base + 3.6, words.text(chart.columns[c]), kTiny, kSecondary,
                    PaperAlign::Centre);
    canvas.text(left, base + 7.6, words.text(chart.columnTitle), kLabel, kSecondary);
}

void drawHundred(PaperCanvas& canvas, const QRectF& area, const HundredChart& chart, const PaperText& words)
{
    const double step = 3.2;
    const double size = 2.65;
    const auto tile = [&](double x, double y, int sort) {
        const QRectF box(x, y, size, size);
        switch (sort) {
        case 0:
            canvas.rect(box, kAccent);
            break;
        case 1:
            canvas.rect(box, kInk);
            break;
        case 2:
            canvas.rect(box, QColor(Qt::white), kAccent, 0.35);
            break;
        default:
            canvas.rect(box, QColor(0xDC, 0xE0, 0xE5));
            break;
        }
    };
    const int until[4] = {chart.found, chart.found + chart.wrong, chart.found + chart.wrong + chart.missed, 100};
    for (int i = 0; i < 100; ++i) {
        int sort = 0;
        while (sort < 3 && i >= until[sort])
            ++sort;
        tile(area.left() + step * (i % 10), area.top() + 1 + step * (i / 10), sort);
    }
    const int counts[4] = {chart.found, chart.wrong, chart.missed, chart.calm};
    const char* codes[4] = {"models.hundred.found", "models.hundred.wrong", "models.hundred.missed", "models.hundred.calm"};
    const double x = area.left() + step * 10 + 1.6;
    for (int sort = 0; sort < 4; ++sort) {
        const double y = area.top() + 1 + 5.4 * sort;
        tile(x, y, sort);
        canvas.text(x + 7.4, y + 2.4, words.number({static_cast<double>(counts[sort]), AmountFormat::Count}), kSmallBold, kInk,
                    PaperAlign::Right);
        canvas.text(x + 8.2, y + 2.4, words.word(codes[sort]), kTiny, kSecondary);
    }
}

}  // namespace holdfast
