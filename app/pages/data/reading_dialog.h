// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>

#include <QDialog>

#include "app/store/background.h"
#include "sources/preview_source.h"
#include "widgets/theme/number_format.h"

class QLabel;

namespace holdfast {

class Button;
class DataGrid;
class InlineMessage;
class ReadingColumn;
class ReadingForm;

// How one file is read: every decision with its reason, each to be overridden, and what becomes of the file's first rows at once. Nothing
// reaches the study before Apply, and no look that is not seen.
class ReadingDialog : public QDialog
{
    Q_OBJECT
public:
    ReadingDialog(const SourceSpec& spec, const NumberFormat& numbers, QWidget* parent);

    void focusOn(const QString& objectName);  // a choice of the form
    const ReadOptions& options() const { return m_spec.options; }

Q_SIGNALS:
    void applied(const holdfast::ReadOptions& options);
    void previewed();  // the preview stands for the present options

private:
    struct Shown
    {
        Table rows;  // the first ones
        SourceSnapshot snapshot;
        bool whole = false;
        std::optional<Failure> failure;
    };
    void layOut();
    void hear();
    void change(const ReadOptions& options);
    void look();
    void showPreview(std::shared_ptr<const Shown> shown);
    void showFailure(const Failure& failure);
    void fill();

    SourceSpec m_spec;
    NumberFormat m_numbers;
    Background m_work;
    std::shared_ptr<const Shown> m_shown;  // null: the last look failed
    Reading m_known;                       // of the last look that did not
    std::string m_column;                  // chosen, by its name in the file

    ReadingForm* m_form;
    QLabel* m_sum;
    InlineMessage* m_message;
    DataGrid* m_grid;
    ReadingColumn* m_columnRow;
    Button *m_reset, *m_cancel, *m_apply;
};

}  // namespace holdfast
