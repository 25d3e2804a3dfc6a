// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <vector>

#include "app/pages/combine/combine_page_state.h"
#include "widgets/controls/card.h"
#include "widgets/theme/number_format.h"

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace holdfast {

class Button;
class Choice;
class IconButton;
class Switch;

// Row rules by name with what each removes; a rule worth asking about; and a line to add one.
class RulesCard : public Card
{
    Q_OBJECT
public:
    explicit RulesCard(QWidget* parent);

    void setState(const CombinePageState& state, const Table* joined, const NumberFormat& numbers);

Q_SIGNALS:
    void switched(holdfast::RuleId rule, bool on);
    void removed(holdfast::RuleId rule);
    void added(const holdfast::RowRule& rule);

private:
    struct Row
    {
        QWidget* box;
        Switch* on;
        QLabel* text;
        QLabel* count;
        IconButton* remove;
    };
    Row makeRow(std::size_t place);
    void wordSuggestion(const NumberFormat& numbers);
    void addTyped();
    QString removesText(std::size_t removed, const NumberFormat& numbers) const;

    QLabel* m_title;
    QLabel* m_hint;
    QVBoxLayout* m_rows;
    std::vector<Row> m_shown;
    QWidget* m_suggestion;
    QLabel* m_suggestionText;
    Button* m_suggestionAdd;
    QLabel* m_newTitle;
    Choice* m_column;
    Choice* m_op;
    QLineEdit* m_value;
    QLabel* m_problem;
    Button* m_add;
    QLabel* m_sums;
    CombinePageState m_state;
    std::vector<Comparison> m_columns;  // one per choice: its column
    std::vector<bool> m_numeric;
};

}  // namespace holdfast
