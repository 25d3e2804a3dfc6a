// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>

#include <QDialog>

#include "app/pages/clean/clean_page_state.h"
#include "widgets/theme/number_format.h"

class QGridLayout;

namespace holdfast {

class Button;

// A step of the recipe changed where it stands: what values become, which are cleared, the kind, the name, the limits. Its place, its
// comment and whether it is on stay.
class StepDialog : public QDialog
{
    Q_OBJECT
public:
    StepDialog(const RecipeEntry& step, const NumberFormat& numbers, QWidget* parent);

    static bool canChange(const RecipeEntry& step);

Q_SIGNALS:
    void changedTidy(const holdfast::TidyAction& action);
    void changedLearning(const holdfast::LearningAction& action);

private:
    void addTidyFields(const TidyAction& action);
    void addLearningFields(const LearningAction& action);
    QWidget* addField(const QString& word, QWidget* field);

    NumberFormat m_numbers;
    QGridLayout* m_fields;
    Button* m_apply;
    std::function<bool()> m_isValid = [] { return true; };
    std::function<void()> m_send;
};

}  // namespace holdfast
