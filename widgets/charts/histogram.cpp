// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/histogram.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>
#include <QtCharts/QBarSet>
#include <QtCharts/QLineSeries>
#include <QtCharts/QStackedBarSeries>

#include "widgets/charts/qt_chart.h"

namespace holdfast {

namespace {

QString said(const char* text) { return QCoreApplication::translate("holdfast::Charts", text); }

// Bars are numbered by Qt Charts: bin i covers [i - 0.5, i + 0.5]; a value of the column lies at (v - first edge) / bin width - 0.5.
class HistogramFigure : public QtChartFigure
{
public:
    HistogramFigure(const ColumnProfile& profile, const TargetClasses* classes, BarMeasure measure, const ChartTheme& theme)
        : QtChartFigure(theme), m_profile(profile), m_measure(measure)
    {
        if (classes != nullptr && profile.histogramByClass.size() == classes->names.size())
            m_classes = *classes;
        const Histogram& bins = *profile.histogram;
        const std::size_t count = bins.counts.size();
        if (m_classes) {
            for (std::size_t place = 0; place < m_classes->names.size(); ++place)
                if (place != m_classes->positive)
                    m_layers.push_back(place);
            if (m_classes->positive)
                m_layers.push_back(*m_classes->positive);  // the event on top
        }
        auto* series = new QStackedBarSeries;
        series->setBarWidth(1);
        double most = 0;
        const std::size_t layers = std::max<std::size_t>(1, m_layers.size());
        std::vector<QBarSet*> sets;
        for (std::size_t layer = 0; layer < layers; ++layer) {
            const QColor colour = m_layers.empty() ? theme.bar : classColour(*m_classes, m_layers[layer], theme);
            auto* set = new QBarSet(QString::number(layer));
            set->setColor(colour);
            set->setPen(QPen(theme.ground, theme.length(1)));  // a gap of 1 px between bars
            sets.push_back(set);
        }
        for (std::size_t bin = 0; bin < count; ++bin) {
            const double total = totalOf(bin);
            const double whole = measure == BarMeasure::Shares ? total : 1;
            for (std::size_t layer = 0; layer < layers; ++layer) {
                const double rows = m_layers.empty() ? static_cast<double>(bins.counts[bin])
                                                     : static_cast<double>(profile.histogramByClass[m_layers[layer]][bin]);
                sets[layer]->append(whole > 0 ? rows / whole : 0);
            }
            most = std::max(most, measure == BarMeasure::Shares ? 1 : total);
        }
        for (QBarSet* set : sets)
            series->append(set);
        chart()->addSeries(series);

        const double low = bins.edges.front();
        const double width = (bins.edges.back() - low) / static_cast<double>(count);
        Ticks across = ticksFor(low, bins.edges.back(), 5);
        m_decimals = across.decimals;
        Ticks places = across;
        places.low = -0.5;
        places.high = static_cast<double>(count) - 0.5;
        for (double& place : places.places)
            place = (place - low) / width - 0.5;
        const auto text = [this, low, width](double place, int decimals) {
            return tickOf(m_profile, (place + 0.5) * width + low, decimals, m_theme);
        };
        const Ticks up = measure == BarMeasure::Shares ? ticksFor(0, 1, 4) : ticksFor(0, std::max(1.0, most), 5, true);
        const auto height = [this](double value, int) {
            return m_measure == BarMeasure::Shares ? m_theme.numbers.percent(value, 0) : m_theme.numbers.upTo(value, 1);
        };
        setAxes(tickAxis(places, AxisLine::Base, theme, text), tickAxis(up, AxisLine::Grid, theme, height));
        finish();
    }

    FigureData data() const override
    {
        FigureData data{{said(QT_TRANSLATE_NOOP("holdfast::Charts", "from")), said(QT_TRANSLATE_NOOP("holdfast::Charts", "to")),
                         said(QT_TRANSLATE_NOOP("holdfast::Charts", "rows"))},
                        {}};
        for (const std::size_t layer : m_layers)
            data.head << QString::fromStdString(m_classes->names[layer]);
        for (std::size_t bin = 0; bin < m_profile.histogram->counts.size(); ++bin) {
            QStringList row{rawNumber(m_profile.histogram->edges[bin]), rawNumber(m_profile.histogram->edges[bin + 1]),
                            QString::number(m_profile.histogram->counts[bin])};
            for (const std::size_t layer : m_layers)
                row << QString::number(m_profile.histogramByClass[layer][bin]);
            data.rows.push_back(row);
        }
        return data;
    }

protected:
    void paintOver(QPainter&) override
    {
        const Histogram& bins = *m_profile.histogram;
        const int decimals = m_profile.integral ? 0 : m_decimals + 1;
        for (std::size_t bin = 0; bin < bins.counts.size(); ++bin) {
            const QPointF left = at(static_cast<double>(bin) - 0.5, 0);
            const QPointF right = at(static_cast<double>(bin) + 0.5, 0);
            QString text =
                QStringLiteral("%1 – %2: %3")
                    .arg(tickOf(m_profile, bins.edges[bin], decimals, m_theme), tickOf(m_profile, bins.edges[bin + 1], decimals, m_theme),
                         m_theme.numbers.whole(static_cast<double>(bins.counts[bin])));
            for (const std::size_t layer : m_layers)
                text += QStringLiteral("\n%1: %2")
                            .arg(QString::fromStdString(m_classes->names[layer]),
                                 m_theme.numbers.whole(static_cast<double>(m_profile.histogramByClass[layer][bin])));
            m_marks.push_back({QRectF(left.x(), plotArea().top(), right.x() - left.x(), plotArea().height()), text});
        }
    }

private:
    double totalOf(std::size_t bin) const
    {
        if (m_layers.empty())
            return static_cast<double>(m_profile.histogram->counts[bin]);
        double total = 0;
        for (const std::size_t layer : m_layers)
            total += static_cast<double>(m_profile.histogramByClass[layer][bin]);
        return total;
    }

    ColumnProfile m_profile;
    BarMeasure m_measure;
    std::optional<TargetClasses> m_classes;
    std::vector<std::size_t> m_layers;  // places of classes, lowest first
    int m_decimals = 0;
};

struct NamedLine
{
    QString name;
    QColor colour;
    std::vector<double> x;
    std::vector<double> y;
};

class LinesFigure : public QtChartFigure
{
public:
    LinesFigure(const ColumnProfile& profile, std::vector<NamedLine> lines, bool shares, const ChartTheme& theme)
        : QtChartFigure(theme), m_profile(profile), m_lines(std::move(lines))
    {
        double most = 0;
        double low = m_profile.min;
        double high = m_profile.max;
        for (const NamedLine& line : m_lines) {
            auto* series = new QLineSeries;
            for (std::size_t i = 0; i < line.x.size(); ++i)
                series->append(line.x[i], line.y[i]);
            series->setPen(QPen(line.colour, theme.length(2)));
            chart()->addSeries(series);
            for (const double y : line.y)
                most = std::max(most, y);
            if (!line.x.empty()) {
                low = line.x.front();
                high = line.x.back();
            }
        }
        const Ticks up = shares ? ticksFor(0, 1, 4) : ticksFor(0, most > 0 ? most : 1, 5, true);
        const auto height = [this, shares](double value, int decimals) {
            return shares ? m_theme.numbers.percent(value, 0) : m_theme.numbers.fixed(value, decimals);
        };
        const auto across = [this](double value, int decimals) { return tickOf(m_profile, value, decimals, m_theme); };
        setAxes(tickAxis(ticksFor(low, high, 5), AxisLine::Base, theme, across), tickAxis(up, AxisLine::Grid, theme, height));
        finish();
    }

    FigureData data() const override
    {
        FigureData data{{QStringLiteral("line"), QStringLiteral("x"), QStringLiteral("y")}, {}};
        for (const NamedLine& line : m_lines)
            for (std::size_t i = 0; i < line.x.size(); ++i)
                data.rows.push_back({line.name, rawNumber(line.x[i]), rawNumber(line.y[i])});
        return data;
    }

private:
    ColumnProfile m_profile;
    std::vector<NamedLine> m_lines;
};

std::vector<std::size_t> eventLast(const TargetClasses& classes)
{
    std::vector<std::size_t> places;
    for (std::size_t place = 0; place < classes.names.size(); ++place)
        if (place != classes.positive)
            places.push_back(place);
    if (classes.positive)
        places.push_back(*classes.positive);
    return places;
}

}  // namespace

QColor classColour(const TargetClasses& classes, std::size_t place, const ChartTheme& theme)
{
    if (classes.positive && place == *classes.positive)
        return theme.event;
    if (classes.positive || classes.names.size() == 2)
        return classes.names.size() <= 2 ? theme.other : mixed(theme.other, theme.ground, 0.15 * static_cast<double>(place % 4));
    return theme.category(static_cast<int>(place));
}

QString tickOf(const ColumnProfile& profile, double value, int decimals, const ChartTheme& theme)
{
    if (profile.kind == ColumnKind::Date) {
        const QDateTime moment = QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(value), QTimeZone::utc());
        return theme.numbers.language() == Language::Russian ? moment.toString(QStringLiteral("dd.MM.yy"))
                                                             : moment.toString(QStringLiteral("yyyy-MM-dd"));
    }
    if (profile.kind == ColumnKind::Code)
        return QString::number(value, 'f', decimals);  // ids are never grouped
    return theme.numbers.fixed(value, decimals);
}

std::unique_ptr<Figure> histogramFigure(const ColumnProfile& profile, const TargetClasses* classes, BarMeasure measure,
                                        const ChartTheme& theme)
{
    if (!profile.histogram || profile.histogram->counts.empty())
        return nullptr;
    return std::make_unique<HistogramFigure>(profile, classes, measure, theme);
}

std::unique_ptr<Figure> densityFigure(const ColumnProfile& profile, const TargetClasses* classes, const ChartTheme& theme)
{
    std::vector<NamedLine> lines;
    if (classes != nullptr && profile.densityByClass.size() == classes->names.size()) {
        for (const std::size_t place : eventLast(*classes))
            lines.push_back({QString::fromStdString(classes->names[place]), classColour(*classes, place, theme),
                             profile.densityByClass[place].x, profile.densityByClass[place].y});
    } else if (profile.density) {
        lines.push_back({QString::fromStdString(profile.name), theme.bar, profile.density->x, profile.density->y});
    }
    if (lines.empty())
        return nullptr;
    return std::make_unique<LinesFigure>(profile, std::move(lines), false, theme);
}

std::unique_ptr<Figure> cumulativeFigure(const ColumnProfile& profile, const TargetClasses* classes, const ChartTheme& theme)
{
    if (!profile.histogram || profile.histogram->counts.empty())
        return nullptr;
    const auto rising = [&profile](const std::vector<std::size_t>& counts) {
        double total = 0;
        for (const std::size_t count : counts)
            total += static_cast<double>(count);
        std::vector<double> shares{0};
        double sum = 0;
        for (const std::size_t count : counts) {
            sum += static_cast<double>(count);
            shares.push_back(total > 0 ? sum / total : 0);
        }
        return shares;
    };
    std::vector<NamedLine> lines;
    const std::vector<double>& edges = profile.histogram->edges;
    if (classes != nullptr && profile.histogramByClass.size() == classes->names.size())
        for (const std::size_t place : eventLast(*classes))
            lines.push_back({QString::fromStdString(classes->names[place]), classColour(*classes, place, theme), edges,
                             rising(profile.histogramByClass[place])});
    else
        lines.push_back({QString::fromStdString(profile.name), theme.bar, edges, rising(profile.histogram->counts)});
    return std::make_unique<LinesFigure>(profile, std::move(lines), true, theme);
}

}  // namespace holdfast
