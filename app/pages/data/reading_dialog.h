// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <memory>

#include <QDialog>

#include "app/store/background.h"
#include "sources/preview_source.h"
#include "widgets/theme/number_format.h"

class QLabel;
class QSpinBox;
class QVBoxLayout;

namespace holdfast {

class Button;
class Choice;
class DataGrid;
class InlineMessage;
class MarksList;

// How one file is read: every decision with its reason, each to be overridden, and what becomes of the file's first rows at once. Nothing
// reaches the study before Apply.
class ReadingDialog : public QDialog
{
    Q_OBJECT
public:
    ReadingDialog(const SourceSpec& spec, const NumberFormat& numbers, QWidget* parent);

    void focusOn(const QString& objectName);  // a choice of the form
    void chooseColumn(const std::string& name);
    const ReadOptions& options() const { return m_spec.options; }

Q_SIGNALS:
    void applied(const holdfast::ReadOptions& options);
    void previewed();  // the preview stands for the present options

private:
    struct Field
    {
        QLabel* name;
        QLabel* reason;
    };
    struct Shown
    {
        Table rows;  // the first ones
        SourceSnapshot snapshot;
        bool whole = false;
        std::optional<Failure> failure;
    };
    Field addField(QWidget* control);
    void makeForm();
    void makePreview();
    void change(const std::function<void(ReadOptions&)>& change);
    void look();
    void showPreview(std::shared_ptr<const Shown> shown);
    void fillForm();
    void fillColumn();

    SourceSpec m_spec;
    ReadOptions m_before;
    NumberFormat m_numbers;
    Background m_work;
    std::shared_ptr<const Shown> m_shown;
    std::vector<std::string> m_sheetNames;
    std::string m_column;  // chosen, by its name in the file

    QWidget* m_form;
    QVBoxLayout* m_fields;
    Choice *m_sheet, *m_encoding, *m_delimiter, *m_quote, *m_escape, *m_decimal, *m_header;
    QSpinBox* m_preamble;
    MarksList* m_marks;
    Field m_sheetField, m_encodingField, m_delimiterField, m_quoteField, m_escapeField, m_decimalField, m_headerField, m_preambleField,
        m_marksField;

    QLabel* m_sum;
    InlineMessage* m_message;
    DataGrid* m_grid;
    QLabel* m_columnName;
    QLabel* m_columnReason;
    Choice *m_kind, *m_order;
    Button *m_reset, *m_cancel, *m_apply;
};

}  // namespace holdfast
