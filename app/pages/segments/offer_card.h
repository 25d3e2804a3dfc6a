// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/pages/segments/segments_page_state.h"
#include "widgets/controls/card.h"
#include "widgets/theme/number_format.h"

class QDoubleSpinBox;
class QLabel;
class QLineEdit;

namespace holdfast {

class Button;
class Chip;
class Choice;

// What may be sent to the segment, under stated assumptions, and what that would come to.
class OfferCard : public Card
{
    Q_OBJECT
public:
    explicit OfferCard(QWidget* parent = nullptr);

    void setState(const SegmentsPageState& state, const QString& moneyUnit, const NumberFormat& numbers);
    Button* contacts() const { return m_contacts; }

Q_SIGNALS:
    void offerAdded();
    void offerChanged(const holdfast::Offer& offer);
    void contactsWanted();

private:
    void changed();

    std::optional<Offer> m_offer;
    QLabel* m_title;
    Chip* m_consent;
    QLabel* m_lead;
    Button* m_add;
    QWidget* m_fields;
    QLineEdit* m_name;
    QLabel* m_effectLabel;
    QLabel* m_lossLabel;
    QLabel* m_costLabel;
    Choice* m_effect;
    Choice* m_loss;
    QDoubleSpinBox* m_cost;
    QLabel* m_result;
    QLabel* m_note;
    Button* m_contacts;
};

}  // namespace holdfast
