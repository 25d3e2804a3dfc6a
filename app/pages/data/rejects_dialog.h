// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>

#include "sources/source_snapshot.h"
#include "widgets/theme/number_format.h"

namespace holdfast {

// The records of a file that could not become rows: line, reason, raw text. They can be copied.
class RejectsDialog : public QDialog
{
    Q_OBJECT
public:
    RejectsDialog(const SourceSnapshot& snapshot, const NumberFormat& numbers, QWidget* parent);
};

}  // namespace holdfast
