// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace holdfast {

// One column in a list: its name, a word about it, and its shape.
struct ColumnLine
{
    QString name;
    QString exactName;
    QString note = {};
    bool odd = false;                    // the note asks for attention
    std::vector<std::size_t> bars = {};  // a number's histogram, or
    std::vector<double> shares = {};     // of a category's levels
    bool target = false;                 // the first share is the event's
    bool operator==(const ColumnLine&) const = default;
};

class ColumnListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setLines(const std::vector<ColumnLine>& lines);
    const std::vector<ColumnLine>& lines() const { return m_lines; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    std::vector<ColumnLine> m_lines;
};

// Name in up to two lines or with its word below, the shape on the right.
class ColumnListDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    ColumnListDelegate(const ColumnListModel& model, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const ColumnListModel& m_model;
};

}  // namespace holdfast
