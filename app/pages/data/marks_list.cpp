// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/data/marks_list.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include "sources/missing_marks.h"
#include "widgets/controls/button.h"
#include "widgets/controls/label.h"
#include "widgets/theme/theme.h"

namespace holdfast {

MarksList::MarksList(QWidget* parent)
    : QWidget(parent), m_list(new QListWidget(this)), m_text(new QLineEdit(this)), m_add(smallButton(ButtonKind::Plain, {}, this))
{
    m_list->setObjectName("missingMarks");
    m_list->setTabKeyNavigation(false);
    m_list->setSpacing(theme().px(2));
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
    connect(m_list, &QListWidget::itemChanged, this, &MarksList::tell);
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
    const std::vector<std::string> usual = missingMarks();
    const std::vector<std::string>& ticked = marks ? *marks : usual;
    std::vector<std::string> all = usual;
    for (const std::string& mark : doubtfulMarks())
        all.push_back(mark);
    for (const std::string& mark : ticked)
        if (std::find(all.begin(), all.end(), mark) == all.end())
            all.push_back(mark);
    m_filling = true;
    m_list->clear();
    for (const std::string& mark : all) {
        auto* item = new QListWidgetItem(QString::fromStdString(mark), m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(std::find(ticked.begin(), ticked.end(), mark) == ticked.end() ? Qt::Unchecked : Qt::Checked);
    }
    m_filling = false;
}

void MarksList::add()
{
    const QString mark = m_text->text().trimmed();
    if (mark.isEmpty())
        return;
    const QList<QListWidgetItem*> there = m_list->findItems(mark, Qt::MatchFixedString);
    m_text->clear();
    if (!there.isEmpty()) {
        there.front()->setCheckState(Qt::Checked);
        m_list->scrollToItem(there.front());
        return;
    }
    m_filling = true;
    auto* item = new QListWidgetItem(mark, m_list);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(Qt::Checked);
    m_filling = false;
    m_list->scrollToItem(item);
    tell();
}

void MarksList::tell()
{
    if (m_filling)
        return;
    std::vector<std::string> ticked;
    for (int i = 0; i < m_list->count(); ++i)
        if (m_list->item(i)->checkState() == Qt::Checked)
            ticked.push_back(m_list->item(i)->text().toStdString());
    if (ticked == missingMarks())
        Q_EMIT marksChosen(std::nullopt);
    else
        Q_EMIT marksChosen(ticked);
}

}  // namespace holdfast
