// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/main_window.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QMimeData>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "app/settings/translations.h"
#include "app/settings/view_settings.h"
#include "app/store/study_store.h"
#include "app/window/command_palette.h"
#include "app/window/header.h"
#include "app/window/page_list.h"
#include "app/window/status_line.h"
#include "app/window/window_actions.h"
#include "widgets/controls/button.h"
#include "widgets/controls/label.h"
#include "widgets/controls/steps_list.h"
#include "widgets/controls/toast.h"
#include "widgets/theme/style_roots.h"
#include "widgets/theme/theme.h"

namespace holdfast {
namespace {

constexpr int kAutosaveEvery = 60'000;  // ms: at most this much work is lost
constexpr double kNarrow = 1000;        // effective width under which the steps shrink

std::size_t placeOf(PageId page) { return static_cast<std::size_t>(page); }

}  // namespace

MainWindow::MainWindow(StudyStore& store, ViewSettings& view) : m_store(store), m_view(view), m_actions(new WindowActions(this))
{
    setObjectName("mainWindow");
    setAcceptDrops(true);
    setContextMenuPolicy(Qt::NoContextMenu);
    installTranslators(m_view.language());
    applyTheme({.dark = m_view.dark(), .scale = m_view.textScale()});
    connectActions();
    m_lookSoon.setSingleShot(true);
    m_lookSoon.setInterval(0);
    connect(&m_lookSoon, &QTimer::timeout, this, &MainWindow::look);
    connect(&m_store, &StudyStore::changed, &m_lookSoon, qOverload<>(&QTimer::start));
    connect(&m_store, &StudyStore::changed, this, &MainWindow::lookAtActions);  // at once: the next key may come before the next look
    connect(&m_store, &StudyStore::progressed, this, &MainWindow::lookAtStatus);
    connect(&m_view, &ViewSettings::themeChanged, this, &MainWindow::applyViewTheme);
    connect(&m_view, &ViewSettings::languageChanged, this, [this] { installTranslators(m_view.language()); });
    connect(&m_view, &ViewSettings::recentChanged, this, &MainWindow::fillRecent);
    connect(&m_autosave, &QTimer::timeout, this, [this] { m_recovery.keep(m_store); });
    connect(&m_pasting, &Background::failed, this, &MainWindow::report);
    m_autosave.start(kAutosaveEvery);
    m_writer.setMaxThreadCount(1);
    build();
    resize(1440, 900);
    if (!m_view.windowGeometry().isEmpty())
        restoreGeometry(m_view.windowGeometry());
}

MainWindow::~MainWindow() { m_writer.waitForDone(); }

void MainWindow::build()
{
    m_builtScale = theme().scale;
    m_pages.fill(nullptr);
    holdsParts(*this);  // before anything in it is measured
    m_header = new Header(*m_actions, this);
    connect(m_header, &Header::renamed, this, [this](const QString& name) { m_store.apply(edits::renameStudy(name.toStdString())); });
    connect(m_header, &Header::languageChosen, &m_view, &ViewSettings::setLanguage);

    auto* central = new QWidget(this);
    holdsParts(*central);
    auto* rows = new QVBoxLayout(central);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    auto* rail = new QWidget(central);
    rail->setObjectName("rail");
    rail->setProperty("role", "rail");
    rail->setAttribute(Qt::WA_StyledBackground);
    auto* railColumn = new QVBoxLayout(rail);
    railColumn->setContentsMargins(0, 0, 1, theme().px(8));
    m_steps = new StepsList(rail);
    m_steps->setObjectName("steps");
    m_whatNext = new Button(ButtonKind::Quiet, "info", rail);
    m_whatNext->setObjectName("whatNextButton");
    m_whatNext->setSmall(true);
    connect(m_whatNext, &Button::clicked, m_actions->whatNext, &QAction::trigger);
    railColumn->addWidget(m_steps);
    railColumn->addStretch();
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(theme().px(10), 0, 0, 0);
    foot->addWidget(m_whatNext);
    foot->addStretch();
    railColumn->addLayout(foot);
    m_stack = new QStackedWidget(central);
    m_stack->setObjectName("pages");
    holdsParts(*m_stack);
    middle->addWidget(rail);
    middle->addWidget(m_stack, 1);
    rows->addWidget(m_header);
    rows->addLayout(middle, 1);
    m_status = new StatusLine(central);
    connect(m_status, &StatusLine::stopWanted, m_actions->stop, &QAction::trigger);
    rows->addWidget(m_status);
    for (const PageId id : kPages) {
        Page* page = makePage(id, {m_store, m_view});
        m_pages[placeOf(id)] = page;
        wirePage(page);
        m_stack->addWidget(page);
    }
    connect(m_steps, &StepsList::chosen, this, [this](int step) { showPage(kPages[static_cast<std::size_t>(step)]); });
    setCentralWidget(central);
    fillRecent();
    showPage(m_current);
    resizeEvent(nullptr);
    m_stack->setFocus();  // no ring on the first button before a key was pressed
}

void MainWindow::wirePage(Page* page)
{
    connect(page, &Page::pageWanted, this, &MainWindow::showPage);
    connect(page, &Page::filesWanted, this, [this](const QStringList& paths) { paths.isEmpty() ? filesDialog() : addFiles(paths); });
    connect(page, &Page::pasteWanted, m_actions->pasteTable, &QAction::trigger);
    connect(page, &Page::studyWanted, this, [this](const QString& path) { path.isEmpty() ? openSample() : openStudy(path); });
    connect(page, &Page::toastWanted, this, &MainWindow::say);
    connect(page, &Page::saveReportWanted, this, &MainWindow::savePdf);
    connect(page, &Page::exportWanted, this, &MainWindow::saveBytes);
}

void MainWindow::showPage(PageId id)
{
    m_current = id;
    m_stack->setCurrentWidget(page(id));
    m_steps->setCurrent(static_cast<int>(id));
    look();
}

void MainWindow::look()
{
    m_lookSoon.stop();
    page(m_current)->refresh();
    lookAtSteps();
    lookAtHeader();
    lookAtStatus();
    lookAtActions();
}

void MainWindow::lookAtSteps()
{
    std::vector<StepLine> steps;
    for (const PageId id : kPages) {
        const PageBadge badge = page(id)->badge();
        steps.push_back({.name = pageName(id),
                         .line = badge.line,
                         .state = badge.state,
                         .progress = badge.progress,
                         .shortcut = QStringLiteral("Ctrl+%1").arg(placeOf(id) + 1)});
    }
    m_steps->setSteps(steps);
    m_steps->setAccessibleName(tr("Steps"));
    m_whatNext->setText(m_steps->isCollapsed() ? QString() : tr("What next? — F1"));
    m_whatNext->setAccessibleName(tr("What next?"));
    m_whatNext->setToolTip(tr("What next? (F1)"));
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    if (event != nullptr)
        QMainWindow::resizeEvent(event);
    const bool narrow = width() / theme().scale < kNarrow;
    m_header->setNarrow(narrow);
    m_steps->setCollapsed(narrow);
    if (m_whatNext != nullptr)
        m_whatNext->setText(narrow ? QString() : tr("What next? — F1"));
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_header != nullptr) {
        m_actions->retranslate();
        m_header->restyle();
        look();
    }
}

void MainWindow::applyViewTheme()
{
    applyTheme({.dark = m_view.dark(), .scale = m_view.textScale()});
    if (m_builtScale != m_view.textScale())
        build();
    else
        look();
    m_header->restyle();
}

void MainWindow::openPalette()
{
    std::vector<PaletteEntry> entries;
    for (QAction* action : m_actions->all())
        if (action != m_actions->palette && action->isEnabled() && action->isVisible())
            entries.push_back({action->text(), action->shortcut().toString(QKeySequence::NativeText), [action] { action->trigger(); }});
    if (m_store.shown<Stage::Join>())
        entries.push_back({tr("Trail of a customer…"), pageName(PageId::Combine), [this] {
                               showPage(PageId::Combine);
                               page(PageId::Combine)->showCustomer();
                           }});
    if (const Made<Stage::Join> joined = m_store.shown<Stage::Join>())
        for (const Column& column : joined->join.table.columns()) {
            const ColumnId& id = column.id();
            entries.push_back({shownName(column.name()), tr("column"), [this, id] {
                                   showPage(PageId::Explore);
                                   page(PageId::Explore)->showColumn(id);
                               }});
        }
    auto* palette = new CommandPalette(std::move(entries), this);
    palette->move(mapToGlobal(QPoint((width() - palette->width()) / 2, m_header->height() + theme().px(4))));
    palette->show();
}

void MainWindow::say(const QString& text)
{
    auto* toast = findChild<Toast*>("toast");
    if (toast == nullptr || toast->parentWidget() != m_stack) {
        delete toast;
        toast = new Toast(m_stack);
        toast->setObjectName("toast");
        connect(toast, &Toast::undone, m_actions->undo, &QAction::trigger);
    }
    toast->say(text);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile())
            paths << url.toLocalFile();
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    if (paths.size() == 1 && paths.front().endsWith(".holdfast"))
        openStudy(paths.front());
    else
        addFiles(paths);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!m_leaving && m_store.isModified()) {
        event->ignore();
        whenSafe([this] {
            m_leaving = true;
            close();
        });
        return;
    }
    m_view.setWindowGeometry(saveGeometry());
    m_recovery.drop();
    event->accept();
}

}  // namespace holdfast
