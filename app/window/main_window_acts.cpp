// SPDX-License-Identifier: GPL-3.0-or-later
// What each act of the window does.
#include <algorithm>

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QMessageBox>
#include <QPixmap>

#include "app/messages/messages.h"
#include "app/settings/view_settings.h"
#include "app/store/study_store.h"
#include "app/window/header.h"
#include "app/window/main_window.h"
#include "app/window/window_actions.h"
#include "widgets/controls/button.h"
#include "widgets/controls/data_grid.h"
#include "widgets/theme/theme.h"

namespace holdfast {
namespace {

constexpr double kScaleStep = 0.1;

QAbstractItemView* viewAround(QWidget* widget)
{
    for (; widget != nullptr; widget = widget->parentWidget())
        if (auto* view = qobject_cast<QAbstractItemView*>(widget))
            return view;
    return nullptr;
}

QString selectedText(const QAbstractItemView& view)
{
    QStringList lines;
    int row = -1;
    QModelIndexList cells = view.selectionModel() == nullptr ? QModelIndexList() : view.selectionModel()->selectedIndexes();
    std::sort(cells.begin(), cells.end());
    for (const QModelIndex& cell : cells) {
        if (cell.row() != row)
            lines << cell.data().toString();
        else
            lines.last() += '\t' + cell.data().toString();
        row = cell.row();
    }
    return lines.join('\n');
}

}  // namespace

void MainWindow::connectActions()
{
    WindowActions& a = *m_actions;
    const auto on = [this](QAction* action, auto act) { connect(action, &QAction::triggered, this, act); };
    on(a.newStudy, [this] {
        whenSafe([this] {
            m_store.begin(Study{});
            m_recovery.drop();
            showPage(PageId::Data);
        });
    });
    on(a.open, [this] { openDialog(); });
    on(a.addFiles, [this] { filesDialog(); });
    on(a.replaceFiles, [this] {
        showPage(PageId::Data);
        page(PageId::Data)->replaceFiles();
    });
    on(a.pasteTable, [this] { pasteTable(); });
    on(a.openSample, [this] { openSample(); });
    on(a.save, [this] { save(); });
    on(a.saveAs, [this] { saveAs(); });
    on(a.savePdf, [this] { savePdf(); });
    on(a.close, [this] { m_actions->newStudy->trigger(); });
    on(a.quit, [this] { close(); });
    on(a.undo, [this] { m_store.undo(); });
    on(a.redo, [this] { m_store.redo(); });
    on(a.copyTable, [this] { copyTable(); });
    on(a.copyPicture, [this] { copyPicture(); });
    on(a.find, [this] { page(m_current)->find(); });
    on(a.goToRow, [this] { page(m_current)->goToRow(); });
    for (std::size_t i = 0; i < kPages.size(); ++i)
        on(a.pages[i], [this, i] { showPage(kPages[i]); });
    const auto neighbour = [this](int step) {
        const int wanted = static_cast<int>(m_current) + step;
        if (wanted >= 0 && wanted < static_cast<int>(kPages.size()))
            showPage(kPages[static_cast<std::size_t>(wanted)]);
    };
    on(a.nextPage, [neighbour] { neighbour(1); });
    on(a.previousPage, [neighbour] { neighbour(-1); });
    on(a.nextPane, [this] { page(m_current)->panes().focusNextPane(1); });
    on(a.previousPane, [this] { page(m_current)->panes().focusNextPane(-1); });
    on(a.inspector, [this] {
        PagePanes& panes = page(m_current)->panes();
        if (panes.hasDrawer())
            panes.toggleDrawer();
        else
            m_view.setInspectorShown(!m_view.inspectorShown());
    });
    connect(&m_view, &ViewSettings::inspectorChanged, this, [this] {
        for (Page* each : m_pages)
            each->panes().setInspectorShown(m_view.inspectorShown());
    });
    on(a.dark, [this] { m_view.setDark(!m_view.dark()); });
    on(a.russian, [this] { m_view.setLanguage("ru"); });
    on(a.english, [this] { m_view.setLanguage("en"); });
    on(a.larger, [this] { m_view.setTextScale(m_view.textScale() + kScaleStep); });
    on(a.smaller, [this] { m_view.setTextScale(m_view.textScale() - kScaleStep); });
    on(a.actualSize, [this] { m_view.setTextScale(1); });
    on(a.primary, [this] {
        if (Button* button = page(m_current)->primary())
            button->click();
    });
    on(a.recompute, [this] { m_store.recompute(); });
    on(a.stop, [this] { m_store.stop(); });
    on(a.rename, [this] { m_header->beginRename(); });
    on(a.palette, [this] { openPalette(); });
    on(a.whatNext, [this] { showWhatNext(); });
    on(a.about, [this] { showAbout(); });
}

void MainWindow::copyTable()
{
    if (QAbstractItemView* view = viewAround(QApplication::focusWidget())) {
        if (auto* grid = qobject_cast<DataGrid*>(view)) {  // its rows may be a million
            grid->copySelection();
            return;
        }
        const QString text = selectedText(*view);
        if (!text.isEmpty())
            QGuiApplication::clipboard()->setText(text);
    }
}

void MainWindow::copyPicture()
{
    // the chart under the focus, else the whole page
    QWidget* widget = QApplication::focusWidget();
    while (widget != nullptr && !widget->inherits("holdfast::ChartFrame"))
        widget = widget->parentWidget();
    QGuiApplication::clipboard()->setPixmap((widget != nullptr ? widget : page(m_current))->grab());
}

void MainWindow::showWhatNext()
{
    // the acts of the earlier steps come first: the first step that waits for something is the next one
    for (const PageId id : kPages) {
        const GlyphState state = page(id)->badge().state;
        if (state == GlyphState::Ready || state == GlyphState::Running)
            continue;
        showPage(id);
        break;
    }
    Button* act = page(m_current)->primary();
    if (act != nullptr)
        act->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::showAbout()
{
    auto* box =
        new QMessageBox(QMessageBox::NoIcon, tr("About Holdfast"),
                        tr("Holdfast %1 finds customers who are about to buy less.\n\nFree software under the GNU General Public License, "
                           "version 3 or later. The network is not used.")
                            .arg(QStringLiteral(HOLDFAST_VERSION)),
                        QMessageBox::Close, this);
    box->setObjectName("about");
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

}  // namespace holdfast
