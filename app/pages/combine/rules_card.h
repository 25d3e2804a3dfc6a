// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <vector>

#include "app/pages/combine/combine_page_state.h"
#include "widgets/controls/card.h"
#include "widgets/theme/number_format.h"

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace holdfast {

class Button;
class FormulaField;
class FormulaRow;

// Row rules by name with what each removes or why it could not be followed; a rule worth asking about; and a field to write one or to
// change one, which counts while it is typed.
class RulesCard : public Card
{
    Q_OBJECT
public:
    explicit RulesCard(QWidget* parent);

    void setState(const CombinePageState& state, const Made<Stage::Join>& joined, const NumberFormat& numbers);

Q_SIGNALS:
    void switched(holdfast::RuleId rule, bool on);
    void removed(holdfast::RuleId rule);
    void added(const holdfast::RowRule& rule);
    void changed(const holdfast::RowRule& rule);

private:
    FormulaRow* makeRow(std::size_t place);
    void showRow(FormulaRow& row, const RuleEntry& entry, const NumberFormat& numbers);
    void wordSuggestion(const NumberFormat& numbers);
    void begin(std::optional<RowRule> rule);
    void finish();
    void wordField();
    QString removesText(std::size_t removed, const NumberFormat& numbers) const;

    QLabel* m_title;
    QLabel* m_hint;
    QVBoxLayout* m_rows;
    std::vector<FormulaRow*> m_shown;
    QWidget* m_suggestion;
    QLabel* m_suggestionText;
    Button* m_suggestionAdd;
    QLabel* m_newTitle;
    QLineEdit* m_name;
    FormulaField* m_field;
    Button* m_add;
    Button* m_cancel;
    std::vector<QLabel*> m_sums;  // words and figures in turn
    std::optional<RowRule> m_edited;
    CombinePageState m_state;
    Made<Stage::Join> m_joined;
};

}  // namespace holdfast
