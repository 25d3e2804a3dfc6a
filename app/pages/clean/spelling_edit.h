// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <QWidget>

#include "recipe/suggestion.h"
#include "widgets/theme/number_format.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace holdfast {

// Of a proposed spelling: which of its values, and what they become.
class SpellingEdit : public QWidget
{
    Q_OBJECT
public:
    explicit SpellingEdit(QWidget* parent = nullptr);

    // Shows a proposal for editing. What was ticked and typed stays until another one, by its id, is shown.
    void setProposal(const std::string& id, const SpellingProposal& proposal, const NumberFormat& numbers);
    void clear();  // nothing is edited
    bool isEditing() const { return !m_id.empty(); }
    // Of the values that are ticked, written as typed; none: nothing would be merged.
    std::optional<MergeValues> chosenOf(const MergeValues& proposed) const;
    // What the chosen merge does, in a sentence.
    QString sentence(const std::optional<MergeValues>& merge) const;

Q_SIGNALS:
    void edited();

private:
    std::string m_id;
    QLineEdit* m_kept;
    QVBoxLayout* m_members;
    std::vector<QCheckBox*> m_boxes;
    QLabel* m_more;
    std::function<QString(const QString&)> m_quote;
};

}  // namespace holdfast
