// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/data/marks_list.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include "sources/missing_marks.h"
#include "widgets/controls/button.h"
#include "widgets/controls/tick_list.h"
#include "widgets/theme/theme.h"

namespace holdfast {

MarksList::MarksList(QWidget* parent)
    : QWidget(parent), m_list(new TickList("missingMarks", this)), m_text(new QLineEdit(this)),
      m_add(smallButton(ButtonKind::Plain, {}, this)), m_offered(missingMarks())
{
    for (const std::string& mark : doubtfulMarks())
        m_offered.push_back(mark);
    m_list->setFixedHeight(theme().px(118));
    m_text->setObjectName("newMark");
    m_text->setProperty("small", true);
    m_text->setMaxLength(40);
    m_add->setObjectName("addMark");
    auto* line = new QHBoxLayout;
    line->setSpacing(theme().px(8));
    line->addWidget(m_text, 1);
    line->addWidget(m_add);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme().px(6));
    column->addWidget(m_list);
    column->addLayout(line);
    connect(m_list, &TickList::ticked, this, &MarksList::tell);
    connect(m_text, &QLineEdit::returnPressed, this, &MarksList::add);
    connect(m_add, &Button::clicked, this, &MarksList::add);
    retranslate();
}

void MarksList::retranslate()
{
    m_list->setAccessibleName(tr("Marks of a missing value"));
    m_text->setAccessibleName(tr("Another mark"));
    m_text->setPlaceholderText(tr("another mark"));
    m_add->setText(tr("Add"));
    m_add->setAccessibleName(tr("Add the mark"));
}

void MarksList::setMarks(const std::optional<std::vector<std::string>>& marks)
{
    const std::vector<std::string> ticked = marks ? *marks : missingMarks();
    const auto contains = [](const std::vector<std::string>& list, const std::string& mark) {
        return std::find(list.begin(), list.end(), mark) != list.end();
    };
    for (const std::string& mark : ticked)
        if (!contains(m_offered, mark))
            m_offered.push_back(mark);
    std::vector<TickList::Item> items;
    for (const std::string& mark : m_offered)
        items.push_back({.text = QString::fromStdString(mark), .ticked = contains(ticked, mark)});
    m_list->setItems(items);
}

void MarksList::add()
{
    const QString mark = m_text->text().trimmed();
    if (mark.isEmpty())
        return;
    m_text->clear();
    const QList<QListWidgetItem*> there = m_list->findItems(mark, Qt::MatchFixedString);
    QListWidgetItem* item = there.isEmpty() ? nullptr : there.front();
    if (item == nullptr) {
        m_offered.push_back(mark.toStdString());
        std::vector<TickList::Item> items;
        for (int row = 0; row < m_list->count(); ++row)
            items.push_back({.text = m_list->item(row)->text(), .ticked = m_list->isTicked(row)});
        items.push_back({.text = mark});
        m_list->setItems(items);
        item = m_list->item(m_list->count() - 1);
    }
    item->setCheckState(Qt::Checked);
    m_list->scrollToItem(item);
}

void MarksList::tell()
{
    std::vector<std::string> ticked;
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->isTicked(row))
            ticked.push_back(m_offered[static_cast<std::size_t>(row)]);
    if (ticked == missingMarks())
        Q_EMIT marksChosen(std::nullopt);
    else
        Q_EMIT marksChosen(ticked);
}

}  // namespace holdfast
