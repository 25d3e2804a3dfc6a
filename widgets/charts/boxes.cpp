// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/boxes.h"

#include <algorithm>
#include <cmath>

#include <QFontMetricsF>

#include "widgets/charts/histogram.h"
#include "widgets/charts/plot.h"
#include "widgets/controls/text_layout.h"

namespace holdfast {

namespace {

struct BoxRow
{
    QString name;
    BoxSummary box;
    QColor line;
    QColor fill;
    std::vector<double> outliers;
};

class BoxesFigure : public MarkedFigure
{
public:
    BoxesFigure(std::vector<BoxRow> rows, const ColumnProfile& profile, const ChartTheme& theme)
        : m_rows(std::move(rows)), m_profile(profile), m_theme(theme)
    {
    }

    void paint(QPainter& painter, const QRectF& area) override
    {
        m_marks.clear();
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        double names = 0;
        for (const BoxRow& row : m_rows)
            names = std::max(names, QFontMetricsF(m_theme.caption).horizontalAdvance(row.name));
        names = std::min(names, area.width() * 0.28) + m_theme.length(12);
        const QRectF plot(area.left() + names, area.top() + m_theme.length(4), area.width() - names - m_theme.length(16),
                          area.height() - axisHeight(m_theme) - m_theme.length(6));
        double low = m_profile.min;
        double high = m_profile.max;
        if (m_profile.histogram && !m_profile.histogram->edges.empty()) {  // the same axis as the histogram's
            low = m_profile.histogram->edges.front();
            high = m_profile.histogram->edges.back();
        }
        const Ticks ticks = ticksFor(low, high, 5);
        paintValueAxis(painter, plot, ticks, m_theme, [this](double v, int d) { return tickOf(m_profile, v, d, m_theme); });
        const auto at = [&](double value) {
            return plot.left() + std::clamp((value - ticks.low) / (ticks.high - ticks.low), 0.0, 1.0) * plot.width();
        };
        const double step = plot.height() / static_cast<double>(m_rows.size());
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            const BoxRow& row = m_rows[i];
            const double y = plot.top() + (static_cast<double>(i) + 0.5) * step;
            const double half = std::min(m_theme.length(14), step * 0.3);
            painter.setFont(m_theme.caption);
            painter.setPen(m_theme.ink2);
            drawWrapped(painter, QRectF(area.left(), y - step / 2, names - m_theme.length(10), step), Qt::AlignRight | Qt::AlignVCenter,
                        row.name);
            if (row.box.n == 0)
                continue;
            painter.setPen(QPen(row.line, m_theme.length(1.5)));
            painter.drawLine(QPointF(at(row.box.whiskerLow), y), QPointF(at(row.box.q1), y));
            painter.drawLine(QPointF(at(row.box.q3), y), QPointF(at(row.box.whiskerHigh), y));
            painter.setBrush(row.fill);
            painter.drawRoundedRect(QRectF(QPointF(at(row.box.q1), y - half), QPointF(at(row.box.q3), y + half)), m_theme.length(2),
                                    m_theme.length(2));
            painter.setPen(QPen(row.line, m_theme.length(3), Qt::SolidLine, Qt::FlatCap));
            painter.drawLine(QPointF(at(row.box.median), y - half), QPointF(at(row.box.median), y + half));
            QColor dot = row.line;
            dot.setAlphaF(0.55F);
            painter.setPen(Qt::NoPen);
            painter.setBrush(dot);
            for (std::size_t k = 0; k < std::min<std::size_t>(100, row.outliers.size()); ++k) {
                const double shift = (static_cast<double>((k * 7919) % 13) / 6.0 - 1) * half * 0.7;  // jitter that is always the same
                painter.drawEllipse(QPointF(at(row.outliers[k]), y + shift), m_theme.length(2), m_theme.length(2));
            }
            const int decimals = m_profile.integral ? 1 : ticks.decimals + 1;
            const auto number = [&](double value) { return tickOf(m_profile, value, decimals, m_theme); };
            m_marks.push_back({QRectF(plot.left(), y - half, plot.width(), 2 * half),
                               QStringLiteral("%1: %2 · %3–%4\nn = %5")
                                   .arg(row.name, number(row.box.median), number(row.box.q1), number(row.box.q3),
                                        m_theme.numbers.whole(static_cast<double>(row.box.n)))});
        }
        painter.restore();
    }

    FigureData data() const override
    {
        FigureData data{{QStringLiteral("group"), QStringLiteral("n"), QStringLiteral("whisker_low"), QStringLiteral("q1"),
                         QStringLiteral("median"), QStringLiteral("q3"), QStringLiteral("whisker_high"), QStringLiteral("outliers")},
                        {}};
        for (const BoxRow& row : m_rows)
            data.rows.push_back({row.name, QString::number(row.box.n), rawNumber(row.box.whiskerLow), rawNumber(row.box.q1),
                                 rawNumber(row.box.median), rawNumber(row.box.q3), rawNumber(row.box.whiskerHigh),
                                 QString::number(row.box.outliers)});
        return data;
    }

private:
    std::vector<BoxRow> m_rows;
    ColumnProfile m_profile;
    ChartTheme m_theme;
};

}  // namespace

std::unique_ptr<Figure> boxFigure(const ColumnProfile& profile, const TargetClasses* classes,
                                  const std::vector<std::vector<double>>& outliers, const ChartTheme& theme)
{
    const auto outside = [&outliers](std::size_t box) { return box < outliers.size() ? outliers[box] : std::vector<double>{}; };
    std::vector<BoxRow> rows;
    if (classes != nullptr && profile.boxByClass.size() == classes->names.size()) {
        for (std::size_t place = 0; place < classes->names.size(); ++place) {
            const QColor line = classColour(*classes, place, theme);
            const BoxRow row{QString::fromStdString(classes->names[place]), profile.boxByClass[place], line,
                             mixed(theme.ground, line, 0.14), outside(place)};
            if (classes->positive && *classes->positive == place)
                rows.insert(rows.begin(), row);
            else
                rows.push_back(row);
        }
    } else if (profile.box) {
        rows.push_back({shownName(profile.name), *profile.box, theme.bar, mixed(theme.ground, theme.bar, 0.14), outside(0)});
    }
    if (rows.empty())
        return nullptr;
    return std::make_unique<BoxesFigure>(std::move(rows), profile, theme);
}

std::vector<std::vector<double>> outliersOf(const Column& column, const ColumnProfile& profile, const TargetClasses* classes)
{
    const bool split = classes != nullptr && profile.boxByClass.size() == classes->names.size();
    std::vector<std::vector<double>> outside(split ? classes->names.size() : 1);
    if (!column.isNumber() || (!split && !profile.box))
        return outside;
    const std::vector<double>& numbers = column.numbers();
    for (std::size_t row = 0; row < numbers.size(); ++row) {
        const double value = numbers[row];
        const std::int32_t code = split ? classes->codes[row] : 0;
        if (code < 0 || !std::isfinite(value))
            continue;
        const BoxSummary& box = split ? profile.boxByClass[static_cast<std::size_t>(code)] : *profile.box;
        if (value < box.whiskerLow || value > box.whiskerHigh)
            outside[static_cast<std::size_t>(code)].push_back(value);
    }
    return outside;
}

}  // namespace holdfast
