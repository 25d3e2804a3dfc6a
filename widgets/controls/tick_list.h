// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include <QListWidget>
#include <QTimer>

namespace holdfast {

// Texts to tick, filled from a state: silent when that is done, heard once when the user ticked. The word arrives when the list's own
// events are over, so that whoever hears it may fill the list anew.
class TickList : public QListWidget
{
    Q_OBJECT
public:
    struct Item
    {
        QString text;
        bool ticked = false;
        QString exactText = {};  // tooltip, where it differs
        bool operator==(const Item&) const = default;
    };

    explicit TickList(const char* objectName, QWidget* parent);

    // Where the texts are the same, only the ticks change; and none while a tick of the user is not told yet.
    void setItems(const std::vector<Item>& items);
    bool isTicked(int row) const { return item(row)->checkState() == Qt::Checked; }
    int ticks() const;
    void tickShown(bool ticked);                // all that the search shows
    void showOnly(const QString& searchedFor);  // rows that hold it, in any case of letters

Q_SIGNALS:
    void ticked();

private:
    QTimer m_told;
    bool m_filling = false;
};

}  // namespace holdfast
