// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/models/models_table_dialog.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "output/csv_writer.h"
#include "widgets/controls/button.h"
#include "widgets/controls/data_grid.h"
#include "widgets/controls/inline_message.h"
#include "widgets/controls/segmented.h"
#include "widgets/models/table_order.h"
#include "widgets/theme/theme.h"

namespace holdfast {

ModelsTableDialog::ModelsTableDialog(std::vector<Part> parts, const QString& warning, const NumberFormat& numbers, QWidget* parent)
    : QDialog(parent), m_parts(std::move(parts)), m_numbers(numbers), m_which(new Segmented(this)), m_grid(new DataGrid(this, true))
{
    std::erase_if(m_parts, [](const Part& part) { return part.table.rows() == 0; });
    setObjectName("modelsTableDialog");
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("The whole table"));
    m_which->setObjectName("modelsTableWhich");
    m_which->setAccessibleName(tr("Which table"));
    QStringList words;
    for (const Part& part : m_parts)
        words << part.word;
    m_which->setWords(words);
    m_which->setCurrent(0);
    m_which->setVisible(m_parts.size() > 1);
    m_grid->setObjectName("modelsTableGrid");
    m_grid->setAccessibleName(windowTitle());
    m_grid->setSortable(true);
    const auto act = [this](const char* name, const QString& word, ButtonKind kind) {
        auto* button = new Button(kind, {}, this);
        button->setObjectName(name);
        button->setText(word);
        button->setAccessibleName(word);
        return button;
    };
    Button* copy = act("modelsTableCopy", tr("Copy"), ButtonKind::Plain);
    Button* save = act("modelsTableSave", tr("Save as CSV…"), ButtonKind::Plain);
    Button* close = act("modelsTableClose", tr("Close"), ButtonKind::Primary);
    auto* acts = new QHBoxLayout;
    acts->setSpacing(theme().px(8));
    acts->addWidget(copy);
    acts->addWidget(save);
    acts->addStretch();
    acts->addWidget(close);
    auto* column = new QVBoxLayout(this);
    const int margin = theme().px(16);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(theme().px(10));
    auto* stale = new InlineMessage(this);
    stale->setMessage(Tone::Stale, warning);
    column->addWidget(stale);
    column->addWidget(m_which, 0, Qt::AlignLeft);
    column->addWidget(m_grid, 1);
    column->addLayout(acts);
    connect(close, &Button::clicked, this, &QDialog::accept);
    connect(m_which, &Segmented::chosen, this, &ModelsTableDialog::showPart);
    connect(m_grid, &DataGrid::sortWanted, this, [this](int place, bool descending) {
        const std::string language = m_numbers.language() == Language::Russian ? "ru" : "en";
        m_grid->setOrder(orderBy(shown().column(static_cast<std::size_t>(place)), descending, language, {}), place, descending);
    });
    connect(m_grid, &DataGrid::unsortWanted, this, [this] { m_grid->setOrder(nullptr, -1, false); });
    connect(copy, &Button::clicked, this, [this] {
        if (m_grid->selectionModel() != nullptr && !m_grid->selectionModel()->hasSelection())
            m_grid->selectAll();
        m_grid->copySelection();
    });
    connect(save, &Button::clicked, this, [this] {
        StringSink sink;
        const bool russian = m_numbers.language() == Language::Russian;
        (void)writeCsv(shown(), {.delimiter = russian ? ';' : ',', .decimal = russian ? ',' : '.', .byteOrderMark = true}, sink);
        Q_EMIT exportWanted(QString::fromStdString(shown().name()), QStringLiteral("csv"), QByteArray::fromStdString(sink.text()));
    });
    resize(theme().px(1000), theme().px(460));
    showPart();
}

const Table& ModelsTableDialog::shown() const { return m_parts[static_cast<std::size_t>(m_which->current())].table; }

void ModelsTableDialog::showPart()
{
    std::vector<GridHead> heads;
    for (const Column& column : shown().columns())
        heads.push_back({.name = QString::fromStdString(column.name()), .exactName = QString::fromStdString(column.name())});
    m_grid->setOrder(nullptr, -1, false);
    m_grid->setTable(shown(), heads, {}, m_numbers);
}

}  // namespace holdfast
