// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <vector>

#include "app/pages/clean/clean_page_state.h"
#include "widgets/controls/card.h"
#include "widgets/theme/number_format.h"

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace holdfast {

class Button;
class IconButton;
class Switch;

// The steps in the order they are applied, each with its switch and what it did; and undo.
class RecipeCard : public Card
{
    Q_OBJECT
public:
    explicit RecipeCard(QWidget* parent);

    void setRecipe(const std::vector<RecipeEntry>& steps, const NumberFormat& numbers);
    void setUndo(const QString& what);  // empty: there is nothing to undo

Q_SIGNALS:
    void switched(holdfast::StepId step, bool on);
    void removed(holdfast::StepId step);
    void moved(holdfast::StepId step, int to);  // place in its own list
    void commented(holdfast::StepId step, const QString& why);
    void logWanted(bool toFile);  // else to the clipboard
    void editWanted(holdfast::StepId step);
    void addWanted(const holdfast::LearningAction& action);
    void undoWanted();

private:
    struct Row
    {
        QWidget* box;
        Switch* on;
        QLabel* title;
        QLabel* effect;
        QLabel* why;
        QLineEdit* whyEdit;
        IconButton* more;
    };
    Row makeRow(std::size_t place);
    void showMenu(std::size_t place);
    void showLogMenu();
    void showAddMenu();

    QLabel* m_title;
    Button* m_log;
    Button* m_add;
    QLabel* m_hint;
    QVBoxLayout* m_rows;
    std::vector<Row> m_shown;
    std::optional<StepId> m_explained;  // whose why is being typed
    std::vector<RecipeEntry> m_steps;
    Button* m_undo;
};

}  // namespace holdfast
