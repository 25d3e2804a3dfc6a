// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/clean/answer_choice.h"

#include <algorithm>

#include <QButtonGroup>
#include <QLabel>
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

protected:
    void mousePressEvent(QMouseEvent*) override { m_radio->click(); }

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
    connect(m_group, &QButtonGroup::idToggled, this, [this](int, bool on) {
        if (on)
            Q_EMIT chosenAnew();
    });
}

void AnswerChoice::setAnswers(const std::string& id, const std::vector<FindingAnswer>& answers)
{
    const bool other = id != m_id || answers.size() != m_answers.size();
    m_id = id;
    m_answers = answers;
    const auto count = static_cast<int>(answers.size());
    while (layout()->count() < count)
        layout()->addWidget(new AnswerRow(layout()->count(), m_group, this));
    for (int i = 0; i < layout()->count(); ++i) {
        auto* row = static_cast<AnswerRow*>(layout()->itemAt(i)->widget());
        row->setVisible(i < count);
        if (i < count)
            row->setWords(answers[static_cast<std::size_t>(i)].words);
    }
    if (other && m_group->button(0) != nullptr) {
        const QSignalBlocker quiet(m_group);
        m_group->button(0)->setChecked(true);
    }
}

int AnswerChoice::chosen() const { return std::max(0, m_group->checkedId()); }

}  // namespace holdfast
