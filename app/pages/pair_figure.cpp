// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/pair_figure.h"

#include <algorithm>

#include <QCoreApplication>

#include "explore/column_profile.h"
#include "widgets/charts/boxes.h"
#include "widgets/charts/level_bars.h"
#include "widgets/charts/scatter.h"

namespace holdfast {

namespace {

constexpr std::size_t kMostLevels = 12;

QString said(const char* text) { return QCoreApplication::translate("Pair", text); }

// The levels of a category as classes, for boxes and stacked bars.
TargetClasses classesOf(const Column& column)
{
    TargetClasses classes;
    classes.id = column.id();
    const Categories& categories = column.categories();
    classes.names = categories.levels;
    classes.codes = categories.codes;
    classes.counts.assign(categories.levels.size(), 0);
    for (const std::int32_t code : categories.codes)
        if (code >= 0)
            ++classes.counts[static_cast<std::size_t>(code)];
    return classes;
}

bool few(const Column& column) { return column.isCategorical() && column.categories().levels.size() <= kMostLevels; }

}  // namespace

FigureMaker pairFigure(const Column& x, const Column& y, const std::vector<std::int8_t>& labels)
{
    if (x.isNumber() && y.isNumber()) {
        auto points = std::make_shared<ScatterPoints>();
        points->x = x.numbers();
        points->y = y.numbers();
        if (labels.size() == points->x.size())
            points->group = labels;
        return [points](const ChartTheme& theme) -> std::unique_ptr<Figure> { return scatterFigure({.points = points, .dot = 4}, theme); };
    }
    const Column& number = x.isNumber() ? x : y;
    const Column& category = x.isNumber() ? y : x;
    if (number.isNumber() && few(category)) {
        const TargetClasses classes = classesOf(category);
        const ColumnProfile profile = profileColumn(number, &classes);
        return [profile, classes](const ChartTheme& theme) { return boxFigure(profile, &classes, {}, theme); };
    }
    if (few(x) && few(y)) {
        const TargetClasses classes = classesOf(y);
        const ColumnProfile profile = profileColumn(x, &classes);
        return [profile, classes](const ChartTheme& theme) {
            return levelFigure(profile, &classes, BarMeasure::Shares, said(QT_TRANSLATE_NOOP("Pair", "others")), theme);
        };
    }
    return {};
}

QString pairCaption(const Column& x, const Column& y)
{
    if (x.isNumber() && y.isNumber())
        return said(QT_TRANSLATE_NOOP("Pair", "%1 (up) and %2 (right); one dot is one customer."))
            .arg(shownName(y.name()), shownName(x.name()));
    if (x.isNumber() || y.isNumber())
        return said(QT_TRANSLATE_NOOP("Pair", "%1 by %2: quartiles, median, whiskers of 1.5 quartile distances."))
            .arg(shownName((x.isNumber() ? x : y).name()), shownName((x.isNumber() ? y : x).name()));
    return said(QT_TRANSLATE_NOOP("Pair", "Shares of %1 within %2; on the right the rows.")).arg(shownName(y.name()), shownName(x.name()));
}

}  // namespace holdfast
