// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/combine/combine_page.h"

#include <algorithm>

#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include "app/messages/messages.h"
#include "app/pages/combine/derived_card.h"
#include "app/pages/combine/flow_picture.h"
#include "app/pages/combine/rules_card.h"
#include "app/pages/scrolled_pane.h"
#include "app/store/study_store.h"
#include "widgets/controls/button.h"
#include "widgets/controls/card.h"
#include "widgets/controls/data_grid.h"
#include "widgets/controls/label.h"
#include "widgets/theme/theme.h"

namespace holdfast {
namespace {

constexpr std::size_t kPreviewRows = 50;
constexpr int kAuditColumns = 5;

}  // namespace

CombinePage::CombinePage(PageContext context)
    : Page(PageId::Combine, context), m_again(addAct("proposeJoin")), m_next(addNext(PageId::Correlate)), m_side(new ScrolledPane(this)),
      m_rules(new RulesCard(m_side)), m_derived(new DerivedCard(m_side))
{
    makeMain();
    panes().addPane(PaneRole::Main, m_main);
    auto* side = new QVBoxLayout(m_side);
    side->setContentsMargins(0, 0, 0, 0);
    side->setSpacing(theme().px(12));
    side->addWidget(m_rules);
    side->addWidget(m_derived);
    side->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_side);
    panes().addPane(PaneRole::Inspector, scroll, 300);
    setStages({Stage::Join});
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
    m_auditGrid = new QGridLayout;
    m_auditGrid->setHorizontalSpacing(t.px(16));
    m_auditGrid->setVerticalSpacing(t.px(8));
    m_auditGrid->setColumnStretch(0, 2);
    for (int i = 1; i <= kAuditColumns; ++i)
        m_auditGrid->setColumnStretch(i, 1);
    m_auditNote = makeLabel("caption", {}, auditCard);
    auditCard->column()->addWidget(m_auditTitle);
    auditCard->column()->addLayout(m_auditGrid);
    auditCard->column()->addWidget(m_auditNote);
    column->addWidget(auditCard);

    auto* previewCard = new Card(m_main);
    m_previewTitle = makeLabel("strong", {}, previewCard);
    m_preview = new DataGrid(previewCard, true);
    m_preview->setObjectName("joinedPreview");
    m_preview->setMinimumHeight(t.px(170));
    previewCard->column()->addWidget(m_previewTitle);
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
    wordNext(m_next, PageId::Correlate);
    m_main->setAccessibleName(tr("Joining"));
    m_side->setAccessibleName(tr("Rules and computed columns"));
    const QString failed = failureSentence(Stage::Join);
    if (!m_state.joined) {
        setPrimary(nullptr);
        m_again->setVisible(!failed.isEmpty());
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
    setPrimary(m_next);
    const bool stale = store().isStale(Stage::Join);
    if (!failed.isEmpty())
        setNotice(Tone::Failed, failed);
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
    showPreview(joined->join.table);
    m_rules->setState(m_state, joined, numbers());
    m_derived->setState(m_state, joined, numbers());
}

QString CombinePage::auditSentence() const
{
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
    for (QLabel* cell : m_auditCells)
        delete cell;
    m_auditCells.clear();
    const auto add = [this](int row, int column, const QString& text, const char* role) {
        QLabel* cell = makeLabel(role, text, m_auditTitle->parentWidget());
        if (column > 0)
            cell->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_auditGrid->addWidget(cell, row, column);
        m_auditCells.push_back(cell);
    };
    if (!m_state.audit.empty()) {
        const QStringList heads{tr("Joined table"), tr("found"), tr("left only"), tr("right only"), tr("repeated keys"), tr("rows after")};
        for (int i = 0; i < heads.size(); ++i)
            add(0, i, heads[i], "over");
    }
    int row = 1;
    for (const JoinAudit& audit : m_state.audit) {
        add(row, 0, QString::fromStdString(audit.table), "medium");
        int column = 1;
        for (const std::size_t count : {audit.matched, audit.leftOnly, audit.rightOnly, audit.duplicateKeys, audit.rows})
            add(row, column++, numbers().whole(static_cast<double>(count)), "");
        ++row;
    }
    m_auditNote->setText(tr("“Left only” are customers without a row there, “right only” keys that no customer has."));
    m_auditNote->setVisible(!m_state.audit.empty());
}

void CombinePage::showPreview(const Table& table)
{
    m_previewTitle->setText(tr("First rows of the joined table"));
    m_preview->setAccessibleName(m_previewTitle->text());
    std::vector<std::uint32_t> rows;
    for (std::uint32_t i = 0; i < std::min(kPreviewRows, table.rows()); ++i)
        rows.push_back(i);
    std::vector<GridHead> heads;
    for (const Column& column : table.columns())
        heads.push_back({.name = shownName(column.name()), .exactName = QString::fromStdString(column.name())});
    m_preview->setTable(table.gathered(rows), heads, {}, numbers(), {store().study().join.key});
}

void CombinePage::noticeActed() { store().recompute(); }

}  // namespace holdfast
