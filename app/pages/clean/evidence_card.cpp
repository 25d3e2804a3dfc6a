// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: the picture, the reasons and the two answers of one finding stand on one card.
#include "app/pages/clean/evidence_card.h"

#include <algorithm>
#include <cmath>
#include <set>

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QVBoxLayout>

#include "app/pages/clean/clean_words.h"
#include "app/pages/clean/step_words.h"
#include "widgets/charts/chart_frame.h"
#include "widgets/charts/evidence_figures.h"
#include "widgets/controls/button.h"
#include "widgets/controls/label.h"
#include "widgets/theme/theme.h"

namespace holdfast {
namespace {

constexpr std::size_t kMostRows = 10;    // values listed
constexpr std::size_t kMostDots = 6000;  // per picture

std::vector<ValueRow> countedValues(const Suggestion& suggestion, const Column& column, const QString& others)
{
    const Categories& held = column.categories();
    std::vector<double> counts(held.levels.size());
    for (const std::int32_t code : held.codes)
        if (code >= 0)
            counts[static_cast<std::size_t>(code)] += 1;
    const std::set<std::string> from = suggestion.proposal
                                           ? std::set<std::string>(suggestion.proposal->from.begin(), suggestion.proposal->from.end())
                                           : std::set<std::string>();
    const std::string to = suggestion.proposal ? suggestion.proposal->to : std::string();
    std::vector<ValueRow> rows;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const ValueMark mark = from.contains(held.levels[i]) ? ValueMark::Questioned
                               : held.levels[i] == to        ? ValueMark::Wanted
                                                             : ValueMark::Plain;
        if (counts[i] > 0)
            rows.push_back({QString::fromStdString(held.levels[i]), counts[i], mark});
    }
    std::stable_sort(rows.begin(), rows.end(), [](const ValueRow& a, const ValueRow& b) {
        return std::pair(a.mark == ValueMark::Plain, -a.count) < std::pair(b.mark == ValueMark::Plain, -b.count);
    });
    if (rows.size() > kMostRows) {
        double rest = 0;
        for (std::size_t i = kMostRows; i < rows.size(); ++i)
            rest += rows[i].count;
        rows.resize(kMostRows);
        rows.push_back({others, rest, ValueMark::Plain});
    }
    return rows;
}

// One strip per label of the evidence "per-group", found again in the table; else one for the column.
std::vector<ValueStrip> strips(const Suggestion& suggestion, const Table& raw, const Column& column)
{
    const auto groups =
        std::find_if(suggestion.evidence.begin(), suggestion.evidence.end(), [](const Evidence& e) { return e.code == "per-group"; });
    const Column* labels = nullptr;
    if (groups != suggestion.evidence.end())
        for (const Column& each : raw.columns())
            if (each.isCategorical() && !groups->texts.empty() &&
                std::find(each.categories().levels.begin(), each.categories().levels.end(), groups->texts.front()) !=
                    each.categories().levels.end())
                labels = &each;
    std::vector<ValueStrip> made;
    if (labels == nullptr)
        made.push_back({shownName(column.name()), {}, {}});
    else
        for (const std::string& level : labels->categories().levels)
            made.push_back({shownName(level), {}, {}});
    const std::set<std::uint32_t> flagged(suggestion.sampleRows.begin(), suggestion.sampleRows.end());
    const std::size_t stride = std::max<std::size_t>(1, column.rows() / kMostDots);
    for (std::size_t row = 0; row < column.rows(); ++row) {
        const bool isFlagged = flagged.contains(static_cast<std::uint32_t>(row));
        if (column.isMissing(row) || (!isFlagged && row % stride != 0))
            continue;
        const std::int32_t code = labels == nullptr ? 0 : labels->categories().codes[row];
        if (code >= 0)
            (isFlagged ? made[static_cast<std::size_t>(code)].flagged : made[static_cast<std::size_t>(code)].values)
                .push_back(column.numbers()[row]);
    }
    return made;
}

QString bulleted(const QStringList& lines)
{
    QStringList marked;
    for (const QString& line : lines)
        marked << "• " + line;
    return marked.join('\n');
}

}  // namespace

EvidenceCard::EvidenceCard(QWidget* parent)
    : Card(parent), m_kind(new Chip(Tone::Neutral, {}, this)), m_place(makeLabel("caption", {}, this)),
      m_title(makeLabel("section", {}, this)), m_chart(new ChartFrame(this)), m_forTitle(makeLabel("strong", {}, this)),
      m_for(makeLabel("", {}, this)), m_againstTitle(makeLabel("strong", {}, this)), m_against(makeLabel("", {}, this)),
      m_changeTitle(makeLabel("strong", {}, this)), m_change(makeLabel("", {}, this)), m_effect(makeLabel("caption", {}, this)),
      m_edit(new QWidget(this)), m_keptTitle(makeLabel("caption", {}, m_edit)), m_kept(new QLineEdit(m_edit)), m_members(new QVBoxLayout),
      m_moreMembers(makeLabel("caption", {}, m_edit)), m_accept(new Button(ButtonKind::Primary, {}, this)),
      m_reject(new Button(ButtonKind::Plain, {}, this)), m_reopen(new Button(ButtonKind::Plain, {}, this)),
      m_other(new Button(ButtonKind::Plain, {}, this)), m_compare(new Button(ButtonKind::Plain, {}, this))
{
    // the frame's own border would be a card in a card
    setLook(m_chart, "role", "scrolled");
    m_chart->column()->setContentsMargins(0, 0, 0, 0);
    m_chart->setObjectName("evidenceChart");
    m_accept->setObjectName("acceptFinding");
    m_reject->setObjectName("rejectFinding");
    m_reopen->setObjectName("reopenFinding");
    m_other->setObjectName("otherAnswer");
    m_compare->setObjectName("compareRows");
    m_effect->setObjectName("findingEffect");
    const Theme& t = theme();
    column()->setSpacing(t.px(10));
    auto* head = new QHBoxLayout;
    head->setSpacing(t.px(8));
    head->addWidget(m_kind);
    head->addWidget(m_place, 1);
    column()->addLayout(head);
    column()->addWidget(m_title);
    column()->addWidget(m_chart, 1);
    column()->addWidget(horizontalLine(this));
    auto* why = new QGridLayout;
    why->setHorizontalSpacing(t.px(24));
    why->setVerticalSpacing(t.px(4));
    why->addWidget(m_forTitle, 0, 0);
    why->addWidget(m_againstTitle, 0, 1);
    why->addWidget(m_for, 1, 0, Qt::AlignTop);
    why->addWidget(m_against, 1, 1, Qt::AlignTop);
    why->setColumnStretch(0, 1);
    why->setColumnStretch(1, 1);
    column()->addLayout(why);
    column()->addWidget(horizontalLine(this));
    column()->addWidget(m_changeTitle);
    column()->addWidget(m_change);
    column()->addWidget(m_effect);
    m_kept->setObjectName("keptValue");
    auto* edit = new QGridLayout(m_edit);
    edit->setContentsMargins(0, 0, 0, 0);
    edit->setHorizontalSpacing(t.px(24));
    edit->setVerticalSpacing(t.px(4));
    m_members->setSpacing(t.px(2));
    edit->addLayout(m_members, 0, 0, 3, 1, Qt::AlignTop);
    edit->addWidget(m_keptTitle, 0, 1);
    edit->addWidget(m_kept, 1, 1);
    edit->setRowStretch(2, 1);
    edit->setColumnStretch(0, 1);
    edit->setColumnStretch(1, 1);
    m_edit->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);  // the picture takes what is left
    column()->addWidget(m_edit);
    connect(m_kept, &QLineEdit::textChanged, this, &EvidenceCard::showChange);
    auto* acts = new QHBoxLayout;
    acts->setSpacing(t.px(8));
    acts->addWidget(m_accept);
    acts->addWidget(m_reject);
    acts->addWidget(m_other);
    acts->addWidget(m_reopen);
    acts->addWidget(m_compare);
    acts->addStretch();
    column()->addLayout(acts);
    connect(m_accept, &Button::clicked, this, &EvidenceCard::accepted);
    connect(m_reject, &Button::clicked, this, &EvidenceCard::rejected);
    connect(m_reopen, &Button::clicked, this, &EvidenceCard::reopened);
    connect(m_other, &Button::clicked, this, [this] {
        auto* menu = new QMenu(this);
        menu->setObjectName("otherMenu");
        menu->setAttribute(Qt::WA_DeleteOnClose);
        for (int i = 0; i < m_otherAnswers.size(); ++i)
            connect(menu->addAction(m_otherAnswers[i]), &QAction::triggered, this, [this, i] { Q_EMIT answeredOtherwise(i); });
        menu->popup(m_other->mapToGlobal(QPoint(0, m_other->height())));
    });
    connect(m_compare, &Button::clicked, this, &EvidenceCard::compareWanted);
}

void EvidenceCard::setFinding(const FindingEntry& entry, const Table* raw, const NumberFormat& numbers)
{
    const Suggestion& suggestion = entry.suggestion;
    m_kind->setText(findingKind(suggestion));
    m_kind->setTone(suggestion.kind == SuggestionKind::SpellingVariant ? Tone::Neutral : Tone::Stale);
    m_place->setText(findingPlace(suggestion));
    m_title->setText(findingChange(suggestion, numbers));
    showChart(suggestion, raw, numbers);
    const bool spelling = suggestion.kind == SuggestionKind::SpellingVariant;
    m_forTitle->setText(suggestion.blocked ? tr("What looks alike") : spelling ? tr("Why it looks like a mistake") : tr("What was seen"));
    m_againstTitle->setText(suggestion.blocked ? tr("Why they differ") : tr("Why it may be right"));
    m_for->setText(bulleted(reasons(suggestion.evidence)));
    m_against->setText(suggestion.against.empty() ? tr("Nothing speaks for it.") : bulleted(reasons(suggestion.against)));
    const std::optional<TidyAction> action = raw == nullptr ? suggestion.action : actionFor(suggestion, raw);
    m_changeTitle->setText(tr("What will change"));
    QString change;
    if (entry.state == SuggestionState::Blocked)
        change = tr("Nothing: they stay apart.");
    else if (entry.state == SuggestionState::Accepted)
        change = tr("It is a step of the recipe. Switch it off there, or undo.");
    else if (entry.state == SuggestionState::Rejected)
        change = tr("Nothing: you left it as it is, and it is remembered.");
    else if (!action)
        change = tr("Nothing: this is for you to know.");
    else if (!spelling)
        change = stepTitle({.tidy = action}, numbers) + ". " + tr("The file itself is never changed.");
    const bool open = entry.state == SuggestionState::Open;
    m_action = action;
    m_changeText = change;
    showMembers(entry, numbers, open && spelling && action.has_value());
    m_accept->setText(acceptWord(suggestion));
    m_accept->setAccessibleName(m_accept->text());
    m_accept->setVisible(open && action.has_value());
    m_accept->setEnabled(chosenAction().has_value());
    m_reject->setText(rejectWord(suggestion));
    m_reject->setAccessibleName(m_reject->text());
    m_reject->setVisible(open);
    m_reopen->setText(tr("Ask again"));
    m_reopen->setAccessibleName(m_reopen->text());
    m_reopen->setVisible(entry.state == SuggestionState::Rejected);
    m_compare->setText(tr("Compare the rows…"));
    m_compare->setAccessibleName(m_compare->text());
    m_compare->setVisible(!suggestion.partnerRows.empty() && raw != nullptr);
}

void EvidenceCard::setOtherAnswers(const QStringList& answers)
{
    m_otherAnswers = answers;
    m_other->setText(tr("Something else…"));
    m_other->setAccessibleName(m_other->text());
    m_other->setVisible(!m_otherAnswers.isEmpty());
}

void EvidenceCard::setEffect(const QStringList& lines)
{
    m_effect->setText(bulleted(lines));
    m_effect->setVisible(!lines.isEmpty());
}

// What was ticked and typed stays until another finding is shown.
void EvidenceCard::showMembers(const FindingEntry& entry, const NumberFormat& numbers, bool editable)
{
    m_edit->setVisible(editable);
    m_keptTitle->setText(tr("Written as"));
    m_kept->setAccessibleName(m_keptTitle->text());
    m_quote = [numbers](const QString& text) { return numbers.quoted(text); };
    if (editable) {
        const SpellingProposal& proposal = *entry.suggestion.proposal;
        const bool other = m_shownId != entry.suggestion.id;
        if (other)
            m_kept->setText(QString::fromStdString(proposal.to));
        const std::size_t listed = proposal.from.size() > 1 ? std::min(proposal.from.size(), kMostRows) : 0;
        while (m_boxes.size() < listed) {
            auto* box = new QCheckBox(m_edit);
            box->setObjectName(QStringLiteral("member%1").arg(m_boxes.size() + 1));
            connect(box, &QCheckBox::toggled, this, &EvidenceCard::showChange);
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
        m_members->addWidget(m_moreMembers);
        m_moreMembers->setText(tr("and %n more", nullptr, more));
        m_moreMembers->setVisible(more > 0);
        static_cast<QGridLayout*>(m_edit->layout())->setColumnStretch(0, listed > 0 ? 1 : 0);  // alone, the field begins at the edge
    }
    m_shownId = editable ? entry.suggestion.id : std::string();
    showChange();
}

std::optional<TidyAction> EvidenceCard::chosenAction() const
{
    const auto* proposed = m_action ? std::get_if<MergeValues>(&*m_action) : nullptr;
    if (m_shownId.empty() || proposed == nullptr)
        return m_action;
    MergeValues chosen = *proposed;
    chosen.to = m_kept->text().toStdString();
    chosen.from.clear();
    for (std::size_t i = 0; i < proposed->from.size(); ++i)
        if (proposed->from.size() == 1 || i >= m_boxes.size() || i >= kMostRows || m_boxes[i]->isChecked())
            chosen.from.push_back(proposed->from[i]);
    std::erase(chosen.from, chosen.to);
    if (chosen.from.empty() || chosen.to.empty())
        return std::nullopt;
    return chosen;
}

void EvidenceCard::showChange()
{
    const std::optional<TidyAction> action = chosenAction();
    if (m_shownId.empty()) {
        m_change->setText(m_changeText);
        return;
    }
    const auto* merge = action ? std::get_if<MergeValues>(&*action) : nullptr;
    m_accept->setEnabled(merge != nullptr);
    Q_EMIT chosen();
    if (merge == nullptr)
        m_change->setText(tr("Nothing: tick a value and say how it is written."));
    else
        m_change->setText(tr("%n value(s) in %1 become %2.", nullptr, static_cast<int>(merge->from.size()))
                              .arg(shownName(merge->column.name), m_quote(QString::fromStdString(merge->to))));
}

void EvidenceCard::showChart(const Suggestion& suggestion, const Table* raw, const NumberFormat& numbers)
{
    const Column* column = raw == nullptr ? nullptr : raw->find(suggestion.column);
    m_chart->setVisible(column != nullptr);
    if (column == nullptr)
        return;
    const QString key = QString::fromStdString(suggestion.id) + numbers.quoted({});
    const QString n = numbers.whole(static_cast<double>(column->rows() - column->missingCount()));
    if (column->isNumber()) {
        const std::vector<ValueStrip> made = strips(suggestion, *raw, *column);
        m_chart->setTitle(tr("Every value of %1").arg(shownName(column->name())));
        m_chart->setFigure([made](const ChartTheme& t) { return valueStripFigure(made, t); }, key);
        m_chart->setCaption(suggestion.kind == SuggestionKind::Anomaly && suggestion.reason != "impossible"
                                ? tr("A dot is a row, n = %1. Marked: robust z above 3.5 within its group.").arg(n)
                                : tr("A dot is a row, n = %1.").arg(n));
    } else if (column->isCategorical()) {
        const std::vector<ValueRow> rows = countedValues(suggestion, *column, tr("other values"));
        m_chart->setTitle(tr("How often the values of %1 occur").arg(shownName(column->name())));
        m_chart->setFigure([rows](const ChartTheme& t) { return valueCountFigure(rows, t); }, key);
        m_chart->setCaption(tr("Rows of %1, n = %2.").arg(QString::fromStdString(suggestion.table), n));
    } else {
        m_chart->hide();
    }
}

}  // namespace holdfast
