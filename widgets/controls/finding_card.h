// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "widgets/controls/card.h"
#include "widgets/controls/chip.h"

class QLabel;
class QHBoxLayout;

namespace holdfast {

class Button;

// What a finding card shows; all texts ready for the screen.
struct FindingLook
{
    enum class Settled { Open, Accepted, Rejected, KeptApart };
    QString kind;  // chip: "Spelling"
    Tone tone = Tone::Neutral;
    QString count = {};   // "10 rows"
    QString change = {};  // one bold line: “standartt” → “standart”
    QString where = {};   // caption: table, column, confidence; of a kept-apart one the reason
    Settled settled = Settled::Open;
    QStringList acts = {};  // words of the buttons, most wanted first; none when settled
    bool operator==(const FindingLook&) const = default;
};

// Enter takes the first act, Delete the second, E the last where there are three.
class FindingCard : public Card
{
    Q_OBJECT
public:
    explicit FindingCard(QWidget* parent = nullptr);

    void setFinding(const FindingLook& look);

Q_SIGNALS:
    void acted(int act);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void showSettled();

    FindingLook m_look;
    Chip* m_kind;
    QLabel* m_count;
    QLabel* m_tick;
    QLabel* m_change;
    QLabel* m_where;
    QWidget* m_acts;
    QHBoxLayout* m_actsRow;
    std::vector<Button*> m_buttons;
};

}  // namespace holdfast
