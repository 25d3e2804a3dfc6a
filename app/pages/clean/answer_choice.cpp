// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/clean/answer_choice.h"

#include <algorithm>

#include <QButtonGroup>
#include <QLabel>
#include <QMouseEvent>
#include <QRadioButton>
#include <QVBoxLayout>

#include "widgets/controls/label.h"
#include "widgets/theme/theme.h"

namespace holdfast {
namespace {

// A radio button whose words wrap: Qt's own never do.
class AnswerRow : public QWidget
{
public:
    AnswerRow(int place, QButtonGroup* group, QWidget* parent)
        : QWidget(parent), m_radio(new QRadioButton(this)), m_words(makeLabel("", {}, this))
    {
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(theme().px(4));
        row->addWidget(m_radio, 0, Qt::AlignTop);
        row->addWidget(m_words, 1);
        m_radio->setObjectName(QStringLiteral("answer%1").arg(place + 1));
        group->addButton(m_radio, place);
    }

    void setWords(const QString& words)
    {
        m_words->setText(words);
        m_radio->setAccessibleName(words);
    }

    // The button too: arrow keys go to those that are not hidden themselves.
    void show(bool on)
    {
        setVisible(on);
        m_radio->setVisible(on);
    }

protected:
    void mouseReleaseEvent(QMouseEvent* event) override
    {
        if (event->button() == Qt::LeftButton && rect().contains(event->pos()))
            m_radio->click();
    }

private:
    QRadioButton* m_radio;
    QLabel* m_words;
};

}  // namespace

AnswerChoice::AnswerChoice(QWidget* parent) : QWidget(parent), m_group(new QButtonGroup(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme().px(6));
    connect(m_group, &QButtonGroup::idToggled, this, [this](int place, bool on) {
        if (!on || place >= static_cast<int>(m_answers.size()))
            return;
        m_wanted = m_answers[static_cast<std::size_t>(place)].kind;
        Q_EMIT chosenAnew();
    });
}

void AnswerChoice::setAnswers(const std::string& id, const std::vector<FindingAnswer>& answers)
{
    if (id != m_id)
        m_wanted = AnswerKind::Own;
    m_id = id;
    m_answers = answers;
    const auto count = static_cast<int>(answers.size());
    while (layout()->count() < count)
        layout()->addWidget(new AnswerRow(layout()->count(), m_group, this));
    const auto wanted = std::find_if(answers.begin(), answers.end(), [this](const FindingAnswer& each) { return each.kind == m_wanted; });
    const int place = wanted == answers.end() ? 0 : static_cast<int>(wanted - answers.begin());
    const QSignalBlocker quiet(m_group);
    for (int i = 0; i < layout()->count(); ++i) {
        auto* row = static_cast<AnswerRow*>(layout()->itemAt(i)->widget());
        row->show(i < count);
        if (i < count)
            row->setWords(answers[static_cast<std::size_t>(i)].words);
    }
    if (m_group->button(place) != nullptr)
        m_group->button(place)->setChecked(true);
}

int AnswerChoice::chosen() const { return std::max(0, m_group->checkedId()); }

}  // namespace holdfast
