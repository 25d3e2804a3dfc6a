// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/data/rejects_dialog.h"

#include <algorithm>

#include <QPlainTextEdit>
#include <QVBoxLayout>

#include "app/messages/messages.h"
#include "widgets/controls/button.h"
#include "widgets/controls/label.h"
#include "widgets/theme/theme.h"

namespace holdfast {
namespace {

constexpr std::size_t kMostShown = 2000;

}  // namespace

RejectsDialog::RejectsDialog(const SourceSnapshot& snapshot, const NumberFormat& numbers, QWidget* parent) : QDialog(parent)
{
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
    auto* column = new QVBoxLayout(this);
    const int margin = theme().px(16);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(theme().px(12));
    column->addWidget(makeLabel("caption", tr("These records are not in the table; their text is kept as it stands in the file."), this));
    column->addWidget(list, 1);
    column->addWidget(close, 0, Qt::AlignRight);
    resize(theme().px(640), theme().px(400));
}

}  // namespace holdfast
