// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <functional>

#include <QDateTime>
#include <QElapsedTimer>
#include <QMainWindow>
#include <QThreadPool>
#include <QTimer>

#include "app/pages/page.h"
#include "app/store/background.h"
#include "app/window/study_files.h"

class QStackedWidget;

namespace holdfast {

class Button;
class Header;
class StatusLine;
class StepsList;
class Toast;
class WindowActions;

// The window: head, steps, the page of the chosen step, foot. It wires acts to the store and tells the visible page to look again; it
// computes nothing.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(StudyStore& store, ViewSettings& view);
    ~MainWindow() override;

    void openStudy(const QString& path);
    void addFiles(const QStringList& paths);
    void openSample();
    void showPage(PageId page);
    PageId currentPage() const { return m_current; }
    Page* page(PageId page) const { return m_pages[static_cast<std::size_t>(page)]; }
    void offerRecovery();  // at start, when a window that is gone left unsaved work

    // Asks to save first when there is unsaved work; goes on when it was saved or thrown away.
    void whenSafe(const std::function<void()>& goOn);

Q_SIGNALS:
    void reportSaved(const QString& path);

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void build();  // all within the window; again after a change of text scale
    void connectActions();
    void wirePage(Page* page);
    void look();  // store or view changed
    void lookAtSteps();
    void lookAtHeader();
    void lookAtStatus();
    void lookAtActions();
    void fillRecent();
    void applyViewTheme();
    void openPalette();
    void openDialog();
    void filesDialog();
    void pasteTable();
    void save(std::function<void()> then = {});
    void saveAs(std::function<void()> then = {});
    void savePdf();
    void saveBytes(const QString& suggestedName, const QString& suffix, const QByteArray& bytes);
    void report(const Failure& failure);
    void say(const QString& text);
    void showAbout();
    void showWhatNext();
    void copyTable();
    void copyPicture();

    StudyStore& m_store;
    ViewSettings& m_view;
    WindowActions* m_actions;
    Header* m_header = nullptr;
    StepsList* m_steps = nullptr;
    Button* m_whatNext = nullptr;
    QStackedWidget* m_stack = nullptr;
    StatusLine* m_status = nullptr;
    std::array<Page*, kPages.size()> m_pages{};
    PageId m_current = PageId::Data;
    Recovery m_recovery;
    Background m_pasting;
    QThreadPool m_writer;  // of PDFs; waited for at the end
    QTimer m_autosave;
    QTimer m_lookSoon;  // several changes of one act are one look
    QDateTime m_savedAt;
    double m_builtScale = 0;
    bool m_leaving = false;
};

}  // namespace holdfast
