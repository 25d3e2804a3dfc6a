// SPDX-License-Identifier: GPL-3.0-or-later
// What head, foot and menus say of the store.
#include <algorithm>

#include <QFileInfo>
#include <QMenu>

#include "app/messages/fill_template.h"
#include "app/messages/messages.h"
#include "app/settings/view_settings.h"
#include "app/store/study_store.h"
#include "app/window/header.h"
#include "app/window/main_window.h"
#include "app/window/status_line.h"
#include "app/window/window_actions.h"
#include "widgets/controls/steps_list.h"

namespace holdfast {
namespace {

PageId pageOf(Stage stage)
{
    switch (stage) {
    case Stage::Read:
        return PageId::Data;
    case Stage::Suggest:
    case Stage::Tidy:
        return PageId::Clean;
    case Stage::Profile:
        return PageId::Explore;
    case Stage::Join:
        return PageId::Combine;
    case Stage::Associate:
        return PageId::Correlate;
    case Stage::Prepare:
    case Stage::Search:
        return PageId::Models;
    case Stage::Explain:
        return PageId::Importance;
    case Stage::Segment:
        return PageId::Segments;
    case Stage::Report:
        return PageId::Report;
    }
    return PageId::Data;
}

QString labelText(const EditLabel& label) { return sentence(label.code, {}, label.texts); }

}  // namespace

void MainWindow::lookAtHeader()
{
    QString saved;
    if (m_store.path().isEmpty())
        saved = m_store.study().sources.empty() ? tr("not saved yet") : m_store.isModified() ? tr("not saved yet") : QString();
    else if (m_store.isModified())
        saved = tr("unsaved changes");
    else if (m_savedAt.isValid())
        saved = tr("saved at %1").arg(m_savedAt.toString("HH:mm"));
    else
        saved = tr("saved");
    const QString name = QString::fromStdString(m_store.study().name);
    m_header->setStudyName(name, saved);
    m_header->setLanguage(m_view.language());
    m_header->setDark(m_view.dark());
    setWindowTitle((name.isEmpty() ? QStringLiteral("Holdfast") : name + " — Holdfast") + "[*]");
    setWindowFilePath(m_store.path());
    setWindowModified(m_store.isModified());
}

void MainWindow::lookAtStatus()
{
    const auto running = std::find_if(kStages.begin(), kStages.end(), [this](Stage stage) { return m_store.isRunning(stage); });
    const auto failed = std::find_if(kStages.begin(), kStages.end(), [this](Stage stage) { return m_store.failureOf(stage) != nullptr; });
    if (running != kStages.end()) {
        const int percent = m_store.percentOf(*running);
        const QString name = pageName(pageOf(*running));
        m_status->setJobs(GlyphState::Running,
                          percent > 0 ? tr("%1: %2").arg(name, screenNumbers().percent(percent / 100.0, 0)) : tr("%1: computing").arg(name),
                          true, percent > 0 ? percent / 100.0 : -1);
    } else if (failed != kStages.end()) {
        m_status->setJobs(GlyphState::Failed, sentence(*m_store.failureOf(*failed)), false);
    } else if (m_store.study().sources.empty()) {
        m_status->setJobs(GlyphState::Ready, tr("Ready"), false);
    } else if (std::any_of(kStages.begin(), kStages.end(), [this](Stage stage) { return m_store.isStale(stage); })) {
        m_status->setJobs(GlyphState::Stale, tr("Some numbers are of an older state: F5 recomputes them"), false);
    } else {
        double seconds = 0;
        for (const Stage stage : kStages)
            seconds += m_store.stateOf(stage) == StageState::Ready ? m_store.secondsOf(stage) : 0;
        m_status->setJobs(GlyphState::Ready, tr("Everything computed in %1").arg(screenNumbers().seconds(seconds)), false);
    }
    QStringList facts;
    if (const Made<Stage::Join> joined = m_store.fresh<Stage::Join>()) {
        const auto rows = static_cast<int>(joined->join.table.rows());
        const auto columns = static_cast<int>(joined->join.table.columns().size());
        facts << tr("%1 × %2").arg(tr("%n customer(s)", nullptr, rows).replace(QString::number(rows), screenNumbers().whole(rows)),
                                   tr("%n column(s)", nullptr, columns));
    }
    if (!m_store.study().sources.empty())
        facts << tr("seed %1").arg(m_store.study().model.seed);
    if (m_store.history().undoDepth() > 0)
        facts << tr("%n action(s) can be undone", nullptr, static_cast<int>(m_store.history().undoDepth()));
    m_status->setFacts(facts.isEmpty() ? tr("The network is not used") : facts.join("   ·   "));
}

void MainWindow::lookAtActions()
{
    const History& history = m_store.history();
    m_actions->undo->setEnabled(history.canUndo());
    m_actions->redo->setEnabled(history.canRedo());
    const QString undoText = history.canUndo() ? tr("Undo: %1").arg(labelText(history.undoLabel())) : tr("Undo");
    const QString redoText = history.canRedo() ? tr("Redo: %1").arg(labelText(history.redoLabel())) : tr("Redo");
    m_actions->undo->setText(undoText);
    m_actions->redo->setText(redoText);
    m_actions->undo->setToolTip(undoText + " (Ctrl+Z)");
    m_actions->redo->setToolTip(redoText + " (Ctrl+Shift+Z)");
    m_actions->inspector->setChecked(m_view.inspectorShown());
    m_actions->dark->setChecked(m_view.dark());
    m_actions->stop->setEnabled(m_store.isBusy());
    m_actions->savePdf->setEnabled(m_store.shown<Stage::Report>() != nullptr);
    m_actions->recompute->setEnabled(!m_store.study().sources.empty());
}

void MainWindow::fillRecent()
{
    QMenu* menu = m_actions->recentMenu();
    menu->clear();
    for (const QString& path : m_view.recentStudies())
        connect(menu->addAction(QFileInfo(path).completeBaseName()), &QAction::triggered, this, [this, path] { openStudy(path); });
    menu->setEnabled(!menu->isEmpty());
}

}  // namespace holdfast
