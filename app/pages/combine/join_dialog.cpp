// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: one form, and what it would do.
#include "app/pages/combine/join_dialog.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollArea>
#include <QVBoxLayout>

#include "app/messages/messages.h"
#include "app/pages/choice.h"
#include "app/pages/scrolled_pane.h"
#include "join/aggregate_rows.h"
#include "join/append_tables.h"
#include "widgets/controls/button.h"
#include "widgets/controls/label.h"
#include "widgets/controls/segmented.h"
#include "widgets/theme/theme.h"

namespace holdfast {
namespace {

enum Several { Refused, Pivoted, Aggregated, Repeated };

constexpr double kAnyTimes = 1e6;  // while it is only counted
constexpr double kUnasked = 2;     // so many times the rows need no confirmation
constexpr std::array kAggregates{Aggregate::Sum,  Aggregate::Mean, Aggregate::Count, Aggregate::First,
                                 Aggregate::Last, Aggregate::Min,  Aggregate::Max};

Table copyOf(const std::vector<Table>& tables, const std::string& name)
{
    const Table* found = tableNamed(tables, name);
    return found == nullptr ? Table() : *found;
}

QStringList namesOf(const Table& table)
{
    QStringList names;
    for (const Column& column : table.columns())
        names << shownName(column.name());
    return names;
}

int placeOf(const Table& table, const ColumnId& id)
{
    const auto index = table.indexOf(id);
    return index ? static_cast<int>(*index) : -1;
}

QString aggregateWord(Aggregate how)
{
    const QStringList words{JoinDialog::tr("sum"),  JoinDialog::tr("mean"),  JoinDialog::tr("count"),  JoinDialog::tr("first"),
                            JoinDialog::tr("last"), JoinDialog::tr("least"), JoinDialog::tr("largest")};
    return words[static_cast<int>(std::find(kAggregates.begin(), kAggregates.end(), how) - kAggregates.begin())];
}

}  // namespace

JoinDialog::JoinDialog(const Made<Stage::Tidy>& tidied, const JoinPlan& plan, const std::string& table, const NumberFormat& numbers,
                       QWidget* parent)
    : QDialog(parent), m_tidied(tidied), m_plan(plan), m_part{.table = table}, m_numbers(numbers)
{
    setObjectName("joinDialog");
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("How %1 is joined").arg(QString::fromStdString(table)));
    // The form needs names and kinds alone, and these cost no rows.
    std::vector<Table> heads;
    for (const Table& each : tidied->tables)
        heads.push_back(each.gathered({}));
    heads = appendedTables(heads, plan.appends, {}).value;
    m_base = copyOf(heads, plan.base);
    m_table = copyOf(heads, table);
    for (const JoinPart& part : plan.parts)
        if (part.table == table)
            m_part = part;
    auto* pane = new ScrolledPane(this);
    auto* form = new QVBoxLayout(pane);
    form->setContentsMargins(0, 0, theme().px(12), 0);
    form->setSpacing(theme().px(6));
    makeForm(form);
    form->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(pane);
    m_counts = makeLabel("strong", {}, this);
    m_counts->setObjectName("joinCounts");
    m_problem = makeLabel("caption", {}, this);
    m_problem->setObjectName("joinProblem");
    setLook(m_problem, "tone", "stale");
    for (const Background* work : {&m_work, &m_keysWork})
        connect(work, &Background::failed, this, [this](const Failure& fault) { m_problem->setText(sentence(fault)); });
    m_confirm = new QCheckBox(this);
    m_confirm->setObjectName("joinConfirm");
    m_confirm->setVisible(false);
    auto* cancel = new Button(ButtonKind::Plain, {}, this);
    cancel->setObjectName("joinCancel");
    cancel->setText(tr("Cancel"));
    m_apply = new Button(ButtonKind::Primary, {}, this);
    m_apply->setObjectName("joinApply");
    m_apply->setText(tr("Join it so"));
    for (Button* button : {cancel, m_apply}) {
        button->setAccessibleName(button->text());
        button->setAutoDefault(false);
    }
    auto* acts = new QHBoxLayout;
    acts->setSpacing(theme().px(8));
    acts->addStretch();
    acts->addWidget(cancel);
    acts->addWidget(m_apply);
    auto* column = new QVBoxLayout(this);
    const int margin = theme().px(20);
    column->setContentsMargins(margin, margin, margin, theme().px(16));
    column->setSpacing(theme().px(10));
    column->addWidget(makeLabel("title", windowTitle(), this));
    column->addWidget(scroll, 1);
    column->addWidget(horizontalLine(this));
    column->addWidget(m_counts);
    column->addWidget(m_problem);
    column->addWidget(m_confirm);
    column->addLayout(acts);
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    connect(m_confirm, &QCheckBox::toggled, this, [this](bool on) { m_apply->setEnabled(on); });
    connect(m_apply, &Button::clicked, this, [this] {
        JoinPart part = partOfForm();
        part.mostTimes = std::max(kUnasked, std::ceil(m_times * 1.5));
        Q_EMIT applied(part);
        accept();
    });
    const QSize room = parent == nullptr ? QSize(1000, 800) : parent->window()->size();
    resize(QSize(theme().px(640), theme().px(660)).boundedTo(room - QSize(40, 40)));
    m_keysWork.run<std::vector<KeyMatch>>(
        [tidied, table, base = plan.base, key = plan.key, appends = plan.appends](const Progress& progress) {
            const std::vector<Table> tables = appendedTables(tidied->tables, appends, progress).value;
            const Table* first = tableNamed(tables, base);
            const Table* other = tableNamed(tables, table);
            const Column* held = first == nullptr ? nullptr : first->find(key);
            return held == nullptr || other == nullptr ? std::vector<KeyMatch>{} : keyMatches(*held, *other, progress);
        },
        [this](std::vector<KeyMatch> matches) { wordKeys(matches); });
    showSeveral();
    look();
}

void JoinDialog::makeForm(QVBoxLayout* form)
{
    QWidget* pane = form->parentWidget();
    const QString base = QString::fromStdString(m_base.name());
    const QString table = QString::fromStdString(m_table.name());
    m_key = new Choice("joinKey", pane);
    m_key->setAccessibleName(tr("Key of %1").arg(table));
    m_key->setChoices(namesOf(m_table), placeOf(m_table, m_part.key));
    m_flaws = makeLabel("caption", {}, pane);
    m_flaws->setObjectName("joinFlaws");
    setLook(m_flaws, "tone", "stale");
    m_flaws->setVisible(false);
    form->addWidget(makeLabel("caption", tr("Key of %1, against “%2” of %3").arg(table, shownName(m_plan.key.name), base), pane));
    form->addWidget(m_key);
    form->addWidget(m_flaws);
    form->addWidget(makeLabel("caption", tr("And by these columns, which must agree too"), pane));
    m_pairRows = new QVBoxLayout;
    form->addLayout(m_pairRows);
    for (const KeyPair& pair : m_part.further)
        addPair(pair);
    addPair({});
    form->addWidget(makeLabel("caption", tr("Rows that stay"), pane));
    m_how = new Segmented(pane);
    m_how->setObjectName("joinHow");
    m_how->setAccessibleName(tr("Rows that stay"));
    m_how->setWords({tr("All of the first"), tr("Common ones"), tr("All of both")});
    m_how->setCurrent(static_cast<int>(m_part.how));
    form->addWidget(m_how, 0, Qt::AlignLeft);
    form->addWidget(makeLabel("caption", tr("Several rows of one key"), pane));
    m_several = new Choice("joinSeveral", pane);
    m_several->setAccessibleName(tr("Several rows of one key"));
    m_several->setChoices(
        {tr("are not joined"), tr("become columns by a label"), tr("become one, column by column"), tr("make several rows")},
        m_part.pivot                 ? Pivoted
        : !m_part.aggregates.empty() ? Aggregated
        : m_part.repeats             ? Repeated
                                     : Refused);
    form->addWidget(m_several);
    QStringList hows;
    for (const Aggregate how : kAggregates)
        hows << aggregateWord(how);

    m_pivot = new QWidget(pane);
    auto* pivot = new QGridLayout(m_pivot);
    pivot->setContentsMargins(0, 0, 0, 0);
    pivot->setColumnStretch(1, 1);
    m_label = new Choice("joinLabel", m_pivot);
    m_label->setAccessibleName(tr("Label of the columns"));
    m_label->setChoices(namesOf(m_table), m_part.pivot ? placeOf(m_table, m_part.pivot->label) : 0);
    m_repeated = new Choice("joinRepeated", m_pivot);
    m_repeated->setAccessibleName(tr("Several rows of one key and label"));
    m_repeated->setChoices(QStringList{tr("are not joined")} + hows,
                           m_part.pivot && m_part.pivot->repeated ? static_cast<int>(*m_part.pivot->repeated) + 1 : 0);
    m_naming = new QLineEdit(m_part.pivot ? QString::fromStdString(m_part.pivot->naming) : QString(), m_pivot);
    m_naming->setObjectName("joinNaming");
    m_naming->setAccessibleName(tr("Names of the columns"));
    m_naming->setPlaceholderText("{value}_{label}");
    const QStringList words{tr("Label of the columns"), tr("Several rows of one key and label"), tr("Names of the columns")};
    const std::array<QWidget*, 3> fields{m_label, m_repeated, m_naming};
    for (int i = 0; i < words.size(); ++i) {
        pivot->addWidget(makeLabel("caption", words[i], m_pivot), i, 0);
        pivot->addWidget(fields[static_cast<std::size_t>(i)], i, 1);
    }
    form->addWidget(m_pivot);

    m_aggregates = new QWidget(pane);
    auto* grid = new QGridLayout(m_aggregates);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const Column& column : m_table.columns()) {
        auto* button = new Button(ButtonKind::Plain, {}, m_aggregates);
        button->setObjectName("joinAggregate");
        button->setAutoDefault(false);
        AggregateField field{&column, button, {}};
        for (const AggregatedColumn& each : m_part.aggregates)
            if (each.column == column.id())
                field.chosen.push_back(each.how);
        if (m_part.aggregates.empty() && column.id() != m_part.key && canAggregate(column, Aggregate::Sum))
            field.chosen = {Aggregate::Sum};
        grid->addWidget(makeLabel("caption", shownName(column.name()), m_aggregates), row, 0);
        grid->addWidget(button, row++, 1);
        const std::size_t place = m_aggregateFields.size();
        m_aggregateFields.push_back(std::move(field));
        showAggregates(place);
        connect(button, &Button::clicked, this, [this, place] { offerAggregates(place); });
    }
    form->addWidget(m_aggregates);
    for (Choice* choice : {m_key, m_label, m_repeated})
        connect(choice, &Choice::chosen, this, &JoinDialog::look);
    connect(m_several, &Choice::chosen, this, [this] {
        showSeveral();
        look();
    });
    connect(m_how, &Segmented::chosen, this, &JoinDialog::look);
    connect(m_naming, &QLineEdit::textEdited, this, &JoinDialog::look);
}

// The names with what they find, best first where anything is found.
void JoinDialog::wordKeys(const std::vector<KeyMatch>& matches)
{
    m_matches = matches;
    QStringList words = namesOf(m_table);
    for (const KeyMatch& match : matches)
        if (const int place = placeOf(m_table, match.part); place >= 0)
            words[place] += "  ·  " + tr("%1 of the rows are found").arg(m_numbers.percent(match.baseFound));
    m_key->setChoices(words, m_key->currentIndex());
    m_flaws->setText(flawsText());
    m_flaws->setVisible(!m_flaws->text().isEmpty());
}

QString JoinDialog::flawsText() const
{
    const int place = m_key->currentIndex();
    QStringList flaws;
    for (const KeyMatch& match : m_matches) {
        if (place < 0 || match.part != m_table.column(static_cast<std::size_t>(place)).id())
            continue;
        const auto whole = [this](std::size_t count) { return m_numbers.whole(static_cast<double>(count)); };
        if (match.kindsDiffer)
            flaws << tr("one is numbers, the other texts: they are compared as digits");
        if (match.blanks > 0)
            flaws << tr("values with blanks around, which are passed over: %1").arg(whole(match.blanks));
        if (match.zeros > 0)
            flaws << tr("values with zeros in front, which are passed over: %1").arg(whole(match.zeros));
        if (match.caseMisses > 0)
            flaws << tr("values that differ by the case of letters alone and are not found: %1").arg(whole(match.caseMisses));
        if (match.missing > 0)
            flaws << tr("rows without a key: %1").arg(whole(match.missing));
    }
    return flaws.join("; ");
}

void JoinDialog::addPair(const std::optional<KeyPair>& pair)
{
    auto* row = new QHBoxLayout;
    const auto made = static_cast<int>(m_pairs.size()) + 1;
    Pair added{new Choice("joinBaseKey", m_key->parentWidget()), new Choice("joinPartKey", m_key->parentWidget())};
    added.base->setAccessibleName(tr("Further key %1 of the first table").arg(made));
    added.part->setAccessibleName(tr("Further key %1 of the joined table").arg(made));
    added.base->setChoices(QStringList{tr("none")} + namesOf(m_base), pair ? placeOf(m_base, pair->base) + 1 : 0);
    added.part->setChoices(QStringList{tr("none")} + namesOf(m_table), pair ? placeOf(m_table, pair->part) + 1 : 0);
    row->addWidget(added.base, 1);
    row->addWidget(makeLine("caption", "=", m_key->parentWidget()));
    row->addWidget(added.part, 1);
    m_pairRows->addLayout(row);
    m_pairs.push_back(added);
    const std::size_t place = m_pairs.size() - 1;
    for (Choice* choice : {added.base, added.part})
        connect(choice, &Choice::chosen, this, [this, place] {
            const Pair& last = m_pairs[place];
            const bool isFull = last.base->currentIndex() > 0 && last.part->currentIndex() > 0;
            if (isFull && place + 1 == m_pairs.size())
                addPair({});
            look();
        });
}

void JoinDialog::showAggregates(std::size_t place)
{
    const AggregateField& field = m_aggregateFields[place];
    QStringList words;
    for (const Aggregate how : field.chosen)
        words << aggregateWord(how);
    field.button->setText(words.isEmpty() ? tr("left out") : words.join(", "));
    field.button->setAccessibleName(tr("What becomes of %1").arg(shownName(field.column->name())) + ": " + field.button->text());
}

// Any number of them for one column: each makes a column of its own.
void JoinDialog::offerAggregates(std::size_t place)
{
    const AggregateField& field = m_aggregateFields[place];
    auto* menu = new QMenu(this);
    menu->setObjectName("aggregateMenu");
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Aggregate how : kAggregates) {
        QAction* action = menu->addAction(aggregateWord(how));
        action->setCheckable(true);
        action->setChecked(std::find(field.chosen.begin(), field.chosen.end(), how) != field.chosen.end());
        action->setEnabled(action->isChecked() || canAggregate(*field.column, how));
        connect(action, &QAction::triggered, this, [this, place, how](bool on) {
            std::vector<Aggregate>& chosen = m_aggregateFields[place].chosen;
            std::erase(chosen, how);
            if (on)
                chosen.push_back(how);
            showAggregates(place);
            look();
        });
    }
    menu->popup(field.button->mapToGlobal(QPoint(0, field.button->height())));
}

void JoinDialog::showSeveral()
{
    m_pivot->setVisible(m_several->currentIndex() == Pivoted);
    m_aggregates->setVisible(m_several->currentIndex() == Aggregated);
}

JoinPart JoinDialog::partOfForm() const
{
    JoinPart part{.table = m_part.table};
    const auto columnAt = [](const Table& table, int place) {
        return place >= 0 && place < static_cast<int>(table.columns().size()) ? table.column(static_cast<std::size_t>(place)).id()
                                                                              : ColumnId{};
    };
    part.key = columnAt(m_table, m_key->currentIndex());
    part.how = static_cast<JoinHow>(std::max(0, m_how->current()));
    for (const Pair& pair : m_pairs)
        if (pair.base->currentIndex() > 0 && pair.part->currentIndex() > 0)
            part.further.push_back({columnAt(m_base, pair.base->currentIndex() - 1), columnAt(m_table, pair.part->currentIndex() - 1)});
    const auto isKey = [&part](const ColumnId& id) {
        return id == part.key ||
               std::any_of(part.further.begin(), part.further.end(), [&](const KeyPair& pair) { return pair.part == id; });
    };
    switch (m_several->currentIndex()) {
    case Pivoted: {
        PivotSpec pivot = m_part.pivot.value_or(PivotSpec{});
        const ColumnId label = columnAt(m_table, m_label->currentIndex());
        if (label != pivot.label || part.key != m_part.key || part.further != m_part.further) {
            pivot = {.label = label, .order = label == pivot.label ? pivot.order : std::vector<std::string>{}};
            for (const Column& column : m_table.columns())
                if (!isKey(column.id()) && column.id() != label)
                    pivot.values.push_back(column.id());
        }
        pivot.naming = m_naming->text().trimmed().toStdString();
        const int repeated = m_repeated->currentIndex();
        pivot.repeated = repeated > 0 ? std::optional(kAggregates[static_cast<std::size_t>(repeated - 1)]) : std::nullopt;
        part.pivot = std::move(pivot);
        break;
    }
    case Aggregated:
        for (const AggregateField& field : m_aggregateFields)
            for (const Aggregate how : field.chosen)
                part.aggregates.push_back({field.column->id(), how});
        break;
    case Repeated:
        part.repeats = true;
        break;
    default:
        break;
    }
    return part;
}

// The join up to this part, without rules: what would come of it.
void JoinDialog::look()
{
    m_flaws->setText(flawsText());
    m_flaws->setVisible(!m_flaws->text().isEmpty());
    m_apply->setEnabled(false);
    m_confirm->setVisible(false);
    m_counts->setText(tr("What would come of it is being counted."));
    m_problem->setText({});
    JoinPlan plan = m_plan;
    plan.rules.clear();
    plan.derived.clear();
    const auto at = std::find_if(plan.parts.begin(), plan.parts.end(), [this](const JoinPart& each) { return each.table == m_part.table; });
    plan.parts.erase(at, plan.parts.end());
    plan.parts.push_back(partOfForm());
    plan.parts.back().mostTimes = kAnyTimes;
    m_work.run<Look>(
        [tidied = m_tidied, plan](const Progress& progress) {
            Result<JoinResult> joined = joinTables(tidied->tables, plan, progress);
            if (!joined)
                return Look{.failure = joined.failure()};
            Look made{.joined = std::move(joined).value()};
            if (const auto& audit = made.joined->audit; !audit.empty())
                made.rowsBefore = audit.back().matched + audit.back().leftOnly;
            return made;
        },
        [this](const Look& made) { showLook(made); });
}

void JoinDialog::showLook(const Look& made)
{
    if (made.failure) {
        m_counts->setText(tr("Nothing would come of it"));
        m_problem->setText(sentence(*made.failure));
        return;
    }
    const auto whole = [this](std::size_t count) { return m_numbers.whole(static_cast<double>(count)); };
    QStringList problems;
    bool isRefused = false;
    for (const Finding& finding : made.joined->findings)
        if (finding.subject == m_part.table) {
            problems << sentence(finding);
            isRefused = isRefused || finding.severity == Severity::Serious;
        }
    m_problem->setText(problems.join(" "));
    const auto& all = made.joined->audit;
    if (all.empty() || all.back().table != m_part.table) {
        m_counts->setText(tr("It would not be joined"));
        return;
    }
    const JoinAudit& audit = all.back();
    m_counts->setText(
        tr("Found %1, left only %2, right only %3, repeated keys %4, rows after %5")
            .arg(whole(audit.matched), whole(audit.leftOnly), whole(audit.rightOnly), whole(audit.duplicateKeys), whole(audit.rows)));
    m_times = made.rowsBefore == 0 ? 1 : static_cast<double>(audit.rows) / static_cast<double>(made.rowsBefore);
    const bool isMany = m_times > kUnasked;
    m_confirm->setText(tr("It makes %1 rows of %2: that is meant").arg(whole(audit.rows), whole(made.rowsBefore)));
    m_confirm->setAccessibleName(m_confirm->text());
    m_confirm->setChecked(false);
    m_confirm->setVisible(isMany);
    m_apply->setEnabled(!isRefused && !isMany);
}

}  // namespace holdfast
