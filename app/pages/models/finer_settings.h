// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include <QWidget>

#include "search/model_settings.h"

class QCheckBox;
class QLabel;

namespace holdfast {

class Button;
class Choice;

// Settings of a search that most studies leave alone, under one link: kind of folds, how often they are drawn, early stops, recalibration.
class FinerSettings : public QWidget
{
    Q_OBJECT
public:
    explicit FinerSettings(QWidget* parent = nullptr);

    // `foldColumn`: whose values part the rows; empty: folds are drawn. A numeric target has no chances to recalibrate.
    void setState(const std::string& foldColumn, bool hasChances, const ModelSettings& settings);

Q_SIGNALS:
    void repeatsChosen(int repeats);
    void foldKindChosen(holdfast::FoldKind kind);
    void discardChosen(bool discard);
    void recalibrateChosen(bool recalibrate);

private:
    void wordMore(int changed);

    Button* m_more;
    QWidget* m_body;
    QLabel* m_foldKindLabel;
    Choice* m_foldKind;
    QLabel* m_repeatsLabel;
    Choice* m_repeats;
    QCheckBox* m_discard;
    QCheckBox* m_recalibrate;
    int m_changed = 0;  // settings that are not as usual
};

}  // namespace holdfast
