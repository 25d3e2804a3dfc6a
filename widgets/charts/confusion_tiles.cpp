// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/confusion_tiles.h"

#include <algorithm>

#include <QFontMetricsF>

#include "widgets/controls/text_layout.h"

namespace holdfast {

namespace {

class TilesFigure : public MarkedFigure
{
public:
    TilesFigure(const Confusion& confusion, ConfusionWords words, const ChartTheme& theme)
        : m_confusion(confusion), m_words(std::move(words)), m_theme(theme)
    {
    }

    void paint(QPainter& painter, const QRectF& area) override
    {
        m_marks.clear();
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        const QFontMetricsF caption(m_theme.caption);
        const double names =
            std::min(area.width() * 0.28,
                     std::max(caption.horizontalAdvance(m_words.positive), caption.horizontalAdvance(m_words.other)) + m_theme.length(14));
        const double head = 2 * caption.height() + m_theme.length(4);
        const QRectF tiles = area.adjusted(names, head, 0, 0);
        painter.setFont(m_theme.label);
        painter.setPen(m_theme.ink3);
        painter.drawText(QRectF(tiles.left(), area.top(), tiles.width(), caption.height()), Qt::AlignCenter, m_words.says);
        const double gap = m_theme.length(4);
        const double width = (tiles.width() - gap) / 2;
        const double height = (tiles.height() - gap) / 2;
        const std::size_t counts[2][2] = {{m_confusion.tp, m_confusion.fn}, {m_confusion.fp, m_confusion.tn}};
        const QString rows[2] = {m_words.positive, m_words.other};
        const QString columns[2] = {m_words.saysPositive, m_words.saysOther};
        for (int column = 0; column < 2; ++column) {
            painter.setFont(m_theme.caption);
            painter.setPen(m_theme.ink2);
            painter.drawText(QRectF(tiles.left() + column * (width + gap), area.top() + caption.height(), width, caption.height()),
                             Qt::AlignCenter, columns[column]);
        }
        for (int row = 0; row < 2; ++row) {
            const double top = tiles.top() + row * (height + gap);
            painter.setFont(m_theme.caption);
            painter.setPen(m_theme.ink2);
            drawWrapped(painter, QRectF(area.left(), top, names - m_theme.length(10), height), Qt::AlignRight | Qt::AlignVCenter,
                        rows[row]);
            const double total = static_cast<double>(counts[row][0] + counts[row][1]);
            for (int column = 0; column < 2; ++column) {
                const QRectF tile(tiles.left() + column * (width + gap), top, width, height);
                const bool right = row == column;
                painter.setPen(Qt::NoPen);
                painter.setBrush(right ? m_theme.accentSoft : m_theme.staleSoft);
                painter.drawRoundedRect(tile, m_theme.length(6), m_theme.length(6));
                const double count = static_cast<double>(counts[row][column]);
                const QString share = total > 0 ? m_theme.numbers.percent(count / total) : m_theme.numbers.none();
                const double big = QFontMetricsF(m_theme.figure).height();
                const double both = big + QFontMetricsF(m_theme.label).height();
                painter.setPen(right ? m_theme.accentSoftInk : m_theme.stale);
                painter.setFont(m_theme.figure);
                painter.drawText(QRectF(tile.left(), tile.center().y() - both / 2, tile.width(), big), Qt::AlignCenter,
                                 m_theme.numbers.whole(count));
                painter.setFont(m_theme.label);
                painter.drawText(QRectF(tile.left(), tile.center().y() - both / 2 + big, tile.width(), both - big), Qt::AlignCenter, share);
                m_marks.push_back(
                    {tile, QStringLiteral("%1 → %2: %3, %4").arg(rows[row], columns[column], m_theme.numbers.whole(count), share)});
            }
        }
        painter.restore();
    }

    FigureData data() const override
    {
        return {{QString(), m_words.saysPositive, m_words.saysOther},
                {{m_words.positive, QString::number(m_confusion.tp), QString::number(m_confusion.fn)},
                 {m_words.other, QString::number(m_confusion.fp), QString::number(m_confusion.tn)}}};
    }

private:
    Confusion m_confusion;
    ConfusionWords m_words;
    ChartTheme m_theme;
};

}  // namespace

std::unique_ptr<Figure> confusionFigure(const Confusion& confusion, const ConfusionWords& words, const ChartTheme& theme)
{
    return std::make_unique<TilesFigure>(confusion, words, theme);
}

}  // namespace holdfast
