// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>

#include <QDialog>

#include "sources/source_snapshot.h"
#include "widgets/theme/number_format.h"

namespace holdfast {

// The records of a file that could not become rows: line, reason, raw text. They can be copied and exported.
class RejectsDialog : public QDialog
{
    Q_OBJECT
public:
    RejectsDialog(std::shared_ptr<const SourceSnapshot> snapshot, const NumberFormat& numbers, QWidget* parent);

Q_SIGNALS:
    void exportWanted(const QString& suggestedName, const QString& suffix, const QByteArray& bytes);
};

// As CSV for a spreadsheet: file, line, reason, text; what such a program would run as a formula gets an apostrophe in front.
QByteArray rejectsCsv(const SourceSnapshot& snapshot, const NumberFormat& numbers);

}  // namespace holdfast
