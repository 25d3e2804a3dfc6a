// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/command_palette.h"

#include <algorithm>

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include "widgets/theme/theme.h"

namespace holdfast {
namespace {

constexpr int kMostShown = 40;

QString folded(const QString& text) { return text.toCaseFolded().replace(QChar(0x0451), QChar(0x0435)); }

// 0 at the beginning, 1 at the beginning of a word, 2 anywhere, -1 nowhere
int closeness(const QString& text, const QString& word)
{
    const qsizetype at = text.indexOf(word);
    if (at < 0)
        return -1;
    if (at == 0)
        return 0;
    return text.contains(" " + word) ? 1 : 2;
}

}  // namespace

std::vector<std::size_t> matchingEntries(const std::vector<PaletteEntry>& entries, const QString& typed)
{
    const QStringList words = folded(typed).split(' ', Qt::SkipEmptyParts);
    std::vector<std::pair<int, std::size_t>> ranked;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const QString text = folded(entries[i].text);
        int worst = 0;
        for (const QString& word : words) {
            const int close = closeness(text, word);
            worst = close < 0 || worst < 0 ? -1 : std::max(worst, close);
        }
        if (worst >= 0)
            ranked.emplace_back(worst, i);
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<std::size_t> order;
    for (const auto& entry : ranked)
        order.push_back(entry.second);
    return order;
}

CommandPalette::CommandPalette(std::vector<PaletteEntry> entries, QWidget* parent)
    : QDialog(parent, Qt::Popup), m_entries(std::move(entries)), m_field(new QLineEdit(this)), m_list(new QListWidget(this))
{
    setObjectName("palette");
    setAccessibleName(tr("Commands and columns"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_field->setObjectName("paletteField");
    m_field->setAccessibleName(tr("What to do, or a column"));
    m_list->setObjectName("paletteList");
    m_list->setAccessibleName(tr("What fits"));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    auto* column = new QVBoxLayout(this);
    const int margin = theme().px(8);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(margin);
    column->addWidget(m_field);
    column->addWidget(m_list);
    resize(theme().px(440), theme().px(360));
    m_field->installEventFilter(this);
    setFocusProxy(m_field);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::showMatches);
    connect(m_field, &QLineEdit::returnPressed, this, &CommandPalette::runCurrent);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::runCurrent);
    connect(m_list, &QListWidget::itemActivated, this, &CommandPalette::runCurrent);
    showMatches();
    m_field->setFocus();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        if (step != 0 && m_list->count() > 0) {
            m_list->setCurrentRow(std::clamp(m_list->currentRow() + step, 0, m_list->count() - 1));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void CommandPalette::showMatches()
{
    m_list->clear();
    for (const std::size_t index : matchingEntries(m_entries, m_field->text())) {
        if (m_list->count() == kMostShown)
            break;
        const PaletteEntry& entry = m_entries[index];
        auto* item = new QListWidgetItem(entry.hint.isEmpty() ? entry.text : entry.text + "   " + entry.hint, m_list);
        item->setData(Qt::UserRole, static_cast<qulonglong>(index));
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::runCurrent()
{
    const QListWidgetItem* item = m_list->currentItem();
    if (item == nullptr)
        return;
    const auto run = m_entries[item->data(Qt::UserRole).toULongLong()].run;
    close();
    if (run)
        run();
}

}  // namespace holdfast
