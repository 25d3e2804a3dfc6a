// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/data/reading_dialog.h"

#include <algorithm>
#include <array>
#include <filesystem>

#include <QFileInfo>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include "app/messages/messages.h"
#include "app/pages/data/reading_card.h"
#include "app/pages/data/reading_column.h"
#include "app/pages/data/reading_form.h"
#include "app/pages/data/reading_reasons.h"
#include "widgets/controls/button.h"
#include "widgets/controls/data_grid.h"
#include "widgets/controls/inline_message.h"
#include "widgets/controls/label.h"
#include "widgets/theme/theme.h"

namespace holdfast {
namespace {

constexpr std::size_t kRowsShown = 50;

std::vector<std::uint32_t> firstRows(std::size_t rows)
{
    std::vector<std::uint32_t> first(std::min(rows, kRowsShown));
    for (std::uint32_t i = 0; i < first.size(); ++i)
        first[i] = i;
    return first;
}

// Until a look at the file tells: by its name, so that a workbook that cannot be read is not asked for its delimiter.
std::string likelyFormat(const std::string& path)
{
    constexpr std::array kOthers{"xlsx", "xlsm", "ods", "sav", "zsav", "dta", "sas7bdat", "xpt"};
    const QString suffix = QFileInfo(QString::fromStdString(path)).suffix().toLower();
    const auto* const other = std::find_if(kOthers.begin(), kOthers.end(), [&](const char* each) { return suffix == QLatin1String(each); });
    return other == kOthers.end() ? "csv" : *other;
}

}  // namespace

ReadingDialog::ReadingDialog(const SourceSpec& spec, const NumberFormat& numbers, QWidget* parent)
    : QDialog(parent), m_spec(spec), m_numbers(numbers), m_form(new ReadingForm(this)), m_sum(makeLabel("second", {}, this)),
      m_message(new InlineMessage(this)), m_grid(new DataGrid(this)), m_columnRow(new ReadingColumn(this)),
      m_reset(new Button(ButtonKind::Quiet, {}, this)), m_cancel(new Button(ButtonKind::Plain, {}, this)),
      m_apply(new Button(ButtonKind::Primary, {}, this))
{
    setObjectName("readingDialog");
    setAttribute(Qt::WA_DeleteOnClose);
    const QString file = QString::fromStdString(std::filesystem::path(spec.path).filename().string());
    setWindowTitle(tr("How %1 is read").arg(file));
    m_known.format = likelyFormat(spec.path);
    m_sum->setObjectName("readingSum");
    m_grid->setObjectName("previewGrid");
    m_grid->setAccessibleName(tr("The first rows, as they are read"));
    const std::array acts{std::tuple{m_reset, "readingReset", tr("Back to what was detected")},
                          std::tuple{m_cancel, "readingCancel", tr("Cancel")}, std::tuple{m_apply, "readingApply", tr("Read it so")}};
    for (const auto& [button, name, word] : acts) {
        button->setObjectName(name);
        button->setText(word);
        button->setAccessibleName(word);
        button->setAutoDefault(false);
    }
    layOut();
    hear();
    const QSize room = parent == nullptr ? QSize(1200, 800) : parent->window()->size();
    resize(QSize(theme().px(1120), theme().px(720)).boundedTo(room - QSize(40, 40)));
    look();
}

void ReadingDialog::layOut()
{
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(m_form);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedWidth(theme().px(300));
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* right = new QVBoxLayout;
    right->setSpacing(theme().px(8));
    right->addWidget(m_sum);
    right->addWidget(m_message);
    right->addWidget(m_grid, 1);
    right->addWidget(m_columnRow);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(theme().px(16));
    middle->addWidget(scroll);
    middle->addLayout(right, 1);
    auto* acts = new QHBoxLayout;
    acts->setSpacing(theme().px(8));
    acts->addWidget(m_reset);
    acts->addStretch();
    acts->addWidget(m_cancel);
    acts->addWidget(m_apply);
    auto* all = new QVBoxLayout(this);
    const int margin = theme().px(20);
    all->setContentsMargins(margin, margin, margin, theme().px(16));
    all->setSpacing(theme().px(12));
    all->addWidget(makeLabel("title", windowTitle(), this));
    all->addLayout(middle, 1);
    all->addWidget(horizontalLine(this));
    all->addLayout(acts);
}

void ReadingDialog::hear()
{
    connect(m_form, &ReadingForm::chosen, this, &ReadingDialog::change);
    connect(m_columnRow, &ReadingColumn::chosen, this, &ReadingDialog::change);
    connect(m_grid->selectionModel(), &QItemSelectionModel::currentColumnChanged, this, [this](const QModelIndex& now) {
        if (m_shown != nullptr && now.isValid() && static_cast<std::size_t>(now.column()) < m_shown->snapshot.columns.size()) {
            m_column = m_shown->snapshot.columns[static_cast<std::size_t>(now.column())].id.name;
            fill();
        }
    });
    // which rows and columns are read is chosen elsewhere, and what the study calls a column is no guess about the file
    connect(m_reset, &Button::clicked, this, [this] {
        const ReadOptions& now = m_spec.options;
        change({.columns = now.columns, .rows = now.rows, .names = now.names});
    });
    connect(m_cancel, &Button::clicked, this, &QDialog::reject);
    connect(m_apply, &Button::clicked, this, [this] {
        Q_EMIT applied(m_spec.options);
        accept();
    });
    connect(&m_work, &Background::failed, this, &ReadingDialog::showFailure);
}

void ReadingDialog::focusOn(const QString& objectName)
{
    if (auto* control = findChild<QWidget*>(objectName))
        control->setFocus(Qt::TabFocusReason);
}

void ReadingDialog::change(const ReadOptions& options)
{
    if (options == m_spec.options)
        return;
    m_spec.options = options;
    look();
}

void ReadingDialog::look()
{
    fill();
    m_apply->setEnabled(false);  // until it is seen what becomes of the file
    m_work.run<std::shared_ptr<const Shown>>(
        [spec = m_spec](const Progress& progress) {
            auto shown = std::make_shared<Shown>();
            Result<SourcePreview> read = previewSource(spec, progress);
            if (!read) {
                shown->failure = read.failure();
                return std::shared_ptr<const Shown>(shown);
            }
            SourcePreview held = std::move(read).value();
            shown->rows = held.snapshot.table.gathered(firstRows(held.snapshot.table.rows()));
            shown->whole = held.whole;
            shown->snapshot = std::move(held.snapshot);
            return std::shared_ptr<const Shown>(shown);
        },
        [this](std::shared_ptr<const Shown> shown) { showPreview(std::move(shown)); });
}

void ReadingDialog::showFailure(const Failure& failure)
{
    m_message->setMessage(Tone::Failed, sentence(failure));
    m_grid->hide();
    m_sum->setText(tr("It cannot be read so."));
    m_shown.reset();
    fill();
    Q_EMIT previewed();
}

void ReadingDialog::showPreview(std::shared_ptr<const Shown> shown)
{
    if (shown->failure) {
        showFailure(*shown->failure);
        return;
    }
    m_message->setMessage(Tone::Failed, {});
    m_apply->setEnabled(true);
    m_grid->show();
    m_shown = std::move(shown);
    const SourceSnapshot& snapshot = m_shown->snapshot;
    m_known = snapshot.reading;
    m_sum->setText(previewSum(snapshot, m_shown->whole, m_numbers));
    std::vector<GridHead> heads;
    for (const ColumnReading& column : snapshot.columns)
        heads.push_back({.name = shownName(column.id.name),
                         .exactName = QString::fromStdString(column.id.name),
                         .kind = kindWord(column.kind),
                         .note = column.misfits > 0 ? tr("%n value(s) do not fit", nullptr, static_cast<int>(column.misfits)) : QString(),
                         .asks = column.misfits > 0});
    m_grid->setTable(m_shown->rows, heads, {}, m_numbers);
    fill();
    Q_EMIT previewed();
}

void ReadingDialog::fill()
{
    m_form->setReading(m_spec.options, m_shown == nullptr ? nullptr : &m_shown->snapshot, m_known, m_numbers);
    const ColumnReading* column = nullptr;
    if (m_shown != nullptr)
        for (const ColumnReading& each : m_shown->snapshot.columns)
            if (each.id.name == m_column || (column == nullptr && m_column.empty()))
                column = &each;
    if (column != nullptr)
        m_column = column->id.name;
    m_columnRow->setColumn(column, m_spec.options);
}

}  // namespace holdfast
