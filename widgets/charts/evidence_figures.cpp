// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/evidence_figures.h"

#include <algorithm>
#include <cmath>

#include <QFontMetricsF>

#include "widgets/charts/plot.h"
#include "widgets/controls/text_layout.h"

namespace holdfast {
namespace {

template <class Row>
double nameRoom(const std::vector<Row>& rows, const QRectF& area, const ChartTheme& theme)
{
    double names = 0;
    for (const Row& row : rows)
        names = std::max(names, QFontMetricsF(theme.caption).horizontalAdvance(row.name));
    return std::min(names + theme.length(12), area.width() * 0.36);
}

void paintName(QPainter& painter, const QRectF& area, double y, double step, const QString& name, const ChartTheme& theme)
{
    painter.setFont(theme.caption);
    painter.setPen(theme.ink2);
    drawWrapped(painter, QRectF(area.left(), y - step / 2, area.width() - theme.length(10), step), Qt::AlignRight | Qt::AlignVCenter, name);
}

class ValueCountFigure : public MarkedFigure
{
public:
    ValueCountFigure(std::vector<ValueRow> rows, const ChartTheme& theme) : m_rows(std::move(rows)), m_theme(theme) {}

    void paint(QPainter& painter, const QRectF& area) override
    {
        m_marks.clear();
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        double most = 1;
        for (const ValueRow& row : m_rows)
            most = std::max(most, row.count);
        const double names = nameRoom(m_rows, area, m_theme);
        const double figures = tabularWidth(m_theme.captionStrong, m_theme.numbers.whole(most)) + m_theme.length(16);
        const QRectF plot(area.left() + names, area.top(), area.width() - names - figures, area.height() - axisHeight(m_theme));
        const Ticks ticks = ticksFor(0, most, 4);
        paintValueAxis(painter, plot, ticks, m_theme);
        const double step = std::min(m_theme.length(44), plot.height() / static_cast<double>(std::max<std::size_t>(1, m_rows.size())));
        const double height = std::min(m_theme.length(20), step * 0.6);
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            const ValueRow& row = m_rows[i];
            const double y = plot.top() + (static_cast<double>(i) + 0.5) * step;
            paintName(painter, QRectF(area.left(), area.top(), names, area.height()), y, step, row.name, m_theme);
            const double width = std::max(2.0, row.count / (ticks.high - ticks.low) * plot.width());
            const QColor colour = row.mark == ValueMark::Questioned ? m_theme.stale
                                  : row.mark == ValueMark::Wanted   ? m_theme.accent
                                                                    : m_theme.bar;
            const QRectF bar(plot.left(), y - height / 2, width, height);
            painter.fillRect(bar, colour);
            painter.setFont(m_theme.captionStrong);
            painter.setPen(m_theme.ink);
            const QString text = m_theme.numbers.whole(row.count);
            drawTabular(painter, QRectF(bar.right() + m_theme.length(6), y - step / 2, figures, step), Qt::AlignLeft | Qt::AlignVCenter,
                        text);
            m_marks.push_back({bar, row.name + ": " + text});
        }
        painter.restore();
    }

    FigureData data() const override
    {
        FigureData data{.head = {"value", "count"}, .rows = {}};
        for (const ValueRow& row : m_rows)
            data.rows.push_back({row.name, rawNumber(row.count)});
        return data;
    }

private:
    std::vector<ValueRow> m_rows;
    ChartTheme m_theme;
};

class ValueStripFigure : public MarkedFigure
{
public:
    ValueStripFigure(std::vector<ValueStrip> strips, const ChartTheme& theme) : m_strips(std::move(strips)), m_theme(theme)
    {
        chooseScale();
    }

    void paint(QPainter& painter, const QRectF& area) override
    {
        m_marks.clear();
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        const double names = nameRoom(m_strips, area, m_theme);
        const double pad = m_theme.length(10);
        const QRectF plot(area.left() + names + pad, area.top(), area.width() - names - 3 * pad, area.height() - axisHeight(m_theme));
        const double zeros = m_zerosApart ? m_theme.length(84) : 0;  // room for zeros, which have no place on such a scale
        const auto place = [&](double value) {
            return m_logarithmic && value <= 0 ? plot.left()
                                               : plot.left() + zeros + (scaled(value) - m_low) / (m_high - m_low) * (plot.width() - zeros);
        };
        if (m_logarithmic)
            paintLogAxis(painter, plot, place);
        else
            paintValueAxis(painter, plot, ticksFor(m_low, m_high, 5), m_theme);
        const double step = plot.height() / static_cast<double>(std::max<std::size_t>(1, m_strips.size()));
        for (std::size_t i = 0; i < m_strips.size(); ++i) {
            const ValueStrip& strip = m_strips[i];
            const double y = plot.top() + (static_cast<double>(i) + 0.5) * step;
            paintName(painter, QRectF(area.left(), area.top(), names, area.height()), y, step, strip.name, m_theme);
            QColor dot = m_theme.bar;
            dot.setAlphaF(0.55F);
            painter.setPen(Qt::NoPen);
            painter.setBrush(dot);
            const double radius = m_theme.length(1.6);
            for (std::size_t k = 0; k < strip.values.size(); ++k) {
                // the same jitter at every painting: a fraction of the golden ratio's multiples
                const double share = std::fmod(static_cast<double>(k) * 0.6180339887498949, 1.0) - 0.5;
                painter.drawEllipse(QPointF(place(strip.values[k]), y + share * step * 0.55), radius, radius);
            }
            paintFlagged(painter, plot, strip, y, place);
        }
        painter.restore();
    }

    FigureData data() const override
    {
        FigureData data{.head = {"group", "value", "flagged"}, .rows = {}};
        for (const ValueStrip& strip : m_strips) {
            for (const double value : strip.values)
                data.rows.push_back({strip.name, rawNumber(value), "0"});
            for (const double value : strip.flagged)
                data.rows.push_back({strip.name, rawNumber(value), "1"});
        }
        return data;
    }

private:
    double scaled(double value) const { return m_logarithmic ? std::log10(value) : value; }

    // Logarithmic where few values would squeeze all the others into a corner.
    void chooseScale()
    {
        std::vector<double> plain;
        std::vector<double> positive;
        double low = HUGE_VAL;
        double high = -HUGE_VAL;
        for (const ValueStrip& strip : m_strips) {
            plain.insert(plain.end(), strip.values.begin(), strip.values.end());
            for (const std::vector<double>* values : {&strip.values, &strip.flagged})
                for (const double value : *values) {
                    low = std::min(low, value);
                    high = std::max(high, value);
                    if (value > 0)
                        positive.push_back(value);
                }
        }
        double usual = 0;
        if (!plain.empty()) {
            const auto at = plain.begin() + static_cast<std::ptrdiff_t>(plain.size() * 99 / 100);
            std::nth_element(plain.begin(), at, plain.end());
            usual = *at;
        }
        m_logarithmic = low >= 0 && usual > 0 && high > 5 * usual;
        m_zerosApart = m_logarithmic && low == 0;
        if (m_logarithmic)
            low = *std::min_element(positive.begin(), positive.end());
        m_low = std::isfinite(low) ? scaled(low) : 0;
        m_high = std::isfinite(high) && scaled(high) > m_low ? scaled(high) : m_low + 1;
        if (m_logarithmic) {
            const double margin = (m_high - m_low) * 0.04;
            m_low -= margin;
            m_high += margin;
        }
    }

    template <class Place>
    void paintLogAxis(QPainter& painter, const QRectF& plot, const Place& place)
    {
        const auto tick = [&](double x, const QString& text) {
            painter.setPen(QPen(m_theme.grid, m_theme.length(1)));
            painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
            painter.setPen(m_theme.ink3);
            painter.drawText(QRectF(x - m_theme.length(40), plot.bottom() + m_theme.length(4), m_theme.length(80), axisHeight(m_theme)),
                             Qt::AlignHCenter | Qt::AlignTop, text);
        };
        painter.setFont(m_theme.label);
        const double high = std::pow(10, m_high);
        for (double power = std::pow(10, std::floor(m_low)); power <= high; power *= 10)
            for (const double factor : {1.0, 3.0})
                if (const double value = power * factor; std::log10(value) >= m_low && value <= high)
                    tick(place(value), m_theme.numbers.upTo(value, 2));
        if (!m_zerosApart)
            return;
        tick(place(0), m_theme.numbers.upTo(0, 0));
        // the scale is broken between nothing and the least
        painter.setPen(QPen(m_theme.ink3, m_theme.length(1)));
        const double x = plot.left() + m_theme.length(66);
        for (const double shift : {0.0, m_theme.length(4)})
            painter.drawLine(QPointF(x + shift, plot.bottom() + m_theme.length(4)),
                             QPointF(x + shift + m_theme.length(4), plot.bottom() - m_theme.length(4)));
    }

    template <class Place>
    void paintFlagged(QPainter& painter, const QRectF& plot, const ValueStrip& strip, double y, const Place& place)
    {
        const double radius = m_theme.length(5);
        for (const double value : strip.flagged) {
            const QPointF centre(place(value), y);
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_theme.stale);
            painter.drawEllipse(centre, radius, radius);
            m_marks.push_back(
                {QRectF(centre.x() - radius, y - radius, 2 * radius, 2 * radius), strip.name + ": " + m_theme.numbers.upTo(value, 4)});
        }
        if (strip.flagged.empty())
            return;
        // one label: of the value when it is one or they are equal, else how many
        const double first = strip.flagged.front();
        const bool equal = std::all_of(strip.flagged.begin(), strip.flagged.end(), [first](double value) { return value == first; });
        QString text = equal ? m_theme.numbers.upTo(first, 2) : m_theme.numbers.whole(static_cast<double>(strip.flagged.size()));
        if (equal && strip.flagged.size() > 1)
            text += " × " + m_theme.numbers.whole(static_cast<double>(strip.flagged.size()));
        painter.setFont(m_theme.captionStrong);
        painter.setPen(m_theme.ink);
        const double x = place(first);
        const double gap = m_theme.length(10);
        const bool right = x < plot.center().x();
        painter.drawText(right ? QRectF(x + gap, y - gap, plot.width(), 2 * gap)
                               : QRectF(x - gap - plot.width(), y - gap, plot.width(), 2 * gap),
                         (right ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter, text);
    }

    std::vector<ValueStrip> m_strips;
    ChartTheme m_theme;
    bool m_logarithmic = false;
    bool m_zerosApart = false;
    double m_low = 0;
    double m_high = 1;
};

}  // namespace

std::unique_ptr<Figure> valueCountFigure(std::vector<ValueRow> rows, const ChartTheme& theme)
{
    return std::make_unique<ValueCountFigure>(std::move(rows), theme);
}

std::unique_ptr<Figure> valueStripFigure(std::vector<ValueStrip> strips, const ChartTheme& theme)
{
    return std::make_unique<ValueStripFigure>(std::move(strips), theme);
}

}  // namespace holdfast
