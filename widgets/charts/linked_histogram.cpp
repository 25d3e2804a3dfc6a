// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/linked_histogram.h"

#include <algorithm>
#include <cmath>

#include <QFontMetricsF>

namespace holdfast {

namespace {

class LinkedFigure : public MarkedFigure
{
public:
    LinkedFigure(Histogram all, std::vector<std::size_t> chosen, QString low, QString high, const ChartTheme& theme)
        : m_all(std::move(all)), m_chosen(std::move(chosen)), m_low(std::move(low)), m_high(std::move(high)), m_theme(theme)
    {
    }

    void paint(QPainter& painter, const QRectF& area) override
    {
        m_marks.clear();
        painter.save();
        const double line = QFontMetricsF(m_theme.label).height();
        const QRectF plot = area.adjusted(0, 0, 0, -line - m_theme.length(2));
        const double most = static_cast<double>(std::max<std::size_t>(1, *std::max_element(m_all.counts.begin(), m_all.counts.end())));
        const double width = plot.width() / static_cast<double>(m_all.counts.size());
        const double gap = width > 4 ? m_theme.length(1) : 0;
        for (std::size_t i = 0; i < m_all.counts.size(); ++i) {
            const double left = plot.left() + static_cast<double>(i) * width;
            const auto bar = [&](std::size_t count, const QColor& colour) {
                if (count == 0)
                    return;
                const double height = std::max(m_theme.length(1), static_cast<double>(count) / most * plot.height());
                painter.fillRect(QRectF(left, plot.bottom() - height, width - gap, height), colour);
            };
            bar(m_all.counts[i], m_theme.neutral);
            if (i < m_chosen.size())
                bar(m_chosen[i], m_theme.accent);
            m_marks.push_back(
                {QRectF(left, plot.top(), width, plot.height()),
                 QStringLiteral("%1 / %2").arg(m_theme.numbers.whole(i < m_chosen.size() ? static_cast<double>(m_chosen[i]) : 0),
                                               m_theme.numbers.whole(static_cast<double>(m_all.counts[i])))});
        }
        painter.setPen(QPen(m_theme.baseline, m_theme.length(1)));
        painter.drawLine(plot.bottomLeft(), plot.bottomRight());
        painter.setFont(m_theme.label);
        painter.setPen(m_theme.ink3);
        const QRectF words(area.left(), area.bottom() - line, area.width(), line);
        painter.drawText(words, Qt::AlignLeft, m_low);
        painter.drawText(words, Qt::AlignRight, m_high);
        painter.restore();
    }

    FigureData data() const override
    {
        FigureData data{{QStringLiteral("from"), QStringLiteral("to"), QStringLiteral("all"), QStringLiteral("chosen")}, {}};
        for (std::size_t i = 0; i < m_all.counts.size(); ++i)
            data.rows.push_back({rawNumber(m_all.edges[i]), rawNumber(m_all.edges[i + 1]), QString::number(m_all.counts[i]),
                                 i < m_chosen.size() ? QString::number(m_chosen[i]) : QString()});
        return data;
    }

private:
    Histogram m_all;
    std::vector<std::size_t> m_chosen;
    QString m_low;
    QString m_high;
    ChartTheme m_theme;
};

}  // namespace

std::unique_ptr<Figure> linkedHistogramFigure(const Histogram& all, const std::vector<std::size_t>& chosen, const QString& low,
                                              const QString& high, const ChartTheme& theme)
{
    if (all.counts.empty())
        return nullptr;
    return std::make_unique<LinkedFigure>(all, chosen, low, high, theme);
}

void paintSpark(QPainter& painter, const QRectF& area, const std::vector<std::size_t>& counts, const QColor& colour)
{
    constexpr std::size_t kMostBars = 18;
    if (counts.empty())
        return;
    // Neighbouring bins are joined until they fit: a list has no room for 512 bars.
    const std::size_t join = (counts.size() + kMostBars - 1) / kMostBars;
    std::vector<double> joined((counts.size() + join - 1) / join, 0.0);
    for (std::size_t i = 0; i < counts.size(); ++i)
        joined[i / join] += static_cast<double>(counts[i]);
    const double most = std::max(1.0, *std::max_element(joined.begin(), joined.end()));
    const double width = area.width() / static_cast<double>(joined.size());
    const double gap = width > 2.5 ? 1 : 0;
    for (std::size_t i = 0; i < joined.size(); ++i) {
        if (joined[i] == 0)
            continue;
        const double height = std::max(1.0, joined[i] / most * area.height());
        painter.fillRect(QRectF(area.left() + static_cast<double>(i) * width, area.bottom() - height, width - gap, height), colour);
    }
}

void paintShareBar(QPainter& painter, const QRectF& area, const std::vector<double>& shares, const std::vector<QColor>& colours)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    double left = area.left();
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const double width = shares[i] * area.width();
        painter.setBrush(i < colours.size() ? colours[i] : colours.back());
        painter.drawRoundedRect(QRectF(left, area.top(), std::max(1.5, width - 1.5), area.height()), 2, 2);
        left += width;
    }
    painter.restore();
}

}  // namespace holdfast
