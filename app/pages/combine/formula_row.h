// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class QLabel;

namespace holdfast {

class IconButton;
class Switch;

// A rule or a computed column in its card: switched on and off, changed, removed; its formula, and what came of it.
class FormulaRow : public QWidget
{
    Q_OBJECT
public:
    struct Shown
    {
        QString name;
        QString spokenName;
        bool on = true;
        QString formula;
        QString said;
        bool isBroken = false;
        QString changeWord;
        QString removeWord;
    };
    // Its parts are named by `kind`: "rule" gives ruleSwitch, ruleEdit, ruleRemove, ruleSaid.
    FormulaRow(const QString& kind, QWidget* parent);
    void setShown(const Shown& shown);

Q_SIGNALS:
    void switched(bool on);
    void changeWanted();
    void removeWanted();

private:
    Switch* m_on;
    IconButton* m_change;
    IconButton* m_remove;
    QLabel* m_formula;
    QLabel* m_said;
};

}  // namespace holdfast
