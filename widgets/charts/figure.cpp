// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/figure.h"

#include <cmath>

#include "base/text.h"

namespace holdfast {

namespace {

QString quotedField(const QString& text)
{
    const bool plain = !text.contains(QLatin1Char(',')) && !text.contains(QLatin1Char('"')) && !text.contains(QLatin1Char('\n'));
    if (plain)
        return text;
    QString doubled = text;
    doubled.replace(QLatin1Char('"'), QStringLiteral("\"\""));
    return QLatin1Char('"') + doubled + QLatin1Char('"');
}

QByteArray line(const QStringList& fields)
{
    QStringList quoted;
    for (const QString& field : fields)
        quoted << quotedField(field);
    return (quoted.join(QLatin1Char(',')) + QLatin1Char('\n')).toUtf8();
}

}  // namespace

QString rawNumber(double value) { return std::isfinite(value) ? QString::fromStdString(shortest(value)) : QString(); }

QByteArray toCsv(const FigureData& data)
{
    QByteArray text = line(data.head);
    for (const QStringList& row : data.rows)
        text += line(row);
    return text;
}

QRectF Figure::markArea(int) const { return {}; }

QString Figure::markText(int) const { return {}; }

double Figure::wantedHeight(double) const { return 0; }

int Figure::markAt(const QPointF& point) const
{
    for (int mark = markCount() - 1; mark >= 0; --mark)  // what is drawn last lies on top
        if (markArea(mark).contains(point))
            return mark;
    return -1;
}

QRectF MarkedFigure::markArea(int mark) const
{
    return mark >= 0 && mark < markCount() ? m_marks[static_cast<std::size_t>(mark)].area : QRectF();
}

QString MarkedFigure::markText(int mark) const
{
    return mark >= 0 && mark < markCount() ? m_marks[static_cast<std::size_t>(mark)].text : QString();
}

}  // namespace holdfast
