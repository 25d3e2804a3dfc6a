// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>

#include "app/store/background.h"
#include "sources/preview_source.h"
#include "widgets/theme/number_format.h"

class QLabel;
class QLineEdit;
class QRadioButton;
class QSpinBox;

namespace holdfast {

class Button;
class InlineMessage;
class TickList;

// What is read of a file that is too big: its first rows, rows drawn by chance, chosen columns. Becomes part of how the file is read.
class PartDialog : public QDialog
{
    Q_OBJECT
public:
    PartDialog(const SourceSpec& spec, const std::optional<Failure>& failure, const NumberFormat& numbers, QWidget* parent);

    ReadOptions options() const;

Q_SIGNALS:
    void applied(const holdfast::ReadOptions& options);

private:
    void showColumns(const std::vector<std::string>& columns);
    void look();

    SourceSpec m_spec;
    NumberFormat m_numbers;
    Background m_work;
    QRadioButton *m_all, *m_first, *m_random;
    QSpinBox *m_rows, *m_seed;
    QLabel *m_seedName, *m_columnsNote;
    QLineEdit* m_search;
    TickList* m_columns;
    InlineMessage* m_message;
    Button *m_cancel, *m_apply;
};

}  // namespace holdfast
