// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/clean/unusual_dialog.h"

#include <algorithm>

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QVBoxLayout>

#include "app/messages/messages.h"
#include "app/pages/clean/other_answers.h"
#include "base/fingerprint.h"
#include "base/text.h"
#include "widgets/controls/button.h"
#include "widgets/controls/label.h"
#include "widgets/theme/theme.h"

namespace holdfast {
std::string unusualId(const std::string& key) { return "unusual_row-" + Fingerprinter{}.add(key).done().hex().substr(0, 16); }

QString unusualWords(const UnusualRow& row, const NumberFormat& numbers)
{
    QStringList words;
    for (const UnusualValue& each : row.because) {
        const QString name = shownName(each.name);
        if (each.isNumber)
            words << UnusualDialog::tr("%1 %2 (usually %3)")
                         .arg(name, numbers.significant(parseNumber(each.value).value_or(0), 6), numbers.significant(each.usual, 6));
        else if (each.value.empty())
            words << UnusualDialog::tr("%1 missing (in %2 of the rows)").arg(name, numbers.percent(each.share));
        else
            words << UnusualDialog::tr("%1 %2 (%3 of the rows)")
                         .arg(name, numbers.quoted(QString::fromStdString(each.value)), numbers.percent(each.share));
    }
    return words.isEmpty() ? UnusualDialog::tr("many columns together, none by itself") : words.join("; ");
}

UnusualDialog::UnusualDialog(const Made<Stage::Join>& joined, const Study& study, const std::vector<ColumnId>& columns,
                             const NumberFormat& numbers, QWidget* parent)
    : QDialog(parent), m_joined(joined), m_study(study), m_key(study.roles.key.value_or(study.join.key)), m_numbers(numbers),
      m_rule(leavingOut(study.join, m_key)), m_said(makeLabel("caption", {}, this)), m_bar(new QProgressBar(this)),
      m_list(new QListWidget(this)), m_exclude(new Button(ButtonKind::Plain, {}, this)), m_keep(new Button(ButtonKind::Plain, {}, this))
{
    setObjectName("unusualDialog");
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Unusual combinations"));
    m_said->setObjectName("unusualSaid");
    m_said->setText(tr("Rare combinations of values are being sought."));
    m_list->setObjectName("unusualRows");
    m_list->setAccessibleName(windowTitle());
    m_list->setWordWrap(true);
    m_exclude->setObjectName("unusualExclude");
    m_exclude->setText(tr("Leave this customer out"));
    m_keep->setObjectName("unusualKeep");
    m_keep->setText(tr("Keep: it is no error"));
    auto* close = new Button(ButtonKind::Primary, {}, this);
    close->setObjectName("unusualClose");
    close->setText(tr("Close"));
    for (Button* button : {m_exclude, m_keep, close}) {
        button->setAccessibleName(button->text());
        button->setAutoDefault(false);
    }
    auto* acts = new QHBoxLayout;
    acts->setSpacing(theme().px(8));
    acts->addWidget(m_exclude);
    acts->addWidget(m_keep);
    acts->addStretch();
    acts->addWidget(close);
    auto* column = new QVBoxLayout(this);
    const int margin = theme().px(16);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(theme().px(10));
    column->addWidget(makeLabel("title", windowTitle(), this));
    column->addWidget(m_said);
    column->addWidget(m_bar);
    column->addWidget(m_list, 1);
    column->addLayout(acts);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(m_said->text());
    connect(close, &Button::clicked, this, &QDialog::accept);
    connect(m_exclude, &Button::clicked, this, &UnusualDialog::exclude);
    connect(m_keep, &Button::clicked, this, [this] {
        const std::string id = unusualId(keyOf(m_listed[static_cast<std::size_t>(m_list->currentRow())]));
        m_study.recipe.rejected.push_back(id);
        Q_EMIT kept(id);
        showRows();
    });
    connect(m_list, &QListWidget::currentRowChanged, this, &UnusualDialog::showActs);
    connect(&m_work, &Background::progressed, m_bar, &QProgressBar::setValue);
    connect(&m_work, &Background::failed, this, [this](const Failure& fault) { m_said->setText(sentence(fault)); });
    connect(&m_work, &Background::settled, m_bar, &QWidget::hide);
    resize(theme().px(760), theme().px(520));
    showActs();
    m_work.run<UnusualRows>(
        [joined, columns, seed = study.model.seed](const Progress& progress) {
            return unusualRows(joined->join.table, {.columns = columns, .seed = seed}, progress);
        },
        [this](UnusualRows rows) {
            m_rows = std::move(rows);
            showRows();
        });
}

std::string UnusualDialog::keyOf(const UnusualRow& row) const
{
    const Column* key = m_joined->join.table.find(m_key);
    return key == nullptr ? std::to_string(row.row + 1) : key->textAt(row.row);
}

void UnusualDialog::showRows()
{
    m_listed.clear();
    std::size_t keptOnes = 0;
    for (const UnusualRow& row : m_rows.rows) {
        const std::string key = keyOf(row);
        const std::vector<std::string>& rejected = m_study.recipe.rejected;
        const bool isKept = std::find(rejected.begin(), rejected.end(), unusualId(key)) != rejected.end();
        const bool isOut = !m_rule.keep.all.empty() && std::find(m_rule.keep.all.front().texts.begin(), m_rule.keep.all.front().texts.end(),
                                                                 key) != m_rule.keep.all.front().texts.end();
        keptOnes += isKept ? 1U : 0U;
        if (!isKept && !isOut)
            m_listed.push_back(row);
    }
    m_list->clear();
    for (const UnusualRow& row : m_listed)
        m_list->addItem(
            tr("%1, score %2: %3").arg(QString::fromStdString(keyOf(row)), m_numbers.fixed(row.score, 2), unusualWords(row, m_numbers)));
    QStringList said;
    if (m_rows.columns == 0 || m_rows.learnedFrom == 0)
        said << tr("There are too few rows or columns to tell.");
    else if (m_listed.empty())
        said << tr("No combination of values is rare enough to be shown.");
    else
        said << tr(
            "Rows that random cuts part from the others most quickly (isolation forest); usual ones score about 0.5. Every table has "
            "such rows: look at them, they need not be errors.");
    if (m_rows.learnedFrom > 0 && m_rows.learnedFrom < m_joined->join.table.rows())
        said << tr("Learned from a random sample of %1 of %2 rows.")
                    .arg(m_numbers.whole(static_cast<double>(m_rows.learnedFrom)),
                         m_numbers.whole(static_cast<double>(m_joined->join.table.rows())));
    if (m_rows.above > m_rows.rows.size())
        said << tr("%1 rows score 0.6 and more; the first %2 are looked at.")
                    .arg(m_numbers.whole(static_cast<double>(m_rows.above)), m_numbers.whole(static_cast<double>(m_rows.rows.size())));
    if (keptOnes > 0)
        said << tr("Kept before: %1.").arg(m_numbers.whole(static_cast<double>(keptOnes)));
    m_said->setText(said.join(' '));
    if (!m_listed.empty())
        m_list->setCurrentRow(0);
    showActs();
}

void UnusualDialog::showActs()
{
    const bool isChosen = m_list->currentRow() >= 0;
    m_keep->setEnabled(isChosen);
    m_exclude->setEnabled(isChosen && m_joined->join.table.find(m_key) != nullptr);
}

void UnusualDialog::exclude()
{
    const std::string key = keyOf(m_listed[static_cast<std::size_t>(m_list->currentRow())]);
    if (m_rule.keep.all.empty()) {
        m_rule.keep.all = {{.column = m_key, .op = CompareOp::NoneOf, .texts = {}}};
        m_rule.name = tr("without unusual customers").toStdString();
    }
    m_rule.keep.all.front().texts.push_back(key);
    Q_EMIT excluded(m_rule);
    if (m_rule.id == RuleId{})
        m_rule.id = RuleId{m_study.join.nextRule};  // as the edit numbers it
    showRows();
}

}  // namespace holdfast
