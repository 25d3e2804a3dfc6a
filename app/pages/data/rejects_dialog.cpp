// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/data/rejects_dialog.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include "app/messages/messages.h"
#include "output/csv_writer.h"
#include "table/table_builder.h"
#include "widgets/controls/button.h"
#include "widgets/controls/label.h"
#include "widgets/theme/theme.h"

namespace holdfast {
namespace {

constexpr std::size_t kMostShown = 2000;

}  // namespace

QByteArray rejectsCsv(const SourceSnapshot& snapshot, const NumberFormat& numbers)
{
    Numbers lines;
    CategoriesBuilder reasons;
    CategoriesBuilder texts;
    for (const Reject& reject : snapshot.rejects) {
        lines.values.push_back(static_cast<double>(reject.line));
        reasons.add(sentence(reject.code, {}).toStdString());
        texts.add(reject.text);
    }
    const auto column = [](const QString& name, ColumnKind kind, Column::Storage storage) {
        return Column({"rejects", name.toStdString()}, name.toStdString(), kind, std::move(storage));
    };
    const Table table("rejects", {column(RejectsDialog::tr("line"), ColumnKind::Number, std::move(lines)),
                                  column(RejectsDialog::tr("reason"), ColumnKind::Text, std::move(reasons).done()),
                                  column(RejectsDialog::tr("text"), ColumnKind::Text, std::move(texts).done())});
    StringSink sink;
    const bool russian = numbers.language() == Language::Russian;
    (void)writeCsv(table, {.delimiter = russian ? ';' : ',', .decimal = russian ? ',' : '.', .byteOrderMark = true}, sink);
    return QByteArray::fromStdString(sink.text());
}

RejectsDialog::RejectsDialog(std::shared_ptr<const SourceSnapshot> held, const NumberFormat& numbers, QWidget* parent) : QDialog(parent)
{
    const SourceSnapshot& snapshot = *held;
    setObjectName("rejects");
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Rows rejected"));
    QStringList lines;
    for (std::size_t i = 0; i < std::min(kMostShown, snapshot.rejects.size()); ++i) {
        const Reject& reject = snapshot.rejects[i];
        lines << tr("line %1, %2: %3")
                     .arg(numbers.whole(static_cast<double>(reject.line)), sentence(reject.code, {}), QString::fromStdString(reject.text));
    }
    auto* list = new QPlainTextEdit(lines.join('\n'), this);
    list->setObjectName("rejectLines");
    list->setAccessibleName(tr("Rejected lines"));
    list->setReadOnly(true);
    list->setLineWrapMode(QPlainTextEdit::NoWrap);
    auto* close = new Button(ButtonKind::Primary, {}, this);
    close->setObjectName("closeRejects");
    close->setText(tr("Close"));
    close->setAccessibleName(close->text());
    connect(close, &Button::clicked, this, &QDialog::accept);
    auto* save = new Button(ButtonKind::Plain, {}, this);
    save->setObjectName("exportRejects");
    save->setText(tr("Save as CSV…"));
    save->setAccessibleName(save->text());
    save->setEnabled(!snapshot.rejects.empty());
    connect(save, &Button::clicked, this, [this, held, numbers] {
        Q_EMIT exportWanted(QString::fromStdString(held->name) + tr(", rejected"), QStringLiteral("csv"), rejectsCsv(*held, numbers));
    });
    auto* column = new QVBoxLayout(this);
    const int margin = theme().px(16);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(theme().px(12));
    column->addWidget(makeLabel("caption", tr("These records are not in the table; their text is kept as it stands in the file."), this));
    column->addWidget(list, 1);
    auto* acts = new QHBoxLayout;
    acts->setSpacing(theme().px(8));
    acts->addStretch();
    acts->addWidget(save);
    acts->addWidget(close);
    column->addLayout(acts);
    resize(theme().px(640), theme().px(400));
}

}  // namespace holdfast
