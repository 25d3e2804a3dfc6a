// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPointer>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include "app/settings/knowledge.h"
#include "app/settings/view_settings.h"
#include "app/store/sample_files.h"
#include "app/store/study_store.h"
#include "app/window/main_window.h"

namespace holdfast::tests {

// A user at the real window: mouse, keys, and eyes for what is shown. Everything goes through the window's own widgets.
class Journey
{
public:
    Journey() : m_store(loadKnowledge())
    {
        m_view.setLanguage("en");
        m_view.setTextScale(1);
        m_window = std::make_unique<MainWindow>(m_store, m_view);
        m_window->resize(1440, 900);
        m_window->show();
    }
    ~Journey() { m_window.reset(); }

    MainWindow& window() { return *m_window; }
    StudyStore& store() { return m_store; }
    ViewSettings& view() { return m_view; }
    QString folder() const { return m_folder.path(); }

    void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        // shortcuts belong to the active window, and a platform without a window manager activates none after a dialog
        if (QApplication::activeModalWidget() == nullptr && QApplication::activeWindow() != m_window.get()) {
            QApplication::setActiveWindow(m_window.get());
            QTest::qWait(10);
        }
        QWidget* target = QApplication::focusWidget() != nullptr ? QApplication::focusWidget() : m_window.get();
        QTest::keyClick(target, static_cast<Qt::Key>(key), modifiers);
    }
    void press(QKeyCombination keys) { press(keys.key(), keys.keyboardModifiers()); }

    // A visible widget of the present page or the window by its object name; null when there is none.
    template <class T = QWidget>
    T* see(const QString& name)
    {
        for (QWidget* top : QApplication::topLevelWidgets())
            for (T* found : top->findChildren<T*>(name))
                if (found->isVisible())
                    return found;
        return nullptr;
    }
    bool click(const QString& name)
    {
        QWidget* widget = see(name);
        if (widget == nullptr || !widget->isEnabled())
            return false;
        QTest::mouseClick(widget, Qt::LeftButton, {}, widget->rect().center());
        return true;
    }
    // Opens a list of choices by the mouse and clicks the first entry that begins with this text.
    bool pick(const QString& name, const QString& text)
    {
        QPointer<QComboBox> list = see<QComboBox>(name);
        const int place = list.isNull() ? -1 : list->findText(text, Qt::MatchStartsWith);
        if (place < 0 || !list->isEnabled())
            return false;
        QTest::mouseClick(list, Qt::LeftButton, {}, QPoint(list->width() - 10, list->height() / 2));
        QTest::qWait(QApplication::doubleClickInterval() + 20);  // a list takes no click that may belong to the one that opened it
        if (list.isNull() || !list->view()->isVisible())
            return false;
        QAbstractItemView* view = list->view();
        const QPoint entry = view->visualRect(view->model()->index(place, 0)).center();
        QTest::mouseMove(view->viewport(), entry);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, entry);
        return true;
    }
    // Lets go of files over a widget.
    static bool drop(QWidget* over, const QStringList& paths)
    {
        QMimeData files;
        QList<QUrl> urls;
        for (const QString& path : paths)
            urls << QUrl::fromLocalFile(path);
        files.setUrls(urls);
        const QPoint at = over->rect().center();
        QDragEnterEvent enter(at, Qt::CopyAction, &files, Qt::LeftButton, {});
        QApplication::sendEvent(over, &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent event(at, Qt::CopyAction, &files, Qt::LeftButton, {});
        QApplication::sendEvent(over, &event);
        return event.isAccepted();
    }
    // Answers the file dialog of this name by typing paths and Enter.
    bool answerFiles(const QString& dialogName, const QStringList& paths)
    {
        QWidget* dialog = nullptr;
        for (int tries = 0; tries < 100 && dialog == nullptr; ++tries) {
            QTest::qWait(20);
            for (QWidget* top : QApplication::topLevelWidgets())
                if (top->objectName() == dialogName && top->isVisible())
                    dialog = top;
        }
        auto* field = dialog == nullptr ? nullptr : dialog->findChild<QLineEdit*>("fileNameEdit");
        if (field == nullptr)
            return false;
        field->setFocus();
        field->clear();
        QTest::keyClicks(field, paths.size() == 1 ? paths.front() : '"' + paths.join("\" \"") + '"');
        QTest::keyClick(field, Qt::Key_Return);
        return true;
    }
    // True when nothing runs any more within the time.
    bool waitUntilIdle(int milliseconds)
    {
        int quiet = 0;
        for (int waited = 0; waited < milliseconds; waited += 20) {
            QTest::qWait(20);
            quiet = m_store.isBusy() ? 0 : quiet + 1;
            if (quiet >= 10)
                return true;
        }
        return false;
    }

private:
    QTemporaryDir m_folder;
    StudyStore m_store;
    ViewSettings m_view;
    std::unique_ptr<MainWindow> m_window;
};

}  // namespace holdfast::tests
