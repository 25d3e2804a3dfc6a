// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/clean/spelling_edit.h"

#include <algorithm>

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include "widgets/controls/label.h"
#include "widgets/theme/theme.h"

namespace holdfast {
namespace {

constexpr std::size_t kMostListed = 10;

}  // namespace

SpellingEdit::SpellingEdit(QWidget* parent)
    : QWidget(parent), m_kept(new QLineEdit(this)), m_members(new QVBoxLayout), m_more(makeLabel("caption", {}, this))
{
    m_kept->setObjectName("keptValue");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme().px(4));
    column->addWidget(m_kept);
    m_members->setSpacing(theme().px(2));
    column->addLayout(m_members);
    column->addStretch();
    connect(m_kept, &QLineEdit::textChanged, this, &SpellingEdit::edited);
}

void SpellingEdit::setProposal(const std::string& id, const SpellingProposal& proposal, const NumberFormat& numbers)
{
    const bool other = m_id != id;
    m_id = id;
    m_kept->setAccessibleName(tr("Written as"));
    m_quote = [numbers](const QString& text) { return numbers.quoted(text); };
    if (other)
        m_kept->setText(QString::fromStdString(proposal.to));
    const std::size_t listed = proposal.from.size() > 1 ? std::min(proposal.from.size(), kMostListed) : 0;
    while (m_boxes.size() < listed) {
        auto* box = new QCheckBox(this);
        box->setObjectName(QStringLiteral("member%1").arg(m_boxes.size() + 1));
        connect(box, &QCheckBox::toggled, this, &SpellingEdit::edited);
        m_members->addWidget(box);
        m_boxes.push_back(box);
    }
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        m_boxes[i]->setVisible(i < listed);
        if (i >= listed)
            continue;
        m_boxes[i]->setText(numbers.quoted(QString::fromStdString(proposal.from[i])).replace('&', "&&"));
        if (other)
            m_boxes[i]->setChecked(true);
    }
    const int more = static_cast<int>(proposal.from.size() > 1 ? proposal.from.size() - listed : 0);
    m_members->addWidget(m_more);
    m_more->setText(tr("and %n more", nullptr, more));
    m_more->setVisible(more > 0);
}

void SpellingEdit::clear() { m_id.clear(); }

std::optional<MergeValues> SpellingEdit::chosenOf(const MergeValues& proposed) const
{
    MergeValues chosen = proposed;
    chosen.to = m_kept->text().toStdString();
    chosen.from.clear();
    for (std::size_t i = 0; i < proposed.from.size(); ++i)
        if (proposed.from.size() == 1 || i >= m_boxes.size() || i >= kMostListed || m_boxes[i]->isChecked())
            chosen.from.push_back(proposed.from[i]);
    std::erase(chosen.from, chosen.to);
    if (chosen.from.empty() || chosen.to.empty())
        return std::nullopt;
    return chosen;
}

QString SpellingEdit::sentence(const std::optional<MergeValues>& merge) const
{
    if (!merge)
        return tr("Nothing: tick a value and say how it is written.");
    return tr("%n value(s) in %1 become %2.", nullptr, static_cast<int>(merge->from.size()))
        .arg(shownName(merge->column.name), m_quote(QString::fromStdString(merge->to)));
}

}  // namespace holdfast
