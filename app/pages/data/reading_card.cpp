// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/data/reading_card.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "app/pages/data/reading_choices.h"
#include "app/pages/data/source_card.h"
#include "widgets/controls/button.h"
#include "widgets/controls/label.h"
#include "widgets/theme/theme.h"

namespace holdfast {

QString kindWord(ColumnKind kind)
{
    switch (kind) {
    case ColumnKind::Number:
        return ReadingCard::tr("number");
    case ColumnKind::Category:
        return ReadingCard::tr("category");
    case ColumnKind::Flag:
        return ReadingCard::tr("flag");
    case ColumnKind::Text:
        return ReadingCard::tr("text");
    case ColumnKind::Code:
        return ReadingCard::tr("code");
    case ColumnKind::Date:
        return ReadingCard::tr("date");
    }
    return {};
}

ReadingCard::ReadingCard(QWidget* parent) : Card(parent), m_title(makeLabel("section", {}, this))
{
    column()->setSpacing(theme().px(6));
    column()->addWidget(m_title);
    m_encoding = addRow("changeEncoding");
    m_delimiter = addRow("changeDelimiter");
    m_decimal = addRow("changeDecimal");
    m_header = addRow("changeHeader");
    m_rejected = addRow("showRejects");
    m_sum = makeLabel("tiny", {}, this);
    column()->addWidget(m_sum);
    m_columnName = makeLabel("caption", {}, this);
    column()->addWidget(m_columnName);
    m_kind = new Choice("kindChoice", this);
    column()->addWidget(m_kind);

    for (const auto& [row, field] : {std::pair{&m_encoding, "readEncoding"}, std::pair{&m_delimiter, "readDelimiter"},
                                     std::pair{&m_decimal, "readDecimal"}, std::pair{&m_header, "readHeader"}})
        connect(row->change, &Button::clicked, this, [this, name = field] { Q_EMIT changeWanted(name); });
    connect(m_rejected.change, &Button::clicked, this, &ReadingCard::rejectsWanted);
    connect(m_kind, &Choice::chosen, this, [this](int place) {
        if (m_column)
            Q_EMIT kindChosen(m_column->name, place == 0 ? std::nullopt : std::optional(kKindChoices[static_cast<std::size_t>(place) - 1]));
    });
}

ReadingCard::Row ReadingCard::addRow(const char* objectName)
{
    Row row{makeLine("caption", {}, this), makeLine("caption-strong", {}, this), smallButton(ButtonKind::Link, {}, this)};
    row.change->setObjectName(objectName);
    auto* line = new QHBoxLayout;
    line->setSpacing(theme().px(8));
    line->addWidget(row.name, 1);
    line->addWidget(row.value);
    line->addWidget(row.change);
    column()->addLayout(line);
    return row;
}

void ReadingCard::fill(const Row& row, const QString& name, const QString& value, const QString& act)
{
    row.name->setText(name);
    row.value->setText(value);
    row.change->setText(act);
    row.change->setAccessibleName(name + ": " + act);
}

void ReadingCard::setEntry(const SourceEntry& entry, const NumberFormat& numbers)
{
    const bool read = entry.columns > 0;
    m_title->setText(tr("How the file was read"));
    const QString change = tr("change");
    fill(m_encoding, tr("Encoding"), read ? encodingWord(entry.reading.encoding) : numbers.none(), change);
    fill(m_delimiter, tr("Delimiter"), read ? delimiterWord(entry.reading.delimiter) : numbers.none(), change);
    fill(m_decimal, tr("Decimal mark"), read ? (entry.reading.decimal == "," ? tr("comma") : tr("dot")) : numbers.none(), change);
    fill(m_header, tr("First line"), read ? (entry.reading.header ? tr("names") : tr("data")) : numbers.none(), change);
    fill(m_rejected, tr("Rows rejected"), read ? numbers.whole(static_cast<double>(entry.rejected)) : numbers.none(), tr("list"));
    m_rejected.change->setEnabled(entry.rejected > 0);
    QStringList parts{tr("%n row(s)", nullptr, static_cast<int>(entry.rows))
                          .replace(QString::number(entry.rows), numbers.whole(static_cast<double>(entry.rows)))};
    if (entry.passedOver > 0)
        parts << tr("%n passed over", nullptr, static_cast<int>(entry.passedOver))
                     .replace(QString::number(entry.passedOver), numbers.whole(static_cast<double>(entry.passedOver)));
    if (entry.rejected > 0)
        parts << tr("%n rejected", nullptr, static_cast<int>(entry.rejected));
    if (entry.blank > 0)
        parts << tr("%n blank line(s)", nullptr, static_cast<int>(entry.blank));
    if (entry.preamble > 0)
        parts << tr("%n line(s) above the names", nullptr, static_cast<int>(entry.preamble));
    if (entry.reading.header)
        parts << tr("header");
    m_sum->setText(read ? tr("%1 = %2 records. Nothing was lost.").arg(parts.join(" + "), numbers.whole(static_cast<double>(entry.records)))
                        : QString());
}

void ReadingCard::setColumn(const std::optional<ColumnChoice>& chosen, bool overridden)
{
    m_column = chosen;
    m_columnName->setVisible(chosen.has_value());
    m_kind->setVisible(chosen.has_value());
    if (!chosen)
        return;
    m_columnName->setText(tr("Read “%1” as").arg(shownName(chosen->name)));
    m_kind->setAccessibleName(m_columnName->text());
    QStringList words{asDetected(overridden ? QString() : kindWord(chosen->kind))};
    int current = 0;
    for (const ColumnKind kind : kKindChoices) {
        words << kindWord(kind);
        if (overridden && kind == chosen->kind)
            current = static_cast<int>(words.size()) - 1;
    }
    m_kind->setChoices(words, current);
}

}  // namespace holdfast
