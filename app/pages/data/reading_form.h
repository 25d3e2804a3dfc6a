// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>

#include "app/pages/scrolled_pane.h"
#include "sources/source_snapshot.h"
#include "widgets/theme/number_format.h"

class QLabel;
class QSpinBox;
class QVBoxLayout;

namespace holdfast {

class Choice;
class MarksList;

// The decisions about a file as a whole, each with its reason and a choice to override it.
class ReadingForm : public ScrolledPane
{
    Q_OBJECT
public:
    explicit ReadingForm(QWidget* parent);

    // `shown` is the file read with these options; null when it could not be. `known` is the last reading there was: which choices there
    // are for a file of this format.
    void setReading(const ReadOptions& options, const SourceSnapshot* shown, const Reading& known, const NumberFormat& numbers);

Q_SIGNALS:
    void chosen(const holdfast::ReadOptions& options);

private:
    struct Field
    {
        QLabel* name;
        QLabel* reason;
        QWidget* control;
    };
    Field addField(QWidget* control);
    void hear();
    void change(const std::function<void(ReadOptions&)>& change);
    void fillTexts(const Reading& read, bool detected);
    void fillSheets(const Reading& known, bool detected);
    void fillHeader(const Reading& read, bool detected);

    ReadOptions m_options;
    std::vector<std::string> m_sheetNames;
    QVBoxLayout* m_fields;
    Choice *m_sheet, *m_encoding, *m_delimiter, *m_quote, *m_escape, *m_decimal, *m_header;
    QSpinBox* m_preamble;
    MarksList* m_marks;
    Field m_sheetField, m_encodingField, m_delimiterField, m_quoteField, m_escapeField, m_decimalField, m_headerField, m_preambleField,
        m_marksField;
};

}  // namespace holdfast
