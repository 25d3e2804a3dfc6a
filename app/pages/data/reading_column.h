// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "sources/source_snapshot.h"

class QLabel;

namespace holdfast {

class Choice;

// What one column is read as, why, and in which order its dates are written.
class ReadingColumn : public QWidget
{
    Q_OBJECT
public:
    explicit ReadingColumn(QWidget* parent);

    void setColumn(const ColumnReading* column, const ReadOptions& options);  // null: there is none

Q_SIGNALS:
    void chosen(const holdfast::ReadOptions& options);

private:
    ReadOptions m_options;
    std::string m_column;
    QLabel *m_name, *m_reason;
    Choice *m_kind, *m_order;
};

}  // namespace holdfast
