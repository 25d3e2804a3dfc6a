// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/clean/recipe_card.h"

#include <utility>

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QShortcut>
#include <QVBoxLayout>

#include "app/pages/clean/step_dialog.h"
#include "app/pages/clean/step_words.h"
#include "widgets/controls/button.h"
#include "widgets/controls/label.h"
#include "widgets/controls/switch.h"
#include "widgets/theme/theme.h"

namespace holdfast {

RecipeCard::RecipeCard(QWidget* parent)
    : Card(parent), m_title(makeLabel("section", {}, this)), m_log(new Button(ButtonKind::Link, {}, this)),
      m_add(new Button(ButtonKind::Link, "plus", this)), m_hint(makeLabel("caption", {}, this)), m_rows(new QVBoxLayout),
      m_undo(new Button(ButtonKind::Plain, "undo", this))
{
    m_undo->setObjectName("recipeUndo");
    m_undo->setSmall(true);
    m_rows->setSpacing(theme().px(10));
    m_log->setObjectName("recipeLog");
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_log);
    column()->addLayout(head);
    m_add->setObjectName("recipeAdd");
    connect(m_log, &Button::clicked, this, &RecipeCard::showLogMenu);
    connect(m_add, &Button::clicked, this, &RecipeCard::showAddMenu);
    column()->addWidget(m_hint);
    column()->addLayout(m_rows);
    column()->addWidget(m_add, 0, Qt::AlignLeft);
    column()->addStretch();
    column()->addWidget(horizontalLine(this));
    column()->addWidget(m_undo, 0, Qt::AlignLeft);
    connect(m_undo, &Button::clicked, this, &RecipeCard::undoWanted);
}

RecipeCard::Row RecipeCard::makeRow(std::size_t place)
{
    Row row{new QWidget(this), nullptr, nullptr, nullptr, nullptr, nullptr, nullptr};
    row.on = new Switch({}, row.box);
    row.on->setObjectName("stepSwitch");
    row.title = makeLabel("medium", {}, row.box);
    row.effect = makeLabel("tiny", {}, row.box);
    row.why = makeLabel("tiny", {}, row.box);
    row.whyEdit = new QLineEdit(row.box);
    row.whyEdit->setObjectName("stepWhy");
    row.whyEdit->setProperty("small", true);
    row.whyEdit->hide();
    row.more = new IconButton("more", row.box);
    row.more->setObjectName("stepMore");
    auto* words = new QVBoxLayout;
    words->setSpacing(theme().px(2));
    words->addWidget(row.title);
    words->addWidget(row.effect);
    words->addWidget(row.why);
    words->addWidget(row.whyEdit);
    auto* line = new QHBoxLayout(row.box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme().px(8));
    line->addWidget(row.on, 0, Qt::AlignTop);
    line->addLayout(words, 1);
    line->addWidget(row.more, 0, Qt::AlignTop);
    m_rows->addWidget(row.box);
    connect(row.on, &Switch::clicked, this, [this, place](bool on) { Q_EMIT switched(m_steps[place].id, on); });
    connect(row.more, &IconButton::clicked, this, [this, place] { showMenu(place); });
    connect(row.whyEdit, &QLineEdit::editingFinished, this, [this, place] {
        QLineEdit* edit = m_shown[place].whyEdit;
        if (const std::optional<StepId> step = std::exchange(m_explained, std::nullopt)) {
            edit->hide();
            Q_EMIT commented(*step, edit->text());
        }
    });
    auto* leave = new QShortcut(Qt::Key_Escape, row.whyEdit);
    leave->setContext(Qt::WidgetShortcut);
    connect(leave, &QShortcut::activated, this, [this, place] {
        m_explained.reset();
        m_shown[place].whyEdit->hide();
    });
    return row;
}

void RecipeCard::showMenu(std::size_t place)
{
    const RecipeEntry& step = m_steps[place];
    auto* menu = new QMenu(this);
    menu->setObjectName("stepMenu");
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction* edit = menu->addAction(tr("Change…"));
    edit->setEnabled(StepDialog::canChange(step));
    QAction* up = menu->addAction(tr("Move up"));
    up->setEnabled(step.place > 0);
    QAction* down = menu->addAction(tr("Move down"));
    down->setEnabled(!step.last);
    QAction* why = menu->addAction(tr("Say why…"));
    QAction* remove = menu->addAction(tr("Remove the step"));
    const StepId id = step.id;
    const int at = step.place;
    connect(edit, &QAction::triggered, this, [this, id] { Q_EMIT editWanted(id); });
    connect(up, &QAction::triggered, this, [this, id, at] { Q_EMIT moved(id, at - 1); });
    connect(down, &QAction::triggered, this, [this, id, at] { Q_EMIT moved(id, at + 1); });
    connect(remove, &QAction::triggered, this, [this, id] { Q_EMIT removed(id); });
    connect(why, &QAction::triggered, this, [this, place] {
        QLineEdit* field = m_shown[place].whyEdit;
        m_explained = m_steps[place].id;
        field->setText(QString::fromStdString(m_steps[place].comment));
        field->show();
        field->setFocus();
    });
    QWidget* below = m_shown[place].more;
    menu->popup(below->mapToGlobal(QPoint(0, below->height())));
}

void RecipeCard::showLogMenu()
{
    auto* menu = new QMenu(this);
    menu->setObjectName("logMenu");
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Copy")), &QAction::triggered, this, [this] { Q_EMIT logWanted(false); });
    connect(menu->addAction(tr("Save as text…")), &QAction::triggered, this, [this] { Q_EMIT logWanted(true); });
    menu->popup(m_log->mapToGlobal(QPoint(0, m_log->height())));
}

// Steps that learn act on all columns they fit until they are changed.
void RecipeCard::showAddMenu()
{
    auto* menu = new QMenu(this);
    menu->setObjectName("addMenu");
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString& word, const LearningAction& action) {
        connect(menu->addAction(word), &QAction::triggered, this, [this, action] { Q_EMIT addWanted(action); });
    };
    add(tr("Fill what is missing"), FillMissing{});
    add(tr("Pull extremes to quantiles"), ClampAtQuantiles{});
    add(tr("Pool rare levels"), PoolRareLevels{});
    menu->popup(m_add->mapToGlobal(QPoint(0, m_add->height())));
}

void RecipeCard::setRecipe(const std::vector<RecipeEntry>& steps, const NumberFormat& numbers)
{
    m_steps = steps;
    m_title->setText(tr("Recipe"));
    m_log->setText(tr("Log"));
    m_add->setText(tr("Add a step that learns"));
    m_add->setAccessibleName(m_add->text());
    m_log->setAccessibleName(m_log->text());
    m_log->setVisible(!steps.empty());
    m_hint->setText(steps.empty() ? tr("Empty so far. Each answer adds a step, and the steps are repeated on next month's files.")
                                  : tr("Applied from top to bottom and repeated on next month's files."));
    while (m_shown.size() < steps.size())
        m_shown.push_back(makeRow(m_shown.size()));
    for (std::size_t i = 0; i < m_shown.size(); ++i) {
        const Row& row = m_shown[i];
        row.box->setVisible(i < steps.size());
        if (row.whyEdit->isVisibleTo(row.box) && (i >= steps.size() || steps[i].id != m_explained)) {
            m_explained.reset();  // another step stands here now
            row.whyEdit->hide();
        }
        if (i >= steps.size())
            continue;
        row.on->setChecked(steps[i].on);
        row.title->setText(stepTitle(steps[i], numbers));
        row.effect->setText(stepEffect(steps[i], numbers));
        row.on->setAccessibleName(tr("Step %1: %2").arg(i + 1).arg(row.title->text()));
        row.why->setText(tr("why: %1").arg(QString::fromStdString(steps[i].comment)));
        row.why->setVisible(!steps[i].comment.empty() && !row.whyEdit->isVisibleTo(this));
        row.whyEdit->setPlaceholderText(tr("Why this step"));
        row.whyEdit->setAccessibleName(tr("Why step %1").arg(i + 1));
        row.more->setWord(tr("More about step %1").arg(i + 1));
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
