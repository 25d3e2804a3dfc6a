// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/heatmap.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <QFontMetricsF>
#include <QtMath>

#include "widgets/charts/qcustomplot_words.h"

#include "widgets/charts/plot.h"
#include "widgets/controls/text_layout.h"

namespace holdfast {

namespace {

constexpr double kSaturatedZ = 10;
constexpr double kNameAngle = 42;

double rampPlace(double value, HeatScale scale)
{
    switch (scale) {
    case HeatScale::Strength:
        return std::fabs(value);
    case HeatScale::Sign:
        return (value + 1) / 2;
    case HeatScale::Significance:
        return std::clamp(value / kSaturatedZ, 0.0, 1.0);
    }
    return 0;
}

const std::array<QColor, 7>& rampOf(HeatScale scale, const ChartTheme& theme)
{
    return scale == HeatScale::Sign ? theme.diverging : theme.sequential;
}

// Cells in order of painting: row by row, only those shown. Place in the order, not column of the matrix.
std::vector<std::pair<std::size_t, std::size_t>> cellsOf(std::size_t size, bool pinFirst)
{
    std::vector<std::pair<std::size_t, std::size_t>> cells;
    for (std::size_t row = 0; row < size; ++row)
        for (std::size_t column = 0; column < size; ++column)
            if (column < row || (pinFirst && row == 0 && column > 0))
                cells.emplace_back(row, column);
    return cells;
}

std::vector<std::size_t> orderOf(const AssociationMatrix& matrix, const HeatmapLook& look)
{
    if (!look.order.empty())
        return look.order;
    std::vector<std::size_t> order(matrix.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    return order;
}

// QCustomPlot gives the cells their places; rectangles instead of its colour map, which becomes a lossy picture in a PDF.
class CellLayer : public QCPAbstractItem
{
public:
    using Draw = std::function<void(QPainter&, QCPAxisRect&)>;
    CellLayer(QCustomPlot* plot, Draw draw) : QCPAbstractItem(plot), m_draw(std::move(draw)) { setClipToAxisRect(false); }
    double selectTest(const QPointF&, bool, QVariant*) const override { return -1; }

protected:
    void draw(QCPPainter* painter) override { m_draw(*painter, *parentPlot()->axisRect()); }

private:
    Draw m_draw;
};

class HeatmapFigure : public PlotFigure
{
public:
    HeatmapFigure(const AssociationMatrix& matrix, const HeatmapLook& look, const ChartTheme& theme)
        : PlotFigure(theme), m_matrix(matrix), m_look(look), m_order(orderOf(matrix, look)), m_cells(cellsOf(m_order.size(), look.pinFirst))
    {
        for (const std::size_t column : m_order)
            m_names.push_back(shownName(matrix.names[column]));
        const double size = static_cast<double>(m_order.size());
        Ticks across;
        across.low = 0;
        across.high = size;
        Ticks up = across;
        setAxes(across, up, Grid::None);
        plot().xAxis->setVisible(false);
        plot().yAxis->setVisible(false);
        new CellLayer(&plot(), [this](QPainter& painter, QCPAxisRect& rect) { drawCells(painter, rect.rect()); });  // the plot owns it
    }

    void paint(QPainter& painter, const QRectF& area) override
    {
        // Room for the names: at the left by the longest, below by its height when turned.
        double longest = 0;
        for (const QString& name : m_names)
            longest = std::max(longest, QFontMetricsF(m_theme.captionStrong).horizontalAdvance(name));
        const double left = std::min(longest + m_theme.length(12), area.width() * 0.34);
        const double below = std::min(longest * std::sin(qDegreesToRadians(kNameAngle)) + m_theme.length(16), area.height() * 0.3);
        m_nameRoom = left;
        m_belowRoom = below;
        auto* rect = plot().axisRect();
        rect->setAutoMargins(QCP::msNone);
        rect->setMargins(QMargins(static_cast<int>(left), static_cast<int>(m_theme.length(2)), static_cast<int>(m_theme.length(4)),
                                  static_cast<int>(below)));
        PlotFigure::paint(painter, area);
    }

    FigureData data() const override
    {
        FigureData data{{QStringLiteral("column"), QStringLiteral("column"), QStringLiteral("value")}, {}};
        for (std::size_t row = 0; row < m_matrix.size(); ++row)
            for (std::size_t column = 0; column < row; ++column)
                data.rows.push_back({QString::fromStdString(m_matrix.names[row]), QString::fromStdString(m_matrix.names[column]),
                                     rawNumber(m_matrix.at(row, column))});
        return data;
    }

protected:
    void paintOver(QPainter& painter) override
    {
        const double size = static_cast<double>(m_order.size());
        const double width = plotArea().width() / size;
        const double height = plotArea().height() / size;
        for (const auto& cell : m_cells) {
            const double value = m_matrix.at(m_order[cell.first], m_order[cell.second]);
            m_marks.push_back(
                {QRectF(plotArea().left() + static_cast<double>(cell.second) * width,
                        plotArea().top() + static_cast<double>(cell.first) * height, width, height),
                 QStringLiteral("%1 × %2: %3").arg(m_names[cell.first], m_names[cell.second], m_theme.numbers.correlation(value))});
        }
        for (std::size_t i = 0; i < m_order.size(); ++i) {
            const bool strong = (m_look.pinFirst && i == 0) || isSelected(i);
            painter.setFont(strong ? m_theme.captionStrong : m_theme.caption);
            painter.setPen(strong ? m_theme.ink : m_theme.ink2);
            const double y = plotArea().top() + (static_cast<double>(i) + 0.5) * height;
            drawElided(painter, QRectF(plotArea().left() - m_nameRoom, y - height / 2, m_nameRoom - m_theme.length(9), height),
                       Qt::AlignRight | Qt::AlignVCenter, m_names[i]);
            painter.save();
            painter.translate(plotArea().left() + (static_cast<double>(i) + 0.62) * width, plotArea().bottom() + m_theme.length(8));
            painter.rotate(-kNameAngle);
            const double room = (m_belowRoom - m_theme.length(8)) / std::sin(qDegreesToRadians(kNameAngle));
            const double line = QFontMetricsF(painter.font()).height();
            drawElided(painter, QRectF(-room, -line / 2, room, line), Qt::AlignRight | Qt::AlignVCenter, m_names[i]);
            painter.restore();
        }
    }

private:
    bool isSelected(std::size_t place) const
    {
        return m_look.selected && (m_look.selected->first == m_order[place] || m_look.selected->second == m_order[place]);
    }

    void drawCells(QPainter& painter, const QRectF& area) const
    {
        painter.setRenderHint(QPainter::Antialiasing);
        const double size = static_cast<double>(m_order.size());
        const double width = area.width() / size;
        const double height = area.height() / size;
        const auto place = [&](std::size_t row, std::size_t column) {
            return QRectF(area.left() + static_cast<double>(column) * width, area.top() + static_cast<double>(row) * height, width, height);
        };
        QFont face = m_theme.label;
        const bool numbers = width >= QFontMetricsF(m_theme.label).horizontalAdvance(QStringLiteral("0,00")) + m_theme.length(3) &&
                             height >= QFontMetricsF(m_theme.label).height();
        const double gap = m_theme.length(0.75);
        painter.setPen(Qt::NoPen);
        for (std::size_t i = 0; i < m_order.size(); ++i) {
            painter.setBrush(m_theme.grid);
            painter.drawRoundedRect(place(i, i).adjusted(gap, gap, -gap, -gap), m_theme.length(2), m_theme.length(2));
        }
        for (const auto& cell : m_cells) {
            const double value = m_matrix.at(m_order[cell.first], m_order[cell.second]);
            const QRectF box = place(cell.first, cell.second);
            if (!std::isfinite(value)) {
                painter.setPen(m_theme.ink3);
                painter.setFont(face);
                painter.drawText(box, Qt::AlignCenter, m_theme.numbers.none());
                painter.setPen(Qt::NoPen);
                continue;
            }
            const QColor colour = onRamp(rampOf(m_look.scale, m_theme), rampPlace(value, m_look.scale));
            painter.setPen(Qt::NoPen);
            painter.setBrush(colour);
            painter.drawRoundedRect(box.adjusted(gap, gap, -gap, -gap), m_theme.length(2), m_theme.length(2));
            if (!numbers)
                continue;
            const bool zero = value == 0;
            const bool said = m_look.scale == HeatScale::Significance ? value >= 3 : std::fabs(value) >= 0.295;
            if (!zero && !said)
                continue;
            QFont strong = face;
            strong.setWeight(std::fabs(value) >= 0.595 && m_look.scale != HeatScale::Significance ? QFont::DemiBold : QFont::Normal);
            painter.setFont(strong);
            painter.setPen(readableOn(colour));
            const QString text =
                m_look.scale == HeatScale::Significance ? m_theme.numbers.fixed(value, 1) : m_theme.numbers.correlation(value);
            painter.drawText(box, Qt::AlignCenter, zero ? QStringLiteral("·") : text);
        }
        painter.setBrush(Qt::NoBrush);
        if (m_look.pinFirst && !m_order.empty()) {
            painter.setPen(QPen(m_theme.control, m_theme.length(1)));
            painter.drawRoundedRect(QRectF(area.left(), area.top(), area.width(), height), m_theme.length(3), m_theme.length(3));
        }
        if (m_look.selected) {
            painter.setPen(QPen(m_theme.ink, m_theme.length(2.4)));
            for (const auto& cell : m_cells) {
                const std::size_t a = m_order[cell.first];
                const std::size_t b = m_order[cell.second];
                const auto& wanted = *m_look.selected;
                const bool pinnedTwin = m_look.pinFirst && cell.second == 0;  // the pinned row shows it already
                if (((a == wanted.first && b == wanted.second) || (a == wanted.second && b == wanted.first)) && !pinnedTwin)
                    painter.drawRoundedRect(place(cell.first, cell.second), m_theme.length(3), m_theme.length(3));
            }
        }
    }

    AssociationMatrix m_matrix;
    HeatmapLook m_look;
    std::vector<std::size_t> m_order;
    std::vector<std::pair<std::size_t, std::size_t>> m_cells;
    std::vector<QString> m_names;
    double m_nameRoom = 0;
    double m_belowRoom = 0;
};

class RampFigure : public Figure
{
public:
    RampFigure(HeatScale scale, const ChartTheme& theme) : m_scale(scale), m_theme(theme) {}

    void paint(QPainter& painter, const QRectF& area) override
    {
        painter.save();
        const double line = QFontMetricsF(m_theme.label).height();
        const QRectF bar(area.left() + m_theme.length(8), area.top(), area.width() - m_theme.length(16),
                         std::max(4.0, area.height() - line - m_theme.length(2)));
        constexpr int kSteps = 48;
        for (int i = 0; i < kSteps; ++i)
            painter.fillRect(QRectF(bar.left() + bar.width() * i / kSteps, bar.top(), bar.width() / kSteps + 0.5, bar.height()),
                             onRamp(rampOf(m_scale, m_theme), (i + 0.5) / kSteps));
        const double low = m_scale == HeatScale::Sign ? -1 : 0;
        const double high = m_scale == HeatScale::Significance ? kSaturatedZ : 1;
        painter.setFont(m_theme.label);
        painter.setPen(m_theme.ink3);
        for (int i = 0; i <= 4; ++i) {
            const double value = low + (high - low) * i / 4;
            const double x = bar.left() + bar.width() * i / 4;
            const double half = m_theme.length(20);
            painter.drawText(QRectF(x - half, area.bottom() - line, 2 * half, line), Qt::AlignCenter, m_theme.numbers.upTo(value, 2));
        }
        painter.restore();
    }
    FigureData data() const override { return {}; }

private:
    HeatScale m_scale;
    ChartTheme m_theme;
};

}  // namespace

std::unique_ptr<Figure> heatmapFigure(const AssociationMatrix& matrix, const HeatmapLook& look, const ChartTheme& theme)
{
    if (matrix.size() < 2)
        return nullptr;
    return std::make_unique<HeatmapFigure>(matrix, look, theme);
}

std::pair<std::size_t, std::size_t> heatCell(const AssociationMatrix& matrix, const HeatmapLook& look, int mark)
{
    const std::vector<std::size_t> order = orderOf(matrix, look);
    const auto cells = cellsOf(order.size(), look.pinFirst);
    const auto& cell = cells[static_cast<std::size_t>(mark)];
    return {order[cell.first], order[cell.second]};
}

std::vector<std::size_t> orderByStrength(const AssociationMatrix& matrix, std::size_t first)
{
    std::vector<std::size_t> order(matrix.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto strength = [&](std::size_t column) {
        if (column == first)
            return 2.0;
        const double value = std::fabs(matrix.at(first, column));
        return std::isfinite(value) ? value : -1.0;
    };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return strength(a) > strength(b); });
    return order;
}

std::unique_ptr<Figure> rampFigure(HeatScale scale, const ChartTheme& theme) { return std::make_unique<RampFigure>(scale, theme); }

}  // namespace holdfast
