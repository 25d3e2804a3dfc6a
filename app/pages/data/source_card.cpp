// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/data/source_card.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QVBoxLayout>

#include "app/messages/messages.h"
#include "widgets/controls/button.h"
#include "widgets/controls/chip.h"
#include "widgets/controls/label.h"
#include "widgets/theme/icons.h"

namespace holdfast {

namespace {

constexpr int kChipRoom = 250;  // px of a card beside the grid, for chips without the gaps

}  // namespace

QString delimiterWord(const std::string& delimiter)
{
    if (delimiter == ",")
        return SourceCard::tr("comma");
    if (delimiter == ";")
        return SourceCard::tr("semicolon");
    if (delimiter == "\t" || delimiter == "\\t")
        return SourceCard::tr("tab");
    if (delimiter == "|")
        return SourceCard::tr("bar");
    if (delimiter == " ")
        return SourceCard::tr("blank");
    return delimiter.empty() ? SourceCard::tr("one column") : QString::fromStdString(delimiter);
}

QString encodingWord(const std::string& encoding)
{
    const QString name = QString::fromStdString(encoding);
    if (name == "macintosh")
        return QStringLiteral("Mac Roman");
    if (name == "x-mac-cyrillic")
        return QStringLiteral("Mac Cyrillic");
    for (const QLatin1String page : {QLatin1String("windows-"), QLatin1String("ibm")})
        if (name.startsWith(page))
            return "CP" + name.mid(page.size());
    return name.toUpper();
}

QString formatWord(const std::string& format)
{
    if (format == "csv")
        return SourceCard::tr("text");
    if (format == "csv.gz")
        return SourceCard::tr("packed text");
    if (format == "sav")
        return QStringLiteral("SPSS");
    if (format == "dta")
        return QStringLiteral("Stata");
    if (format == "sas7bdat" || format == "xpt")
        return QStringLiteral("SAS");
    return QString::fromStdString(format).toUpper();
}

QString sizeInWords(std::int64_t bytes, const NumberFormat& numbers)
{
    constexpr double kilo = 1024;
    const auto size = static_cast<double>(bytes);
    if (size < kilo * kilo)
        return SourceCard::tr("%1 KB").arg(numbers.whole(std::max(1.0, size / kilo)));
    if (size < kilo * kilo * kilo)
        return SourceCard::tr("%1 MB").arg(numbers.upTo(size / kilo / kilo, 1));
    return SourceCard::tr("%1 GB").arg(numbers.upTo(size / kilo / kilo / kilo, 1));
}

SourceCard::SourceCard(QWidget* parent)
    : Card(parent, true), m_icon(new QLabel(this)), m_name(makeLine("strong", {}, this)), m_more(new IconButton("more", this)),
      m_state(new StateGlyph(13, this)), m_size(makeLabel("caption", {}, this)), m_facts(makeLabel("tiny", {}, this)),
      m_chips(new QHBoxLayout), m_moreChips(new QHBoxLayout), m_encoding(new Chip(Tone::Neutral, {}, this)),
      m_delimiter(new Chip(Tone::Neutral, {}, this)), m_decimal(new Chip(Tone::Neutral, {}, this)), m_note(makeLabel("tiny", {}, this)),
      m_relocate(smallButton(ButtonKind::Plain, {}, this))
{
    setClickable(true);
    m_more->setObjectName("sourceMore");
    m_relocate->setObjectName("relocate");
    setLook(m_note, "tone", "stale");
    auto* head = new QHBoxLayout;
    head->setSpacing(theme().px(8));
    head->addWidget(m_icon);
    head->addWidget(m_name, 1);
    head->addWidget(m_more);
    head->addWidget(m_state);
    for (QHBoxLayout* row : {m_chips, m_moreChips})
        row->setSpacing(theme().px(4));
    for (Chip* chip : {m_encoding, m_delimiter, m_decimal})
        m_chips->addWidget(chip);
    m_chips->addStretch();
    m_moreChips->addStretch();
    column()->setSpacing(theme().px(4));
    column()->addLayout(head);
    column()->addWidget(m_size);
    column()->addWidget(m_facts);
    column()->addLayout(m_chips);
    column()->addLayout(m_moreChips);
    column()->addWidget(m_note);
    column()->addWidget(m_relocate, 0, Qt::AlignLeft);
    auto* menu = new QMenu(this);
    menu->setObjectName("sourceMenu");
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        connect(menu->addAction(tr("How it is read…")), &QAction::triggered, this, &SourceCard::readingWanted);
        connect(menu->addAction(tr("Take a part of it…")), &QAction::triggered, this, &SourceCard::partWanted);
        menu->addSeparator();
        connect(menu->addAction(tr("Put another file in its place…")), &QAction::triggered, this, &SourceCard::replaceWanted);
        connect(menu->addAction(tr("The file is elsewhere…")), &QAction::triggered, this, &SourceCard::relocateWanted);
        connect(menu->addAction(tr("Take the file out of the study")), &QAction::triggered, this, &SourceCard::removeWanted);
    });
    connect(m_more, &IconButton::clicked, this, [this, menu] { menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
    connect(m_relocate, &Button::clicked, this, &SourceCard::relocateWanted);
}

void SourceCard::setEntry(const SourceEntry& entry, const NumberFormat& numbers)
{
    m_icon->setPixmap(iconPixmap("file", theme().tokens().accent, theme().px(16), devicePixelRatioF()));
    m_name->setText(QString::fromStdString(entry.file));
    m_more->setWord(tr("More about %1").arg(m_name->text()));
    m_state->setState(entry.state);
    const bool read = entry.columns > 0;
    QString size;
    if (read) {
        // one line: what customers have several rows of need not be told to be columns
        size = tr("%1 × %2").arg(tr("%n row(s)", nullptr, static_cast<int>(entry.rows))
                                     .replace(QString::number(entry.rows), numbers.whole(static_cast<double>(entry.rows))),
                                 entry.rowsPerKey > 1 ? QString::number(entry.columns)
                                                      : tr("%n column(s)", nullptr, static_cast<int>(entry.columns)));
        if (entry.rowsPerKey > 1)
            size += " · " + tr("%n row(s) per customer", nullptr, static_cast<int>(entry.rowsPerKey));
    } else {
        size = entry.state == GlyphState::Failed ? tr("not read") : tr("being read");
    }
    m_size->setText(size);
    m_facts->setVisible(read);
    if (read) {
        QString facts = formatWord(entry.reading.format) + ", " + sizeInWords(entry.bytes, numbers) + " · " +
                        (entry.seconds < 0.1 ? tr("read at once") : tr("read in %1").arg(numbers.seconds(entry.seconds)));
        if (entry.chosenRows)
            facts += " · " + (entry.chosenRows->random ? tr("rows drawn by chance, seed %1").arg(entry.chosenRows->seed)
                                                       : tr("the first rows only"));
        if (entry.chosenColumns > 0)
            facts += " · " + tr("chosen columns");
        m_facts->setText(facts);
    }
    const bool text = entry.reading.format.rfind("csv", 0) == 0;
    m_encoding->setText(text ? encodingWord(entry.reading.encoding) : QString::fromStdString(entry.reading.sheet));
    m_delimiter->setText(delimiterWord(entry.reading.delimiter));
    m_delimiter->setTone(entry.reading.delimiter == "," ? Tone::Neutral : Tone::Running);
    m_decimal->setText(entry.reading.decimal == "," ? tr("0,5 comma") : tr("0.5 dot"));
    m_decimal->setTone(entry.reading.decimal == "," ? Tone::Running : Tone::Neutral);
    m_encoding->setVisible(read && !m_encoding->text().isEmpty());
    for (Chip* chip : {m_delimiter, m_decimal})
        chip->setVisible(read && text);
    // The third one goes below where a narrow card has no room for all.
    const int wanted = m_encoding->sizeHint().width() + m_delimiter->sizeHint().width() + m_decimal->sizeHint().width();
    const bool below = text && wanted > theme().px(kChipRoom);
    QHBoxLayout* row = below ? m_moreChips : m_chips;
    if (row->indexOf(m_decimal) < 0) {
        (below ? m_chips : m_moreChips)->removeWidget(m_decimal);
        row->insertWidget(row->count() - 1, m_decimal);
    }
    QString note;
    if (entry.failure)
        note = sentence(*entry.failure);
    else if (entry.rejected > 0)
        note = tr("%n row(s) rejected", nullptr, static_cast<int>(entry.rejected));
    else if (entry.questions > 0)
        note = tr("%n question(s), see Clean", nullptr, static_cast<int>(entry.questions));
    else if (entry.finding && entry.finding->severity != Severity::Note)
        note = sentence(*entry.finding);
    if (entry.warnings > 1 && entry.failure == std::nullopt)
        note += (note.isEmpty() ? QString() : QStringLiteral(" · ")) + tr("%n warning(s)", nullptr, static_cast<int>(entry.warnings));
    m_note->setText(note);
    setLook(m_note, "tone", entry.failure ? "failed" : "stale");
    m_note->setVisible(!note.isEmpty());
    m_relocate->setText(tr("Find…"));
    m_relocate->setAccessibleName(tr("Find %1").arg(m_name->text()));
    m_relocate->setVisible(entry.failure && entry.failure->code == "read.file-missing");
    setAccessibleName(m_name->text() + ", " + size);
}

}  // namespace holdfast
