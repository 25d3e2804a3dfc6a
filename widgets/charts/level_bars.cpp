// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/level_bars.h"

#include <algorithm>
#include <cmath>

#include <QFontMetricsF>

#include "widgets/charts/plot.h"
#include "widgets/controls/text_layout.h"

namespace holdfast {

namespace {

struct LevelRow
{
    QString name;
    std::size_t count = 0;
    std::vector<double> parts;  // in the order of painting; one without classes
};

double nameRoom(const std::vector<LevelRow>& rows, const QRectF& area, const ChartTheme& theme)
{
    double names = 0;
    for (const LevelRow& row : rows)
        names = std::max(names, QFontMetricsF(theme.caption).horizontalAdvance(row.name));
    return std::min(names + theme.length(12), area.width() * 0.34);
}

class LevelsFigure : public MarkedFigure
{
public:
    LevelsFigure(std::vector<LevelRow> rows, std::vector<QColor> colours, QStringList names, BarMeasure measure, const ChartTheme& theme)
        : m_rows(std::move(rows)), m_colours(std::move(colours)), m_names(std::move(names)), m_measure(measure), m_theme(theme)
    {
    }

    void paint(QPainter& painter, const QRectF& area) override
    {
        m_marks.clear();
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        const bool shares = m_measure == BarMeasure::Shares;
        double most = 1;
        double textRoom = 0;
        for (const LevelRow& row : m_rows) {
            most = shares ? 1 : std::max(most, static_cast<double>(row.count));
            textRoom = std::max(textRoom, tabularWidth(m_theme.captionStrong, m_theme.numbers.whole(static_cast<double>(row.count))));
        }
        const double names = nameRoom(m_rows, area, m_theme);
        const QRectF plot(area.left() + names, area.top(), area.width() - names - textRoom - m_theme.length(12),
                          area.height() - axisHeight(m_theme) - m_theme.length(2));
        const Ticks ticks = ticksFor(0, most, 4);
        paintValueAxis(painter, plot, ticks, m_theme,
                       [this, shares](double v, int d) { return shares ? m_theme.numbers.percent(v, 0) : m_theme.numbers.fixed(v, d); });
        const double step = plot.height() / static_cast<double>(m_rows.size());
        const double height = std::min(m_theme.length(22), step * 0.62);
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            const LevelRow& row = m_rows[i];
            const double y = plot.top() + (static_cast<double>(i) + 0.5) * step;
            painter.setFont(m_theme.caption);
            painter.setPen(m_theme.ink2);
            drawWrapped(painter, QRectF(area.left(), y - step / 2, names - m_theme.length(10), step), Qt::AlignRight | Qt::AlignVCenter,
                        row.name);
            const double whole = shares ? std::max(1.0, static_cast<double>(row.count)) : 1;
            double left = plot.left();
            QString tip = QStringLiteral("%1: %2").arg(row.name, m_theme.numbers.whole(static_cast<double>(row.count)));
            for (std::size_t part = 0; part < row.parts.size(); ++part) {
                const double width = row.parts[part] / whole / most * plot.width();
                if (width > 0)
                    painter.fillRect(QRectF(left, y - height / 2, std::max(1.0, width - m_theme.length(1)), height), m_colours[part]);
                left += width;
                if (m_names.size() > 1)
                    tip += QStringLiteral("\n%1: %2").arg(m_names[static_cast<qsizetype>(part)], m_theme.numbers.whole(row.parts[part]));
            }
            painter.setFont(m_theme.captionStrong);
            painter.setPen(m_theme.ink);
            drawTabular(painter,
                        QRectF(shares ? plot.right() + m_theme.length(8) : left + m_theme.length(6), y - step / 2, textRoom + 4, step),
                        Qt::AlignLeft | Qt::AlignVCenter, m_theme.numbers.whole(static_cast<double>(row.count)));
            m_marks.push_back({QRectF(area.left(), y - step / 2, area.width(), step), tip});
        }
        painter.setPen(QPen(m_theme.baseline, m_theme.length(1)));
        painter.drawLine(plot.topLeft(), plot.bottomLeft());
        painter.restore();
    }

    FigureData data() const override
    {
        FigureData data{{QStringLiteral("level"), QStringLiteral("rows")}, {}};
        if (m_names.size() > 1)
            data.head << m_names;
        for (const LevelRow& row : m_rows) {
            QStringList fields{row.name, QString::number(row.count)};
            if (m_names.size() > 1)
                for (const double part : row.parts)
                    fields << rawNumber(part);
            data.rows.push_back(fields);
        }
        return data;
    }

private:
    std::vector<LevelRow> m_rows;
    std::vector<QColor> m_colours;
    QStringList m_names;
    BarMeasure m_measure;
    ChartTheme m_theme;
};

class LevelRatesFigure : public MarkedFigure
{
public:
    LevelRatesFigure(std::vector<RateBin> bins, const ChartTheme& theme) : m_bins(std::move(bins)), m_theme(theme)
    {
        for (const RateBin& bin : m_bins)
            m_rows.push_back({QString::fromStdString(bin.level), bin.n, {}});
    }

    void paint(QPainter& painter, const QRectF& area) override
    {
        m_marks.clear();
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        const double names = nameRoom(m_rows, area, m_theme);
        const QRectF plot(area.left() + names, area.top(), area.width() - names - m_theme.length(18),
                          area.height() - axisHeight(m_theme) - m_theme.length(2));
        paintValueAxis(painter, plot, ticksFor(0, 1, 4), m_theme, [this](double v, int) { return m_theme.numbers.percent(v, 0); });
        const double step = plot.height() / static_cast<double>(m_bins.size());
        for (std::size_t i = 0; i < m_bins.size(); ++i) {
            const RateBin& bin = m_bins[i];
            const double y = plot.top() + (static_cast<double>(i) + 0.5) * step;
            const auto x = [&plot](double share) { return plot.left() + share * plot.width(); };
            painter.setFont(m_theme.caption);
            painter.setPen(m_theme.ink2);
            drawWrapped(painter, QRectF(area.left(), y - step / 2, names - m_theme.length(10), step), Qt::AlignRight | Qt::AlignVCenter,
                        m_rows[i].name);
            painter.setPen(QPen(m_theme.event, m_theme.length(1.5)));
            painter.drawLine(QPointF(x(bin.interval.low), y), QPointF(x(bin.interval.high), y));
            painter.setPen(QPen(m_theme.ground, m_theme.length(1)));
            painter.setBrush(m_theme.event);
            painter.drawEllipse(QPointF(x(bin.rate), y), m_theme.length(4.5), m_theme.length(4.5));
            m_marks.push_back({QRectF(area.left(), y - step / 2, area.width(), step),
                               QStringLiteral("%1: %2\nn = %3")
                                   .arg(m_rows[i].name, m_theme.numbers.percentWithInterval(bin.rate, bin.interval.low, bin.interval.high),
                                        m_theme.numbers.whole(static_cast<double>(bin.n)))});
        }
        painter.restore();
    }

    FigureData data() const override
    {
        FigureData data{
            {QStringLiteral("level"), QStringLiteral("n"), QStringLiteral("rate"), QStringLiteral("low"), QStringLiteral("high")}, {}};
        for (const RateBin& bin : m_bins)
            data.rows.push_back({QString::fromStdString(bin.level), QString::number(bin.n), rawNumber(bin.rate),
                                 rawNumber(bin.interval.low), rawNumber(bin.interval.high)});
        return data;
    }

private:
    std::vector<RateBin> m_bins;
    std::vector<LevelRow> m_rows;
    ChartTheme m_theme;
};

}  // namespace

std::unique_ptr<Figure> levelFigure(const ColumnProfile& profile, const TargetClasses* classes, BarMeasure measure, const QString& rest,
                                    const ChartTheme& theme, std::size_t most)
{
    if (profile.levels.empty())
        return nullptr;
    const bool split = classes != nullptr && profile.levels.front().byClass.size() == classes->names.size();
    std::vector<std::size_t> places;
    std::vector<QColor> colours = {theme.bar};
    QStringList names;
    if (split) {
        for (std::size_t place = 0; place < classes->names.size(); ++place)
            if (place != classes->positive)
                places.push_back(place);
        if (classes->positive)
            places.push_back(*classes->positive);
        colours.clear();
        for (const std::size_t place : places) {
            colours.push_back(classColour(*classes, place, theme));
            names << QString::fromStdString(classes->names[place]);
        }
    }
    std::vector<LevelRow> rows;
    std::size_t restCount = profile.otherRows;
    for (std::size_t i = 0; i < profile.levels.size(); ++i) {
        const LevelCount& level = profile.levels[i];
        if (i >= most) {
            restCount += level.count;
            continue;
        }
        LevelRow row{QString::fromStdString(level.level), level.count, {}};
        if (split)
            for (const std::size_t place : places)
                row.parts.push_back(static_cast<double>(level.byClass[place]));
        else
            row.parts.push_back(static_cast<double>(level.count));
        rows.push_back(row);
    }
    if (restCount > 0) {  // not split: the classes of levels not listed are not known
        LevelRow row{rest, restCount, std::vector<double>(std::max<std::size_t>(1, places.size()), 0.0)};
        row.parts[0] = split ? 0 : static_cast<double>(restCount);
        rows.push_back(row);
    }
    return std::make_unique<LevelsFigure>(std::move(rows), std::move(colours), names, measure, theme);
}

std::unique_ptr<Figure> levelRateFigure(const ColumnProfile& profile, const ChartTheme& theme, std::size_t most)
{
    std::vector<RateBin> bins;
    for (const RateBin& bin : profile.rates)
        if (bin.n > 0 && !bin.level.empty() && bins.size() < most)
            bins.push_back(bin);
    if (bins.empty())
        return nullptr;
    return std::make_unique<LevelRatesFigure>(std::move(bins), theme);
}

}  // namespace holdfast
