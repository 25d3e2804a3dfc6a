// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include <QTimer>
#include <QWidget>

#include "app/store/background.h"
#include "widgets/models/table_order.h"
#include "widgets/theme/number_format.h"

class QLabel;
class QLineEdit;

namespace holdfast {

class Button;

// Searches a whole table off the window's thread while one types; says how many rows hold the text and goes through them.
class FindBar : public QWidget
{
    Q_OBJECT
public:
    explicit FindBar(QLineEdit* field, QWidget* parent);

    // The rows that are shown, in the order in which they are; searches anew when something differs.
    void setTable(const Table& table, const RowOrder& order);
    void setWords(const NumberFormat& numbers);
    void step(int direction);  // +1: the next row that holds it, from the current place on
    void setPlace(int place) { m_place = place; }
    int hits() const { return static_cast<int>(m_hits.size()); }
    bool isSearching() const { return m_work.isRunning() || m_soon.isActive(); }

Q_SIGNALS:
    void placeWanted(int place);
    void failed(const holdfast::Failure& fault);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search();
    void say();

    QLineEdit* m_field;
    QLabel* m_text;
    Button *m_previous, *m_next;
    Background m_work;
    QTimer m_soon;
    Table m_table;
    RowOrder m_order;
    NumberFormat m_numbers;
    std::vector<std::uint32_t> m_hits;  // places, ascending
    QString m_searched;
    int m_percent = 0;
    int m_place = -1;
    bool m_goOn = false;  // to the first hit, once it is known
};

}  // namespace holdfast
