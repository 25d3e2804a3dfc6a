// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include <QMetaType>
#include <Qt>

namespace holdfast {

// What the row painters ask a model for, besides Qt's own roles.
enum TableRole : int {
    SecondLineRole = Qt::UserRole + 1,  // QString: caption under the first line
    IntervalRole,                       // IntervalMark: drawn as dot and whisker
    DotsRole,                           // DotsMark: folds as dots, their mean larger
    DimmedRole,                         // bool: third ink
    FoundRole,                          // bool: a finding is about this cell
    MissingRole                         // bool: nothing is here; drawn as a dash
};

// Values on a scale that all rows of the column share.
struct IntervalMark
{
    double low = 0;
    double value = 0;
    double high = 0;
    double scaleLow = 0;
    double scaleHigh = 1;
};

struct DotsMark
{
    std::vector<double> dots;
    double mean = 0;
    double scaleLow = 0;
    double scaleHigh = 1;
};

}  // namespace holdfast

Q_DECLARE_METATYPE(holdfast::IntervalMark)
Q_DECLARE_METATYPE(holdfast::DotsMark)
