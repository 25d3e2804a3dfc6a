// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: one form of many choices, each filled, heard and explained here.
#include "app/pages/data/reading_dialog.h"

#include <algorithm>
#include <array>
#include <filesystem>

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

#include "app/messages/messages.h"
#include "app/pages/choice.h"
#include "app/pages/data/marks_list.h"
#include "app/pages/data/reading_card.h"
#include "app/pages/data/reading_reasons.h"
#include "app/pages/data/source_card.h"
#include "app/pages/scrolled_pane.h"
#include "widgets/controls/button.h"
#include "widgets/controls/data_grid.h"
#include "widgets/controls/inline_message.h"
#include "widgets/controls/label.h"
#include "widgets/theme/theme.h"

namespace holdfast {
namespace {

constexpr std::size_t kRowsShown = 50;
constexpr std::array kEncodings{"utf-8", "windows-1251", "ibm866", "koi8-r", "windows-1252", "utf-16le", "utf-16be"};
constexpr std::array kDelimiters{",", ";", "\t", "|", " "};
constexpr std::array kQuotes{"\"", "'", ""};
constexpr std::array kEscapes{"\"", "\\"};
constexpr std::array kDecimals{".", ","};
constexpr std::array kOrders{"dmy", "mdy", "ymd"};
constexpr std::array kKinds{ColumnKind::Number, ColumnKind::Category, ColumnKind::Flag,
                            ColumnKind::Text,   ColumnKind::Code,     ColumnKind::Date};

// A choice of texts with "as detected" first. `detected` may be empty: not known while something else is chosen.
template <class Values, class Word>
void fill(Choice& choice, const Values& values, const std::optional<std::string>& chosen, const QString& detected, Word word)
{
    QStringList words{chosen || detected.isEmpty() ? ReadingDialog::tr("as detected") : ReadingDialog::tr("as detected: %1").arg(detected)};
    int current = 0;
    for (const char* value : values) {
        words << word(value);
        if (chosen && *chosen == value)
            current = static_cast<int>(words.size()) - 1;
    }
    if (chosen && current == 0) {
        words << word(chosen->c_str());
        current = static_cast<int>(words.size()) - 1;
    }
    choice.setChoices(words, current);
}

template <class Values>
std::optional<std::string> valueAt(const Values& values, int place)
{
    if (place <= 0 || static_cast<std::size_t>(place) > values.size())
        return std::nullopt;
    return std::string(values[static_cast<std::size_t>(place) - 1]);
}

QString orderWord(const char* order)
{
    switch (order[0]) {
    case 'd':
        return ReadingDialog::tr("day, month, year");
    case 'm':
        return ReadingDialog::tr("month, day, year");
    default:
        return ReadingDialog::tr("year, month, day");
    }
}

std::vector<std::uint32_t> firstRows(std::size_t rows)
{
    std::vector<std::uint32_t> first(std::min(rows, kRowsShown));
    for (std::uint32_t i = 0; i < first.size(); ++i)
        first[i] = i;
    return first;
}

}  // namespace

ReadingDialog::ReadingDialog(const SourceSpec& spec, const NumberFormat& numbers, QWidget* parent)
    : QDialog(parent), m_spec(spec), m_before(spec.options), m_numbers(numbers), m_form(new ScrolledPane(this)),
      m_fields(new QVBoxLayout(m_form))
{
    setObjectName("readingDialog");
    setAttribute(Qt::WA_DeleteOnClose);
    const QString file = QString::fromStdString(std::filesystem::path(spec.path).filename().string());
    setWindowTitle(tr("How %1 is read").arg(file));
    m_reset = new Button(ButtonKind::Quiet, {}, this);
    m_cancel = new Button(ButtonKind::Plain, {}, this);
    m_apply = new Button(ButtonKind::Primary, {}, this);
    makeForm();
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(m_form);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedWidth(theme().px(300));
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* right = new QVBoxLayout;
    right->setSpacing(theme().px(8));
    m_sum = makeLabel("second", {}, this);
    m_message = new InlineMessage(this);
    m_grid = new DataGrid(this);
    makePreview();
    right->addWidget(m_sum);
    right->addWidget(m_message);
    right->addWidget(m_grid, 1);
    auto* column = new QHBoxLayout;
    column->setSpacing(theme().px(8));
    column->addWidget(m_columnName);
    column->addWidget(m_kind);
    column->addWidget(m_order);
    column->addWidget(m_columnReason, 1);
    right->addLayout(column);

    auto* middle = new QHBoxLayout;
    middle->setSpacing(theme().px(16));
    middle->addWidget(scroll);
    middle->addLayout(right, 1);
    const std::array texts{std::pair{m_reset, tr("Back to what was detected")}, std::pair{m_cancel, tr("Cancel")},
                           std::pair{m_apply, tr("Read it so")}};
    const std::array names{"readingReset", "readingCancel", "readingApply"};
    for (std::size_t i = 0; i < texts.size(); ++i) {
        texts[i].first->setText(texts[i].second);
        texts[i].first->setAccessibleName(texts[i].second);
        texts[i].first->setObjectName(names[i]);
        texts[i].first->setAutoDefault(false);
    }
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
    connect(m_reset, &Button::clicked, this, [this] {
        change([](ReadOptions& o) {
            const auto rows = o.rows;
            const auto columns = o.columns;
            o = {};
            o.rows = rows;
            o.columns = columns;
        });
    });
    connect(m_cancel, &Button::clicked, this, &QDialog::reject);
    connect(m_apply, &Button::clicked, this, [this] {
        Q_EMIT applied(m_spec.options);
        accept();
    });
    const QSize room = parent == nullptr ? QSize(1200, 800) : parent->window()->size();
    resize(QSize(theme().px(1120), theme().px(720)).boundedTo(room - QSize(40, 40)));
    look();
}

ReadingDialog::Field ReadingDialog::addField(QWidget* control)
{
    Field field{makeLabel("caption", {}, m_form), makeLabel("tiny", {}, m_form)};
    m_fields->addWidget(field.name);
    m_fields->addWidget(control);
    m_fields->addWidget(field.reason);
    m_fields->addSpacing(theme().px(6));
    return field;
}

void ReadingDialog::makeForm()
{
    m_fields->setContentsMargins(0, 0, theme().px(12), 0);
    m_fields->setSpacing(theme().px(3));
    m_sheetField = addField(m_sheet = new Choice("readSheet", m_form));
    m_encodingField = addField(m_encoding = new Choice("readEncoding", m_form));
    m_delimiterField = addField(m_delimiter = new Choice("readDelimiter", m_form));
    m_decimalField = addField(m_decimal = new Choice("readDecimal", m_form));
    m_headerField = addField(m_header = new Choice("readHeader", m_form));
    m_preamble = new QSpinBox(m_form);
    m_preamble->setObjectName("readPreamble");
    m_preamble->setRange(-1, 1000);
    m_preambleField = addField(m_preamble);
    m_quoteField = addField(m_quote = new Choice("readQuote", m_form));
    m_escapeField = addField(m_escape = new Choice("readEscape", m_form));
    m_marksField = addField(m_marks = new MarksList(m_form));
    m_marks->setMarks(m_spec.options.missing);
    m_fields->addStretch();

    const auto texts = [this](Choice* choice, const auto& values, std::optional<std::string> ReadOptions::*member) {
        connect(choice, &Choice::chosen, this,
                [this, &values, member](int place) { change([&](ReadOptions& o) { o.*member = valueAt(values, place); }); });
    };
    texts(m_encoding, kEncodings, &ReadOptions::encoding);
    texts(m_delimiter, kDelimiters, &ReadOptions::delimiter);
    texts(m_quote, kQuotes, &ReadOptions::quote);
    texts(m_escape, kEscapes, &ReadOptions::escape);
    texts(m_decimal, kDecimals, &ReadOptions::decimal);
    connect(m_sheet, &Choice::chosen, this, [this](int place) {
        change([this, place](ReadOptions& o) {
            o.sheet = place == 0 ? std::nullopt : std::optional(m_sheetNames[static_cast<std::size_t>(place) - 1]);
        });
    });
    connect(m_header, &Choice::chosen, this,
            [this](int place) { change([place](ReadOptions& o) { o.header = place == 0 ? std::nullopt : std::optional(place == 1); }); });
    connect(m_preamble, &QSpinBox::valueChanged, this, [this](int lines) {
        change([lines](ReadOptions& o) { o.preamble = lines < 0 ? std::nullopt : std::optional<std::int64_t>(lines); });
    });
    connect(m_marks, &MarksList::marksChosen, this, [this](const auto& marks) { change([&marks](ReadOptions& o) { o.missing = marks; }); });
}

void ReadingDialog::makePreview()
{
    m_columnName = makeLine("caption-strong", {}, this);
    m_columnReason = makeLabel("tiny", {}, this);
    m_kind = new Choice("readKind", this);
    m_order = new Choice("readDates", this);
    for (Choice* choice : {m_kind, m_order}) {
        choice->setProperty("small", true);
        choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    }
    m_grid->setObjectName("previewGrid");
    m_grid->setAccessibleName(tr("The first rows, as they are read"));
    connect(m_grid->selectionModel(), &QItemSelectionModel::currentColumnChanged, this, [this](const QModelIndex& now) {
        if (m_shown != nullptr && now.isValid() && static_cast<std::size_t>(now.column()) < m_shown->snapshot.columns.size()) {
            m_column = m_shown->snapshot.columns[static_cast<std::size_t>(now.column())].id.name;
            fillColumn();
        }
    });
    connect(m_grid->horizontalHeader(), &QHeaderView::sectionClicked, this,
            [this](int column) { m_grid->setCurrentIndex(m_grid->tableModel().index(0, column)); });
    connect(m_kind, &Choice::chosen, this, [this](int place) {
        change([&](ReadOptions& o) {
            if (place == 0)
                o.kinds.erase(m_column);
            else
                o.kinds[m_column] = kKinds[static_cast<std::size_t>(place) - 1];
        });
    });
    connect(m_order, &Choice::chosen, this, [this](int place) {
        change([&](ReadOptions& o) {
            if (const auto order = valueAt(kOrders, place))
                o.dates[m_column] = *order;
            else
                o.dates.erase(m_column);
        });
    });
}

void ReadingDialog::focusOn(const QString& objectName)
{
    if (auto* control = findChild<QWidget*>(objectName))
        control->setFocus(Qt::TabFocusReason);
}

void ReadingDialog::chooseColumn(const std::string& name)
{
    m_column = name;
    fillColumn();
}

void ReadingDialog::change(const std::function<void(ReadOptions&)>& change)
{
    ReadOptions options = m_spec.options;
    change(options);
    if (options == m_spec.options)
        return;
    m_spec.options = std::move(options);
    look();
}

void ReadingDialog::look()
{
    fillForm();
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

void ReadingDialog::showPreview(std::shared_ptr<const Shown> shown)
{
    m_message->setMessage(Tone::Failed, shown->failure ? sentence(*shown->failure) : QString());
    m_apply->setEnabled(!shown->failure);
    m_grid->setVisible(!shown->failure);
    if (shown->failure) {
        m_sum->setText(tr("It cannot be read so."));
        m_shown.reset();
        fillForm();
        Q_EMIT previewed();
        return;
    }
    m_shown = std::move(shown);
    const SourceSnapshot& snapshot = m_shown->snapshot;
    m_sum->setText(previewSum(snapshot, m_shown->whole, m_numbers));
    std::vector<GridHead> heads;
    for (const ColumnReading& column : snapshot.columns)
        heads.push_back({.name = shownName(column.id.name),
                         .exactName = QString::fromStdString(column.id.name),
                         .kind = kindWord(column.kind),
                         .note = column.misfits > 0 ? tr("%n value(s) do not fit", nullptr, static_cast<int>(column.misfits)) : QString(),
                         .asks = column.misfits > 0});
    m_grid->setTable(m_shown->rows, heads, {}, m_numbers);
    fillForm();
    Q_EMIT previewed();
}

void ReadingDialog::fillForm()
{
    const ReadOptions& o = m_spec.options;
    const SourceSnapshot none;
    const bool known = m_shown != nullptr;
    const Reading& r = known ? m_shown->snapshot.reading : none.reading;
    const bool text = !known || r.format.rfind("csv", 0) == 0;
    const auto detected = [&](const QString& word) { return known ? word : QString(); };
    fill(*m_encoding, kEncodings, o.encoding, detected(encodingWord(r.encoding)), [](const char* name) { return encodingWord(name); });
    fill(*m_delimiter, kDelimiters, o.delimiter, detected(delimiterWord(r.delimiter)), [](const char* c) { return delimiterWord(c); });
    fill(*m_quote, kQuotes, o.quote, detected(quoteWord(r.quote)), [](const char* c) { return quoteWord(c); });
    const auto escapeWord = [](const char* c) { return c[0] == '\\' ? tr("by a backslash: \\\"") : tr("doubled: \"\""); };
    fill(*m_escape, kEscapes, o.escape, detected(escapeWord(r.escape.c_str())), escapeWord);
    fill(*m_decimal, kDecimals, o.decimal, detected(r.decimal == "," ? tr("comma") : tr("dot")),
         [](const char* c) { return c[0] == ',' ? tr("comma") : tr("dot"); });
    const QString header = r.header ? tr("names of the columns") : tr("already data");
    m_header->setChoices(
        {o.header || !known ? tr("as detected") : tr("as detected: %1").arg(header), tr("names of the columns"), tr("already data")},
        !o.header   ? 0
        : *o.header ? 1
                    : 2);
    m_preamble->setSpecialValueText(o.preamble || !known ? tr("as detected") : tr("as detected: %1").arg(r.preambleLines));
    m_preamble->blockSignals(true);
    m_preamble->setValue(o.preamble ? static_cast<int>(*o.preamble) : -1);
    m_preamble->blockSignals(false);
    if (!o.missing)
        m_marks->setMarks(o.missing);

    QStringList sheets{o.sheet || r.sheet.empty() ? tr("as detected") : tr("as detected: %1").arg(QString::fromStdString(r.sheet))};
    int sheet = 0;
    m_sheetNames.clear();
    for (const SheetInfo& each : r.sheets) {
        m_sheetNames.push_back(each.name);
        sheets << QString::fromStdString(each.name) + (each.hidden ? tr(" (hidden)") : QString());
        if (o.sheet == each.name)
            sheet = static_cast<int>(sheets.size()) - 1;
    }
    m_sheet->setChoices(sheets, sheet);

    const ReadingReasons why = known ? readingReasons(m_shown->snapshot, o, m_numbers) : ReadingReasons{};
    const auto say = [](const Field& field, QWidget* control, const QString& name, const QString& reason) {
        field.name->setText(name);
        field.reason->setText(reason);
        control->setAccessibleName(name);
        control->setAccessibleDescription(reason);
    };
    say(m_sheetField, m_sheet, tr("Sheet"), o.sheet ? tr("chosen by you") : tr("the first that holds a table"));
    say(m_encodingField, m_encoding, tr("Encoding"), why.encoding);
    say(m_delimiterField, m_delimiter, tr("Delimiter"), why.delimiter);
    say(m_quoteField, m_quote, tr("Quotes"), why.quote);
    say(m_escapeField, m_escape, tr("A quote within quotes"), why.escape);
    say(m_decimalField, m_decimal, tr("Decimal mark"), why.decimal);
    say(m_headerField, m_header, tr("First line of the table"), why.header);
    say(m_preambleField, m_preamble, tr("Lines above the table"), why.preamble);
    say(m_marksField, m_marks, tr("Read as missing"), why.missing);
    const auto visible = [](const Field& field, QWidget* control, bool on) {
        for (QWidget* widget : {static_cast<QWidget*>(field.name), control, static_cast<QWidget*>(field.reason)})
            widget->setVisible(on);
    };
    visible(m_sheetField, m_sheet, r.sheets.size() > 1 || o.sheet);
    for (const auto& [field, control] : {std::pair{&m_encodingField, m_encoding}, std::pair{&m_delimiterField, m_delimiter},
                                         std::pair{&m_quoteField, m_quote}, std::pair{&m_escapeField, m_escape}})
        visible(*field, control, text);
    fillColumn();
}

void ReadingDialog::fillColumn()
{
    const ColumnReading* column = nullptr;
    if (m_shown != nullptr)
        for (const ColumnReading& each : m_shown->snapshot.columns)
            if (each.id.name == m_column || (column == nullptr && m_column.empty()))
                column = &each;
    for (QWidget* widget : {static_cast<QWidget*>(m_columnName), static_cast<QWidget*>(m_kind), static_cast<QWidget*>(m_columnReason)})
        widget->setVisible(column != nullptr);
    m_order->setVisible(false);
    if (column == nullptr)
        return;
    m_column = column->id.name;
    const ReadOptions& o = m_spec.options;
    m_columnName->setText(tr("Column “%1” is read as").arg(shownName(m_column)));
    const auto kind = o.kinds.find(m_column);
    QStringList words{kind == o.kinds.end() ? tr("as detected: %1").arg(kindWord(column->kind)) : tr("as detected")};
    int current = 0;
    for (const ColumnKind each : kKinds) {
        words << kindWord(each);
        if (kind != o.kinds.end() && kind->second == each)
            current = static_cast<int>(words.size()) - 1;
    }
    m_kind->setChoices(words, current);
    m_kind->setAccessibleName(m_columnName->text());
    const auto order = o.dates.find(m_column);
    const bool dates = column->kind == ColumnKind::Date || order != o.dates.end() || column->reason.find("dates") != std::string::npos;
    m_order->setVisible(dates);
    m_order->setAccessibleName(tr("Order of the parts of a date"));
    fill(*m_order, kOrders, order == o.dates.end() ? std::nullopt : std::optional(order->second), {}, orderWord);
    m_columnReason->setText(sentence(column->reason, column->numbers));
}

}  // namespace holdfast
