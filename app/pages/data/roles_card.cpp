// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/data/roles_card.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "app/pages/choice.h"
#include "widgets/controls/button.h"
#include "widgets/controls/label.h"
#include "widgets/controls/segmented.h"
#include "widgets/controls/tick_list.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

namespace holdfast {
namespace {

constexpr std::size_t kMostSegments = 3;

bool contains(const std::vector<ColumnId>& columns, const ColumnId& wanted)
{
    return std::find(columns.begin(), columns.end(), wanted) != columns.end();
}

QStringList levelWords(const std::vector<LevelChoice>& levels)
{
    QStringList words;
    for (const LevelChoice& level : levels)
        words << QString::fromStdString(level.level);
    return words;
}

int placeOfLevel(const std::vector<LevelChoice>& levels, const std::string& level)
{
    const auto found = std::find_if(levels.begin(), levels.end(), [&](const LevelChoice& each) { return each.level == level; });
    return found == levels.end() ? -1 : static_cast<int>(found - levels.begin());
}

}  // namespace

RolesCard::Role RolesCard::addRole(const char* objectName, const char* icon)
{
    Role role{new QWidget(this), new QLabel(this), makeLine("caption", {}, this), new Choice(objectName, this)};
    role.icon->setPixmap(iconPixmap(icon, theme().tokens().accent, theme().px(14), devicePixelRatioF()));
    auto* head = new QHBoxLayout(role.head);
    head->setContentsMargins(0, theme().px(4), 0, 0);
    head->setSpacing(theme().px(6));
    head->addWidget(role.icon);
    head->addWidget(role.name, 1);
    column()->addWidget(role.head);
    return role;
}

RolesCard::RolesCard(QWidget* parent)
    : Card(parent), m_title(makeLabel("section", {}, this)), m_hint(makeLabel("caption", {}, this)), m_keyNote(makeLabel("tiny", {}, this)),
      m_eventName(makeLabel("caption", {}, this)), m_event(new Segmented(this)), m_eventChoice(new Choice("eventChoice", this)),
      m_eventNote(makeLabel("tiny", {}, this)), m_consentValue(new Choice("consentValue", this)),
      m_more(smallButton(ButtonKind::Link, {}, this)), m_holdoutValue(new Choice("holdoutValue", this)),
      m_ignoredName(makeLabel("caption", {}, this)), m_ignored(new TickList("ignoredColumns", this))
{
    column()->setSpacing(theme().px(4));
    column()->addWidget(m_title);
    column()->addWidget(m_hint);
    m_key = addRole("keyChoice", "key");
    column()->addWidget(m_key.choice);
    column()->addWidget(m_keyNote);
    m_target = addRole("targetChoice", "target");
    column()->addWidget(m_target.choice);
    column()->addWidget(m_eventName);
    m_event->setObjectName("event");
    column()->addWidget(m_event, 0, Qt::AlignLeft);
    column()->addWidget(m_eventChoice);
    column()->addWidget(m_eventNote);
    m_profit = addRole("profitChoice", "profit");
    column()->addWidget(m_profit.choice);
    m_consent = addRole("consentChoice", "consent");
    column()->addWidget(m_consent.choice);
    column()->addWidget(m_consentValue);  // below, so that neither is cut
    column()->addSpacing(theme().px(4));
    m_more->setObjectName("moreRoles");
    column()->addWidget(m_more, 0, Qt::AlignLeft);
    column()->addWidget(m_ignoredName);
    m_ignored->setFixedHeight(theme().px(132));
    column()->addWidget(m_ignored);
    m_folds = addRole("foldsChoice", "target");
    column()->addWidget(m_folds.choice);
    m_holdout = addRole("holdoutChoice", "target");
    column()->addWidget(m_holdout.choice);
    column()->addWidget(m_holdoutValue);
    connect(m_more, &Button::clicked, this, [this] {
        m_open = !m_open;
        showMore();
    });
    connect(m_folds.choice, &Choice::chosen, this, [this](int place) { Q_EMIT foldsChosen(columnAt(place)); });
    connect(m_holdout.choice, &Choice::chosen, this, [this](int place) { Q_EMIT holdoutChosen(columnAt(place), {}); });
    connect(m_holdoutValue, &Choice::chosen, this,
            [this](int place) { Q_EMIT holdoutChosen(m_roles.holdout, m_roles.holdoutLevels[static_cast<std::size_t>(place)].level); });
    connect(m_ignored, &TickList::ticked, this, [this] {
        const std::vector<ColumnChoice> columns = m_roles.columns;  // each word may bring other roles
        const std::vector<ColumnId> before = m_roles.ignored;
        std::vector<bool> ticked;
        for (int row = 0; row < m_ignored->count(); ++row)
            ticked.push_back(m_ignored->isTicked(row));
        for (std::size_t i = 0; i < ticked.size(); ++i)
            if (ticked[i] != contains(before, columns[i].id))
                Q_EMIT ignoredChosen(columns[i].id, ticked[i]);
    });

    connect(m_key.choice, &Choice::chosen, this, [this](int place) { Q_EMIT keyChosen(columnAt(place)); });
    connect(m_target.choice, &Choice::chosen, this, [this](int place) { Q_EMIT targetChosen(columnAt(place)); });
    connect(m_profit.choice, &Choice::chosen, this, [this](int place) { Q_EMIT profitChosen(columnAt(place)); });
    connect(m_consent.choice, &Choice::chosen, this, [this](int place) { Q_EMIT consentChosen(columnAt(place), {}); });
    const auto positive = [this](int place) { Q_EMIT positiveChosen(m_roles.targetLevels[static_cast<std::size_t>(place)].level); };
    connect(m_event, &Segmented::chosen, this, positive);
    connect(m_eventChoice, &Choice::chosen, this, positive);
    connect(m_consentValue, &Choice::chosen, this,
            [this](int place) { Q_EMIT consentChosen(m_roles.consent, m_roles.consentLevels[static_cast<std::size_t>(place)].level); });
}

std::optional<ColumnId> RolesCard::columnAt(int place) const
{
    if (place <= 0 || static_cast<std::size_t>(place) > m_roles.columns.size())
        return std::nullopt;
    return m_roles.columns[static_cast<std::size_t>(place) - 1].id;
}

void RolesCard::fill(const Role& role, const QString& name, const char* icon, const std::optional<ColumnId>& chosen)
{
    role.icon->setPixmap(iconPixmap(icon, theme().tokens().accent, theme().px(14), devicePixelRatioF()));
    role.name->setText(name);
    role.choice->setAccessibleName(name);
    QStringList words{tr("not chosen")};
    int current = 0;
    for (const ColumnChoice& column : m_roles.columns) {
        words << columnWord(column);
        if (chosen && column.id == *chosen)
            current = static_cast<int>(words.size()) - 1;
    }
    role.choice->setChoices(words, current);
}

// Ignored columns, folds and a held-out part: under one link, so that the card asks for no more than most studies need.
void RolesCard::showMore()
{
    const auto chosen = static_cast<int>(m_roles.ignored.size()) + (m_roles.folds ? 1 : 0) + (m_roles.holdout ? 1 : 0);
    m_more->setText(m_open ? tr("Fewer roles") : chosen > 0 ? tr("More roles: %1").arg(chosen) : tr("More roles"));
    m_more->setAccessibleName(m_more->text());
    m_ignoredName->setText(tr("Left out of the models"));
    m_ignored->setAccessibleName(m_ignoredName->text());
    fill(m_folds, tr("Folds by a column"), "target", m_roles.folds);
    fill(m_holdout, tr("Test part by a column"), "target", m_roles.holdout);
    for (const Role* role : {&m_folds, &m_holdout}) {
        role->icon->setVisible(false);
        role->head->setVisible(m_open);
        role->choice->setVisible(m_open);
    }
    m_ignoredName->setVisible(m_open);
    m_ignored->setVisible(m_open);
    m_holdoutValue->setVisible(m_open && !m_roles.holdoutLevels.empty());
    m_holdoutValue->setAccessibleName(tr("Value that means the test part"));
    QStringList values;
    for (const LevelChoice& level : m_roles.holdoutLevels)
        values << "= " + QString::fromStdString(level.level);
    m_holdoutValue->setChoices(values, placeOfLevel(m_roles.holdoutLevels, m_roles.holdoutValue));
    std::vector<TickList::Item> ignored;
    for (const ColumnChoice& each : m_roles.columns)
        ignored.push_back({.text = columnWord(each), .ticked = contains(m_roles.ignored, each.id)});
    m_ignored->setItems(ignored);
}

// With its file where several have a column of that name.
QString RolesCard::columnWord(const ColumnChoice& column) const
{
    const bool twice = std::count_if(m_roles.columns.begin(), m_roles.columns.end(),
                                     [&](const ColumnChoice& other) { return other.name == column.name; }) > 1;
    return (twice ? QString::fromStdString(column.source) + " · " : QString()) + shownName(column.name);
}

void RolesCard::setRoles(const RolesShown& roles, const NumberFormat& numbers)
{
    m_roles = roles;
    m_title->setText(tr("Column roles"));
    m_hint->setText(tr("Proposed from names and values; change any."));
    fill(m_key, tr("Customer key"), "key", roles.key);
    fill(m_target, tr("What we predict"), "target", roles.target);
    fill(m_profit, tr("Profit"), "profit", roles.profit);
    fill(m_consent, tr("Consent to messages"), "consent", roles.consent);
    m_keyNote->setVisible(roles.key && roles.keyRows > 0);
    m_keyNote->setText(tr("%1 distinct in %2 rows")
                           .arg(numbers.whole(static_cast<double>(roles.keyDistinct)), numbers.whole(static_cast<double>(roles.keyRows))));

    const bool classes = roles.target && roles.targetLevels.size() >= 2;
    const int event = placeOfLevel(roles.targetLevels, roles.positive);
    const bool few = classes && roles.targetLevels.size() <= kMostSegments;
    m_eventName->setText(tr("Event"));
    m_eventName->setVisible(classes);
    m_event->setVisible(few);
    m_event->setAccessibleName(tr("Event"));
    m_eventChoice->setVisible(classes && !few);
    m_eventChoice->setAccessibleName(tr("Event"));
    if (few) {
        m_event->setWords(levelWords(roles.targetLevels));
        m_event->setCurrent(event);
    } else if (classes) {
        m_eventChoice->setChoices(levelWords(roles.targetLevels), event);
    }
    m_eventNote->setVisible(roles.target.has_value());
    if (classes && event >= 0 && roles.targetRows > 0) {
        const auto rows = static_cast<double>(roles.targetLevels[static_cast<std::size_t>(event)].rows);
        const auto all = static_cast<double>(roles.targetRows);
        m_eventNote->setText(tr("%1 of %2 = %3").arg(numbers.whole(rows), numbers.whole(all), numbers.percent(rows / all)));
    } else if (roles.target && std::any_of(roles.columns.begin(), roles.columns.end(), [&](const ColumnChoice& column) {
                   return column.id == *roles.target && column.kind == ColumnKind::Number;
               })) {
        m_eventNote->setText(classes ? tr("Without an event it is predicted as a number.") : tr("It is predicted as a number."));
    } else {
        m_eventNote->setText(classes ? tr("Say which class is the event.") : tr("This column has no classes to predict."));
    }
    m_consentValue->setVisible(!roles.consentLevels.empty());
    m_consentValue->setAccessibleName(tr("Value that means consent"));
    QStringList values;
    for (const LevelChoice& level : roles.consentLevels)
        values << "= " + QString::fromStdString(level.level);
    m_consentValue->setChoices(values, placeOfLevel(roles.consentLevels, roles.consentValue));
    showMore();
}

}  // namespace holdfast
