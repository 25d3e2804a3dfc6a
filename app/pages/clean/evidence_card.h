// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <QStringList>

#include "app/pages/clean/clean_page_state.h"
#include "widgets/controls/card.h"
#include "widgets/controls/chip.h"
#include "widgets/theme/number_format.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

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
    // What accepting adds: of a spelling, for the values that are ticked and with the text that is typed.
    std::optional<TidyAction> chosenAction() const;
    ChartFrame* chart() const { return m_chart; }
    // Beside accepting and rejecting, in a menu; none: nothing is offered.
    void setOtherAnswers(const QStringList& answers);
    // What follows for the joined table; none: nothing is said.
    void setEffect(const QStringList& lines);

Q_SIGNALS:
    void accepted();
    void rejected();
    void reopened();
    void chosen();  // chosenAction() is another one
    void answeredOtherwise(int answer);
    void compareWanted();  // the rows of the finding side by side

private:
    void showMembers(const FindingEntry& entry, const NumberFormat& numbers, bool editable);
    void showChange();
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
    QLabel* m_effect;
    QWidget* m_edit;  // of a spelling: which values, and what becomes of them
    QLabel* m_keptTitle;
    QLineEdit* m_kept;
    QVBoxLayout* m_members;
    std::vector<QCheckBox*> m_boxes;
    QLabel* m_moreMembers;
    std::string m_shownId;  // of the finding that is edited; empty: none is
    std::function<QString(const QString&)> m_quote;
    std::optional<TidyAction> m_action;
    QString m_changeText;  // of anything but a spelling
    Button* m_accept;
    Button* m_reject;
    Button* m_reopen;
    Button* m_other;
    QStringList m_otherAnswers;
    Button* m_compare;
};

}  // namespace holdfast
