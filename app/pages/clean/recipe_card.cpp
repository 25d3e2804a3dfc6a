// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/clean/recipe_card.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "app/pages/clean/step_words.h"
#include "widgets/controls/button.h"
#include "widgets/controls/label.h"
#include "widgets/controls/switch.h"
#include "widgets/theme/theme.h"

namespace holdfast {

RecipeCard::RecipeCard(QWidget* parent)
    : Card(parent), m_title(makeLabel("section", {}, this)), m_hint(makeLabel("caption", {}, this)), m_rows(new QVBoxLayout),
      m_undo(new Button(ButtonKind::Plain, "undo", this))
{
    m_undo->setObjectName("recipeUndo");
    m_undo->setSmall(true);
    m_rows->setSpacing(theme().px(10));
    column()->addWidget(m_title);
    column()->addWidget(m_hint);
    column()->addLayout(m_rows);
    column()->addStretch();
    column()->addWidget(horizontalLine(this));
    column()->addWidget(m_undo, 0, Qt::AlignLeft);
    connect(m_undo, &Button::clicked, this, &RecipeCard::undoWanted);
}

RecipeCard::Row RecipeCard::makeRow(std::size_t place)
{
    Row row{new QWidget(this), nullptr, nullptr, nullptr, nullptr};
    row.on = new Switch({}, row.box);
    row.on->setObjectName("stepSwitch");
    row.title = makeLabel("medium", {}, row.box);
    row.effect = makeLabel("tiny", {}, row.box);
    row.remove = new IconButton("close", row.box);
    row.remove->setObjectName("stepRemove");
    auto* words = new QVBoxLayout;
    words->setSpacing(theme().px(2));
    words->addWidget(row.title);
    words->addWidget(row.effect);
    auto* line = new QHBoxLayout(row.box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme().px(8));
    line->addWidget(row.on, 0, Qt::AlignTop);
    line->addLayout(words, 1);
    line->addWidget(row.remove, 0, Qt::AlignTop);
    m_rows->addWidget(row.box);
    connect(row.on, &Switch::clicked, this, [this, place](bool on) { Q_EMIT switched(m_steps[place].id, on); });
    connect(row.remove, &IconButton::clicked, this, [this, place] { Q_EMIT removed(m_steps[place].id); });
    return row;
}

void RecipeCard::setRecipe(const std::vector<RecipeEntry>& steps, const NumberFormat& numbers)
{
    m_steps = steps;
    m_title->setText(tr("Recipe"));
    m_hint->setText(steps.empty() ? tr("Empty so far. Each answer adds a step, and the steps are repeated on next month's files.")
                                  : tr("Applied from top to bottom and repeated on next month's files."));
    while (m_shown.size() < steps.size())
        m_shown.push_back(makeRow(m_shown.size()));
    for (std::size_t i = 0; i < m_shown.size(); ++i) {
        const Row& row = m_shown[i];
        row.box->setVisible(i < steps.size());
        if (i >= steps.size())
            continue;
        row.on->setChecked(steps[i].on);
        row.title->setText(stepTitle(steps[i], numbers));
        row.effect->setText(stepEffect(steps[i], numbers));
        row.on->setAccessibleName(tr("Step %1: %2").arg(i + 1).arg(row.title->text()));
        row.remove->setWord(tr("Remove step %1").arg(i + 1));
    }
}

void RecipeCard::setUndo(const QString& what)
{
    m_undo->setText(tr("Undo"));
    m_undo->setAccessibleName(what.isEmpty() ? tr("Undo") : tr("Undo: %1").arg(what));
    m_undo->setToolTip(m_undo->accessibleName());
    m_undo->setEnabled(!what.isEmpty());
}

}  // namespace holdfast
