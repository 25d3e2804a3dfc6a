// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/data/reading_form.h"

#include <array>

#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include "app/pages/data/marks_list.h"
#include "app/pages/data/reading_choices.h"
#include "app/pages/data/reading_reasons.h"
#include "app/pages/data/source_card.h"
#include "widgets/controls/label.h"
#include "widgets/theme/theme.h"

namespace holdfast {
namespace {

constexpr std::array kEncodings{"utf-8",      "windows-1251", "ibm866",       "koi8-r",       "windows-1252", "utf-16le",
                                "utf-16be",   "windows-1250", "windows-1253", "windows-1254", "windows-1257", "iso-8859-2",
                                "iso-8859-5", "koi8-u",       "macintosh",    "ibm850",       "ibm852",       "x-mac-cyrillic",
                                "gb18030",    "big5",         "shift_jis",    "euc-jp",       "euc-kr"};
constexpr std::array kDelimiters{",", ";", "\t", "|", " "};
constexpr std::array kQuotes{"\"", "'", ""};
constexpr std::array kEscapes{"\"", "\\"};
constexpr std::array kDecimals{".", ","};

QString decimalWord(const std::string& mark) { return mark == "," ? ReadingForm::tr("comma") : ReadingForm::tr("dot"); }

QString escapeWord(const std::string& mark)
{
    return mark == "\\" ? ReadingForm::tr("by a backslash: \\\"") : ReadingForm::tr("doubled: \"\"");
}

}  // namespace

ReadingForm::ReadingForm(QWidget* parent) : ScrolledPane(parent), m_fields(new QVBoxLayout(this))
{
    m_fields->setContentsMargins(0, 0, theme().px(12), 0);
    m_fields->setSpacing(theme().px(3));
    m_sheetField = addField(m_sheet = new Choice("readSheet", this));
    m_encodingField = addField(m_encoding = new Choice("readEncoding", this));
    m_delimiterField = addField(m_delimiter = new Choice("readDelimiter", this));
    m_decimalField = addField(m_decimal = new Choice("readDecimal", this));
    m_headerField = addField(m_header = new Choice("readHeader", this));
    m_preamble = new QSpinBox(this);
    m_preamble->setObjectName("readPreamble");
    m_preamble->setRange(-1, 1000);
    m_preambleField = addField(m_preamble);
    m_quoteField = addField(m_quote = new Choice("readQuote", this));
    m_escapeField = addField(m_escape = new Choice("readEscape", this));
    m_marksField = addField(m_marks = new MarksList(this));
    m_fields->addStretch();
    hear();
}

ReadingForm::Field ReadingForm::addField(QWidget* control)
{
    const Field field{makeLabel("caption", {}, this), makeLabel("tiny", {}, this), control};
    m_fields->addWidget(field.name);
    m_fields->addWidget(control);
    m_fields->addWidget(field.reason);
    m_fields->addSpacing(theme().px(6));
    return field;
}

void ReadingForm::hear()
{
    const auto texts = [this](Choice* choice, const auto& values, std::optional<std::string> ReadOptions::*member) {
        connect(choice, &Choice::chosen, this,
                [this, &values, member](int place) { change([&](ReadOptions& o) { o.*member = choiceAt(values, place); }); });
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

void ReadingForm::change(const std::function<void(ReadOptions&)>& change)
{
    ReadOptions options = m_options;
    change(options);
    if (!(options == m_options))
        Q_EMIT chosen(options);
}

void ReadingForm::setReading(const ReadOptions& options, const SourceSnapshot* shown, const Reading& known, const NumberFormat& numbers)
{
    m_options = options;
    const bool detected = shown != nullptr;
    const Reading& read = detected ? shown->reading : known;
    fillTexts(read, detected);
    fillSheets(known, detected);
    fillHeader(read, detected);
    m_marks->setMarks(options.missing);

    const ReadingReasons why = detected ? readingReasons(*shown, options, numbers) : ReadingReasons{};
    const bool text = known.format.rfind("csv", 0) == 0;
    const auto say = [](const Field& field, const QString& name, const QString& reason, bool visible = true) {
        field.name->setText(name);
        field.reason->setText(reason);
        field.control->setAccessibleName(name);
        field.control->setAccessibleDescription(reason);
        for (QWidget* widget : {static_cast<QWidget*>(field.name), field.control, static_cast<QWidget*>(field.reason)})
            widget->setVisible(visible);
    };
    say(m_sheetField, tr("Sheet"), options.sheet ? tr("chosen by you") : tr("the first that holds a table"),
        known.sheets.size() > 1 || options.sheet);
    say(m_encodingField, tr("Encoding"), why.encoding, text);
    say(m_delimiterField, tr("Delimiter"), why.delimiter, text);
    say(m_quoteField, tr("Quotes"), why.quote, text);
    say(m_escapeField, tr("A quote within quotes"), why.escape, text);
    say(m_decimalField, tr("Decimal mark"), why.decimal);
    say(m_headerField, tr("First line of the table"), why.header);
    say(m_preambleField, tr("Lines above the table"), why.preamble);
    say(m_marksField, tr("Read as missing"), why.missing);
}

void ReadingForm::fillTexts(const Reading& read, bool detected)
{
    const auto was = [detected](const QString& word) { return detected ? word : QString(); };
    fillChoice(*m_encoding, kEncodings, m_options.encoding, was(encodingWord(read.encoding)), encodingWord);
    fillChoice(*m_delimiter, kDelimiters, m_options.delimiter, was(delimiterWord(read.delimiter)), delimiterWord);
    fillChoice(*m_quote, kQuotes, m_options.quote, was(quoteWord(read.quote)), [](const char* c) { return quoteWord(c); });
    fillChoice(*m_escape, kEscapes, m_options.escape, was(escapeWord(read.escape)), escapeWord);
    fillChoice(*m_decimal, kDecimals, m_options.decimal, was(decimalWord(read.decimal)), decimalWord);
}

void ReadingForm::fillSheets(const Reading& known, bool detected)
{
    QStringList words{asDetected(m_options.sheet || !detected ? QString() : QString::fromStdString(known.sheet))};
    int current = 0;
    m_sheetNames.clear();
    for (const SheetInfo& each : known.sheets) {
        m_sheetNames.push_back(each.name);
        words << QString::fromStdString(each.name) + (each.hidden ? tr(" (hidden)") : QString());
        if (m_options.sheet == each.name)
            current = static_cast<int>(words.size()) - 1;
    }
    if (m_options.sheet && current == 0) {  // one that this workbook does not have
        m_sheetNames.push_back(*m_options.sheet);
        words << QString::fromStdString(*m_options.sheet);
        current = static_cast<int>(words.size()) - 1;
    }
    m_sheet->setChoices(words, current);
}

void ReadingForm::fillHeader(const Reading& read, bool detected)
{
    const QString header = read.header ? tr("names of the columns") : tr("already data");
    m_header->setChoices({asDetected(m_options.header || !detected ? QString() : header), tr("names of the columns"), tr("already data")},
                         !m_options.header   ? 0
                         : *m_options.header ? 1
                                             : 2);
    const QSignalBlocker silent(m_preamble);
    m_preamble->setSpecialValueText(asDetected(m_options.preamble || !detected ? QString() : QString::number(read.preambleLines)));
    m_preamble->setValue(m_options.preamble ? static_cast<int>(*m_options.preamble) : -1);
}

}  // namespace holdfast
