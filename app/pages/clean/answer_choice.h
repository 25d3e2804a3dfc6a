// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include <QString>
#include <QWidget>

class QButtonGroup;

namespace holdfast {

enum class AnswerKind { Own, LeaveOut, PullIn };

// One of several things that may be done about a finding.
struct FindingAnswer
{
    AnswerKind kind = AnswerKind::Own;
    QString words;   // in the list
    QString act;     // on the button
    QString change;  // what it does, a sentence; empty: what the finding says itself
};

// Which answer to a finding; one of few, with the keyboard too.
class AnswerChoice : public QWidget
{
    Q_OBJECT
public:
    explicit AnswerChoice(QWidget* parent = nullptr);

    // The finding's own answer stands first. What was chosen stays until another finding, by its id, is shown; while it cannot be given the
    // finding's own stands in for it.
    void setAnswers(const std::string& id, const std::vector<FindingAnswer>& answers);
    int chosen() const;
    const std::vector<FindingAnswer>& answers() const { return m_answers; }

Q_SIGNALS:
    void chosenAnew();

private:
    std::string m_id;
    std::vector<FindingAnswer> m_answers;
    AnswerKind m_wanted = AnswerKind::Own;
    QButtonGroup* m_group;
};

}  // namespace holdfast
