// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/pages/clean/clean_page_state.h"
#include "widgets/controls/card.h"
#include "widgets/controls/chip.h"
#include "widgets/theme/number_format.h"

class QGridLayout;
class QLabel;

namespace holdfast {

class Button;
class ChartFrame;

// The selected finding: what was seen, as a picture; reasons for and against; what would change; the two answers.
class EvidenceCard : public Card
{
    Q_OBJECT
public:
    explicit EvidenceCard(QWidget* parent);

    // `raw`: the table as read; null while it is being read.
    void setFinding(const FindingEntry& entry, const Table* raw, const NumberFormat& numbers);
    Button* accept() const { return m_accept; }
    ChartFrame* chart() const { return m_chart; }

Q_SIGNALS:
    void accepted();
    void rejected();
    void reopened();

private:
    void showChart(const Suggestion& suggestion, const Table* raw, const NumberFormat& numbers);

    Chip* m_kind;
    QLabel* m_place;
    QLabel* m_title;
    ChartFrame* m_chart;
    QLabel* m_forTitle;
    QLabel* m_for;
    QLabel* m_againstTitle;
    QLabel* m_against;
    QLabel* m_changeTitle;
    QLabel* m_change;
    Button* m_accept;
    Button* m_reject;
    Button* m_reopen;
};

}  // namespace holdfast
