// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <vector>

#include "app/pages/segments/segments_page_state.h"
#include "widgets/controls/card.h"
#include "widgets/theme/number_format.h"

class QHBoxLayout;
class QLabel;

namespace holdfast {

class Button;

// The rule of a segment in words, a token for every condition: each is changed or removed in a popup, others are added from a menu.
class ConditionsCard : public Card
{
    Q_OBJECT
public:
    explicit ConditionsCard(QWidget* parent = nullptr);

    void setState(const SegmentsPageState& state, std::shared_ptr<const SegmentInputs> inputs, const QString& moneyUnit,
                  const NumberFormat& numbers);

Q_SIGNALS:
    void ruleChanged(const holdfast::RowCondition& rule);

private:
    void addToken(std::size_t place, const QString& moneyUnit);
    void openPopup(std::size_t place, QWidget* token);
    void openMenu();
    void propose(const ColumnId& id);

    RowCondition m_rule;
    bool m_hasRisk = false;
    std::shared_ptr<const SegmentInputs> m_inputs;
    NumberFormat m_numbers;
    QLabel* m_lead;
    QHBoxLayout* m_tokens;
    std::vector<QWidget*> m_tokenWidgets;
    Button* m_add;
    QLabel* m_included;
};

}  // namespace holdfast
