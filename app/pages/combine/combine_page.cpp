// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: the wiring of one page: its cards, its dialogs, their edits.
#include "app/pages/combine/combine_page.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

#include "app/messages/messages.h"
#include "app/pages/combine/derived_card.h"
#include "app/pages/combine/flow_picture.h"
#include "app/pages/combine/join_dialog.h"
#include "app/pages/combine/joined_dialog.h"
#include "app/pages/combine/rules_card.h"
#include "app/pages/combine/trail_dialog.h"
#include "app/pages/combine/unmatched_dialog.h"
#include "app/pages/scrolled_pane.h"
#include "app/store/study_store.h"
#include "join/append_tables.h"
#include "widgets/controls/button.h"
#include "widgets/controls/card.h"
#include "widgets/controls/data_grid.h"
#include "widgets/controls/inline_message.h"
#include "widgets/controls/label.h"
#include "widgets/controls/segmented.h"
#include "widgets/theme/theme.h"

namespace holdfast {
namespace {

constexpr std::size_t kPreviewRows = 50;

}  // namespace

CombinePage::CombinePage(PageContext context)
    : Page(PageId::Combine, context), m_again(addAct("proposeJoin")), m_trail(addAct("customerTrail")), m_next(addNext(PageId::Correlate)),
      m_side(new ScrolledPane(this)), m_rules(new RulesCard(m_side)), m_derived(new DerivedCard(m_side))
{
    makeMain();
    panes().addPane(PaneRole::Main, m_main);
    auto* side = new QVBoxLayout(m_side);
    side->setContentsMargins(0, 0, 0, 0);
    side->setSpacing(theme().px(12));
    side->addWidget(m_rules);
    side->addWidget(m_derived);
    side->addStretch(1);
    panes().addPane(PaneRole::Inspector, m_side, 300);
    setStages({Stage::Join});
    connect(m_trail, &Button::clicked, this, &CombinePage::showCustomer);
    connect(m_again, &Button::clicked, this, [this] {
        // without keys and parts the store proposes them anew
        if (store().apply(edits::setJoin({})))
            Q_EMIT toastWanted(tr("Keys and joins were proposed again"));
    });
    connect(m_rules, &RulesCard::switched, this, [this](RuleId rule, bool on) { store().apply(edits::switchRule(rule, on)); });
    connect(m_rules, &RulesCard::added, this, [this](const RowRule& rule) { store().apply(edits::addRule(rule)); });
    connect(m_rules, &RulesCard::changed, this, [this](const RowRule& rule) { store().apply(edits::changeRule(rule)); });
    connect(m_derived, &DerivedCard::switched, this,
            [this](const std::string& name, bool on) { store().apply(edits::switchDerived(name, on)); });
    connect(m_derived, &DerivedCard::added, this, [this](const DerivedColumn& column) { store().apply(edits::addDerived(column)); });
    connect(m_derived, &DerivedCard::changed, this,
            [this](const std::string& name, const DerivedColumn& column) { store().apply(edits::changeDerived(name, column)); });
    connect(m_derived, &DerivedCard::removed, this, [this](const std::string& name) {
        if (store().apply(edits::removeDerived(name)))
            Q_EMIT toastWanted(tr("The column was removed"));
    });
    connect(m_rules, &RulesCard::removed, this, [this](RuleId rule) {
        if (store().apply(edits::removeRule(rule)))
            Q_EMIT toastWanted(tr("The rule was removed"));
    });
}

void CombinePage::makeMain()
{
    const Theme& t = theme();
    m_main = new QWidget(this);
    auto* column = new QVBoxLayout(m_main);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(t.px(12));

    auto* flowCard = new Card(m_main);
    m_flowTitle = makeLabel("strong", {}, flowCard);
    m_keyChip = new Chip(Tone::Accent, {}, flowCard);
    m_keyChip->setIconName("key");
    auto* flowHead = new QHBoxLayout;
    flowHead->addWidget(m_flowTitle, 1);
    flowHead->addWidget(m_keyChip);
    m_flow = new FlowPicture(flowCard);
    m_flow->setObjectName("flow");
    flowCard->column()->addLayout(flowHead);
    flowCard->column()->addWidget(m_flow);
    column->addWidget(flowCard);

    auto* auditCard = new Card(m_main);
    m_auditTitle = makeLabel("strong", {}, auditCard);
    m_how = new Segmented(auditCard);
    m_how->setObjectName("keepRows");
    m_append = new InlineMessage(auditCard);
    m_append->setObjectName("appendProposal");
    m_audit = new AuditTable(auditCard);
    auto* auditHead = new QHBoxLayout;
    auditHead->addWidget(m_auditTitle, 1);
    auditHead->addWidget(m_how);
    connect(m_how, &Segmented::chosen, this, [this](int place) { keepRows(static_cast<JoinHow>(place)); });
    connect(m_audit, &AuditTable::rowsWanted, this, &CombinePage::openRows);
    connect(m_audit, &AuditTable::partWanted, this, &CombinePage::openPart);
    connect(m_append, &InlineMessage::acted, this, [this] { store().apply(edits::setAppends(m_appends)); });
    m_auditNote = makeLabel("caption", {}, auditCard);
    auditCard->column()->addLayout(auditHead);
    auditCard->column()->addWidget(m_append);
    auditCard->column()->addWidget(m_audit);
    auditCard->column()->addWidget(m_auditNote);
    column->addWidget(auditCard);

    auto* previewCard = new Card(m_main);
    m_previewTitle = makeLabel("strong", {}, previewCard);
    m_preview = new DataGrid(previewCard, true);
    m_preview->setObjectName("joinedPreview");
    m_preview->setMinimumHeight(t.px(124));
    m_whole = smallButton(ButtonKind::Link, {}, previewCard);
    m_whole->setObjectName("openJoined");
    connect(m_whole, &Button::clicked, this, &CombinePage::openJoined);
    auto* previewHead = new QHBoxLayout;
    previewHead->addWidget(m_previewTitle, 1);
    previewHead->addWidget(m_whole);
    previewCard->column()->addLayout(previewHead);
    previewCard->column()->addWidget(m_preview, 1);
    column->addWidget(previewCard, 1);
}

PageBadge CombinePage::badge() const
{
    PageBadge badge{.state = glyphOf(Stage::Join)};
    if (const Made<Stage::Join> joined = store().shown<Stage::Join>()) {
        const auto rows = static_cast<int>(joined->join.table.rows());
        badge.line = tr("%n customer(s)", nullptr, rows).replace(QString::number(rows), numbers().whole(rows));
        if (badge.state == GlyphState::Ready && std::any_of(joined->join.findings.begin(), joined->join.findings.end(),
                                                            [](const Finding& finding) { return finding.severity == Severity::Serious; }))
            badge.state = GlyphState::Questions;
    }
    return badge;
}

void CombinePage::refresh()
{
    const Made<Stage::Tidy> tidied = store().shown<Stage::Tidy>();
    const Made<Stage::Join> joined = store().shown<Stage::Join>();
    m_state = combinePageState(store().study(), tidied.get(), joined.get());
    m_again->setText(tr("Propose again"));
    m_again->setAccessibleName(m_again->text());
    m_trail->setText(tr("Trail of a customer…"));
    m_trail->setAccessibleName(m_trail->text());
    wordNext(m_next, PageId::Correlate);
    m_main->setAccessibleName(tr("Joining"));
    m_side->setAccessibleName(tr("Rules and computed columns"));
    const QString failed = failureSentence(Stage::Join);
    if (!m_state.joined) {
        setPrimary(nullptr);
        m_again->setVisible(!failed.isEmpty());
        m_trail->setVisible(false);
        setNotice(Tone::Failed, failed);
        setHead(pageName(PageId::Combine), tr("Several tables become one, one row per customer."));
        if (store().study().sources.empty())
            setEmpty(tr("Open files first: there is nothing to join yet"), tr("One row per customer is made here."), tr("Go to Data"),
                     PageId::Data);
        else
            setEmpty(failed.isEmpty() ? tr("The tables are being joined") : tr("The tables were not joined"),
                     tr("One row per customer is made here."));
        return;
    }
    setFilled();
    m_again->setVisible(true);
    m_trail->setVisible(true);
    setPrimary(m_next);
    const bool stale = store().isStale(Stage::Join);
    if (!failed.isEmpty())
        setNotice(Tone::Failed, failed);
    else if (const Finding* twice = rowsGivenTwice())
        setNotice(Tone::Stale, sentence(*twice), tr("Leave the repeats out"));
    else if (!m_state.findings.empty())
        setNotice(Tone::Stale, sentence(m_state.findings.front()));
    else
        setNotice(Tone::Stale, stale ? tr("The tables changed; these are the numbers from before.") : QString(),
                  stale ? tr("Recompute") : QString());
    const auto rows = static_cast<int>(m_state.rows);
    const QString customers = tr("%n customer(s)", nullptr, rows).replace(QString::number(rows), numbers().whole(rows));
    const QString columns = tr("%n column(s)", nullptr, static_cast<int>(m_state.columns));
    setHead(pageName(PageId::Combine),
            m_state.everybodyFound ? tr("One row per customer: %1, %2, nobody lost.").arg(customers, columns)
                                   : tr("One row per customer: %1, %2; some were not found in every table.").arg(customers, columns));
    m_flowTitle->setText(m_state.tables.size() == 1
                             ? tr("One table: nothing to join")
                             : tr("%n table(s) became one, one row per customer", nullptr, static_cast<int>(m_state.tables.size())));
    m_keyChip->setVisible(!m_state.key.empty());
    m_keyChip->setText(tr("key %1").arg(shownName(m_state.key)));
    m_flow->setState(m_state, numbers());
    showAudit();
    showAppends(tidied);
    showPreview(joined->join.table);
    m_rules->setState(m_state, joined, numbers());
    m_derived->setState(m_state, joined, numbers());
}

QString CombinePage::auditSentence() const
{
    if (m_state.audit.empty() && !m_state.leftOut.empty())
        return tr("No table is joined to the first one yet");
    if (m_state.audit.empty())
        return tr("There is one table, so nobody can be lost.");
    if (m_state.everybodyFound)
        return tr("Nobody lost: all customers were found in every table");
    const auto worst = std::max_element(m_state.audit.begin(), m_state.audit.end(),
                                        [](const JoinAudit& a, const JoinAudit& b) { return a.leftOnly < b.leftOnly; });
    return tr("%n customer(s) were not found in %1; their cells there are missing", nullptr, static_cast<int>(worst->leftOnly))
        .arg(QString::fromStdString(worst->table));
}

void CombinePage::showAudit()
{
    m_auditTitle->setText(auditSentence());
    m_how->setWords({tr("All on the left"), tr("Common only"), tr("All")});
    m_how->setAccessibleName(tr("Rows that stay"));
    const std::vector<JoinPart>& parts = store().study().join.parts;
    const bool alike = std::all_of(parts.begin(), parts.end(), [&](const JoinPart& part) { return part.how == parts.front().how; });
    m_how->setVisible(!parts.empty() && alike);
    if (!parts.empty())
        m_how->setCurrent(static_cast<int>(parts.front().how));
    m_audit->setAudit(m_state.audit, m_state.leftOut, numbers());
    const bool someAlone =
        std::any_of(m_state.audit.begin(), m_state.audit.end(), [](const JoinAudit& one) { return one.leftOnly > 0 || one.rightOnly > 0; });
    const QString press = tr("Press a number to see the rows, a name to see how it is joined.");
    m_auditNote->setText(
        someAlone ? tr("“Left only” are customers without a row there, “right only” keys that no customer has.") + ' ' + press : press);
    m_auditNote->setVisible(!m_state.audit.empty() || !m_state.leftOut.empty());
}

// Tables of one shape that are not below one another yet.
void CombinePage::showAppends(const Made<Stage::Tidy>& tidied)
{
    m_appends = store().study().join.appends.empty() && tidied ? suggestAppends(tidied->tables) : std::vector<AppendSpec>{};
    QStringList names;
    for (const AppendSpec& each : m_appends) {
        names << QString::fromStdString(each.to);
        for (const std::string& table : each.tables)
            names << QString::fromStdString(table);
    }
    m_append->setMessage(Tone::Running,
                         names.isEmpty() ? QString()
                                         : tr("These tables have the same columns: %1. Are they parts of one?").arg(names.join(", ")),
                         names.isEmpty() ? QString() : tr("Put them below one another"));
}

// An answer from tables of before would not fit the study of now.
void CombinePage::notYet() { Q_EMIT toastWanted(tr("The tables are being computed anew: ask again when they are ready")); }

void CombinePage::openRows(const std::string& table, AuditList list)
{
    const Made<Stage::Tidy> tidied = store().fresh<Stage::Tidy>();
    if (!tidied)
        return notYet();
    auto* dialog = new UnmatchedDialog(tidied, store().study().join, table, list, numbers(), this);
    connect(dialog, &UnmatchedDialog::exportWanted, this, &CombinePage::exportWanted);
    dialog->open();
}

void CombinePage::openPart(const std::string& table)
{
    const Made<Stage::Tidy> tidied = store().fresh<Stage::Tidy>();
    if (!tidied)
        return notYet();
    auto* dialog = new JoinDialog(tidied, store().study().join, table, numbers(), this);
    connect(dialog, &JoinDialog::applied, this, [this](const JoinPart& part) { store().apply(edits::setPart(part)); });
    dialog->open();
}

void CombinePage::keepRows(JoinHow how)
{
    JoinPlan plan = store().study().join;
    for (JoinPart& part : plan.parts)
        part.how = how;
    store().apply(edits::setJoin(plan));
}

void CombinePage::showCustomer()
{
    const Made<Stage::Tidy> tidied = store().fresh<Stage::Tidy>();
    const Made<Stage::Join> joined = store().fresh<Stage::Join>();
    if (!tidied || !joined)
        return notYet();
    auto* dialog = new TrailDialog(store().sourceReads(), store().study(), tidied, joined, numbers(), this);
    dialog->open();
}

void CombinePage::openJoined()
{
    const Made<Stage::Join> joined = store().fresh<Stage::Join>();
    if (!joined)
        return notYet();
    auto* dialog = new JoinedDialog(joined, store().study().join.key, numbers(), this);
    connect(dialog, &JoinedDialog::exportWanted, this, &CombinePage::exportWanted);
    dialog->open();
}

void CombinePage::showPreview(const Table& table)
{
    m_previewTitle->setText(tr("First rows of the joined table"));
    m_preview->setAccessibleName(m_previewTitle->text());
    m_whole->setText(tr("Open it whole"));
    m_whole->setAccessibleName(m_whole->text());
    std::vector<std::uint32_t> rows;
    for (std::uint32_t i = 0; i < std::min(kPreviewRows, table.rows()); ++i)
        rows.push_back(i);
    std::vector<GridHead> heads;
    for (const Column& column : table.columns())
        heads.push_back({.name = shownName(column.name()), .exactName = QString::fromStdString(column.name())});
    m_preview->setTable(table.gathered(rows), heads, {}, numbers(), {store().study().join.key});
}

// Rows that would be added up twice, of a table as it was read: what several were put together of has no steps of its own.
const Finding* CombinePage::rowsGivenTwice() const
{
    const std::vector<AppendSpec>& appends = store().study().join.appends;
    const auto found = std::find_if(m_state.findings.begin(), m_state.findings.end(), [&](const Finding& each) {
        return each.code == "join.rows-twice" &&
               std::none_of(appends.begin(), appends.end(), [&](const AppendSpec& spec) { return spec.to == each.subject; });
    });
    return found == m_state.findings.end() ? nullptr : &*found;
}

void CombinePage::noticeActed()
{
    const Finding* twice = m_state.joined && failureSentence(Stage::Join).isEmpty() ? rowsGivenTwice() : nullptr;
    if (twice == nullptr) {
        store().recompute();
        return;
    }
    store().apply(edits::addStep(DropDuplicateRows{twice->subject}));
}

}  // namespace holdfast
