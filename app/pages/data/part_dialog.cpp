// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/data/part_dialog.h"

#include <algorithm>
#include <filesystem>

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include "app/messages/messages.h"
#include "widgets/controls/button.h"
#include "widgets/controls/inline_message.h"
#include "widgets/controls/label.h"
#include "widgets/controls/tick_list.h"
#include "widgets/theme/theme.h"

namespace holdfast {
namespace {

constexpr int kRowsProposed = 100'000;
constexpr int kSeedProposed = 42;
constexpr int kMost = 2'000'000'000;

}  // namespace

PartDialog::PartDialog(const SourceSpec& spec, const std::optional<Failure>& failure, const NumberFormat& numbers, QWidget* parent)
    : QDialog(parent), m_spec(spec), m_numbers(numbers), m_all(new QRadioButton(this)), m_first(new QRadioButton(this)),
      m_random(new QRadioButton(this)), m_rows(new QSpinBox(this)), m_seed(new QSpinBox(this)), m_seedName(makeLine("caption", {}, this)),
      m_columnsNote(makeLabel("caption", {}, this)), m_search(new QLineEdit(this)), m_columns(new TickList("partColumns", this)),
      m_message(new InlineMessage(this)), m_cancel(new Button(ButtonKind::Plain, {}, this)),
      m_apply(new Button(ButtonKind::Primary, {}, this))
{
    setObjectName("partDialog");
    setAttribute(Qt::WA_DeleteOnClose);
    const QString file = QString::fromStdString(std::filesystem::path(spec.path).filename().string());
    setWindowTitle(tr("Take a part of %1").arg(file));
    m_message->setMessage(Tone::Stale, failure ? sentence(*failure) : QString());
    const auto name = [](QWidget* widget, const char* objectName, const QString& words) {
        widget->setObjectName(objectName);
        widget->setAccessibleName(words);
    };
    m_all->setText(tr("All rows"));
    m_first->setText(tr("The first rows of the file"));
    m_random->setText(tr("Rows drawn by chance, evenly from the whole file"));
    name(m_all, "partAll", m_all->text());
    name(m_first, "partFirst", m_first->text());
    name(m_random, "partRandom", m_random->text());
    name(m_rows, "partRows", tr("How many rows"));
    name(m_seed, "partSeed", tr("Seed of the draw"));
    name(m_search, "partSearch", tr("Find a column"));
    name(m_columns, "partColumns", tr("Columns that are read"));
    m_search->setPlaceholderText(m_search->accessibleName());
    m_rows->setRange(1, kMost);
    m_rows->setGroupSeparatorShown(true);
    m_seed->setRange(0, kMost);
    const std::optional<RowChoice>& rows = spec.options.rows;
    m_rows->setValue(rows ? static_cast<int>(std::min<std::int64_t>(rows->rows, kMost)) : kRowsProposed);
    m_seed->setValue(rows && rows->random ? static_cast<int>(rows->seed % kMost) : kSeedProposed);
    const bool proposeRandom = !rows && failure.has_value();
    m_all->setChecked(!rows && !failure);
    m_first->setChecked(rows && !rows->random);
    m_random->setChecked((rows && rows->random) || proposeRandom);
    m_seedName->setText(tr("Seed: the same seed draws the same rows"));
    m_columnsNote->setText(tr("Columns that are read; what is not ticked is passed over."));

    auto* numbersRow = new QHBoxLayout;
    numbersRow->setSpacing(theme().px(8));
    numbersRow->addWidget(makeLine("caption", tr("Rows"), this));
    numbersRow->addWidget(m_rows);
    numbersRow->addSpacing(theme().px(12));
    numbersRow->addWidget(m_seedName);
    numbersRow->addWidget(m_seed);
    numbersRow->addStretch();
    m_cancel->setText(tr("Cancel"));
    m_apply->setText(tr("Read this part"));
    name(m_cancel, "partCancel", m_cancel->text());
    name(m_apply, "partApply", m_apply->text());
    m_cancel->setAutoDefault(false);
    m_apply->setAutoDefault(false);
    auto* acts = new QHBoxLayout;
    acts->setSpacing(theme().px(8));
    acts->addStretch();
    acts->addWidget(m_cancel);
    acts->addWidget(m_apply);
    auto* column = new QVBoxLayout(this);
    const int margin = theme().px(20);
    column->setContentsMargins(margin, margin, margin, theme().px(16));
    column->setSpacing(theme().px(8));
    column->addWidget(makeLabel("title", windowTitle(), this));
    column->addWidget(m_message);
    for (QRadioButton* radio : {m_all, m_first, m_random})
        column->addWidget(radio);
    column->addLayout(numbersRow);
    column->addSpacing(theme().px(8));
    column->addWidget(m_columnsNote);
    column->addWidget(m_search);
    column->addWidget(m_columns, 1);
    column->addWidget(horizontalLine(this));
    column->addLayout(acts);
    connect(m_cancel, &Button::clicked, this, &QDialog::reject);
    connect(m_apply, &Button::clicked, this, [this] {
        Q_EMIT applied(options());
        accept();
    });
    connect(m_search, &QLineEdit::textChanged, m_columns, &TickList::showOnly);
    connect(m_columns, &TickList::ticked, this, &PartDialog::look);
    connect(&m_work, &Background::failed, this, [this](const Failure& fault) { m_message->setMessage(Tone::Failed, sentence(fault)); });
    for (QRadioButton* radio : {m_all, m_first, m_random})
        connect(radio, &QRadioButton::toggled, this, &PartDialog::look);
    const QSize room = parent == nullptr ? QSize(800, 700) : parent->window()->size();
    resize(QSize(theme().px(640), theme().px(560)).boundedTo(room - QSize(40, 40)));
    look();

    SourceSpec whole = spec;
    whole.options.rows.reset();
    whole.options.columns.reset();
    m_work.run<std::vector<std::string>>(
        [whole](const Progress& progress) {
            std::vector<std::string> names;
            if (const Result<SourcePreview> preview = previewSource(whole, progress); preview.ok())
                for (const Column& each : preview.value().snapshot.table.columns())
                    names.push_back(each.id().name);
            return names;
        },
        [this](const std::vector<std::string>& names) { showColumns(names); });
}

void PartDialog::showColumns(const std::vector<std::string>& columns)
{
    const std::optional<std::vector<std::string>>& chosen = m_spec.options.columns;
    std::vector<TickList::Item> items;
    for (const std::string& column : columns)
        items.push_back({.text = QString::fromStdString(column),
                         .ticked = !chosen || std::find(chosen->begin(), chosen->end(), column) != chosen->end()});
    m_columns->setItems(items);
    look();
}

ReadOptions PartDialog::options() const
{
    ReadOptions made = m_spec.options;
    made.rows.reset();
    if (!m_all->isChecked())
        made.rows = RowChoice{.rows = m_rows->value(),
                              .random = m_random->isChecked(),
                              .seed = m_random->isChecked() ? static_cast<std::uint64_t>(m_seed->value()) : 0};
    std::vector<std::string> ticked;
    for (int i = 0; i < m_columns->count(); ++i)
        if (m_columns->isTicked(i))
            ticked.push_back(m_columns->item(i)->text().toStdString());
    if (m_columns->count() > 0)
        made.columns = static_cast<int>(ticked.size()) == m_columns->count() ? std::nullopt : std::optional(ticked);
    return made;
}

void PartDialog::look()
{
    m_rows->setEnabled(!m_all->isChecked());
    m_seed->setEnabled(m_random->isChecked());
    m_seedName->setEnabled(m_random->isChecked());
    const ReadOptions made = options();
    m_apply->setEnabled(!made.columns || !made.columns->empty());
}

}  // namespace holdfast
