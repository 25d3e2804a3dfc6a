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

// Columns computed of others: each with its formula, what it could not be computed for, and a field to write one.
class DerivedCard : public Card
{
    Q_OBJECT
public:
    explicit DerivedCard(QWidget* parent);

    void setState(const CombinePageState& state, const Made<Stage::Join>& joined, const NumberFormat& numbers);

Q_SIGNALS:
    void switched(const std::string& name, bool on);
    void removed(const std::string& name);
    void added(const holdfast::DerivedColumn& column);
    void changed(const std::string& name, const holdfast::DerivedColumn& column);

private:
    FormulaRow* makeRow(std::size_t place);
    void showRow(FormulaRow& row, const DerivedEntry& entry, const NumberFormat& numbers);
    void begin(std::optional<DerivedColumn> column);
    void finish();
    bool object();  // says why what is typed cannot be a column; true when it cannot
    QString objectionTo(const std::string& name) const;
    void wordField();

    QLabel* m_title;
    QLabel* m_hint;
    QVBoxLayout* m_rows;
    std::vector<FormulaRow*> m_shown;
    QLineEdit* m_name;
    FormulaField* m_field;
    Button* m_add;
    Button* m_cancel;
    std::optional<DerivedColumn> m_edited;
    std::vector<DerivedEntry> m_entries;
    Made<Stage::Join> m_joined;
};

}  // namespace holdfast
