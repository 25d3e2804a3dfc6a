// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/shots.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QPixmap>
#include <QTemporaryDir>

#include "app/pages/page.h"
#include "app/settings/view_settings.h"
#include "app/store/study_store.h"
#include "app/window/data_scenes.h"
#include "app/window/main_window.h"
#include "widgets/controls/card.h"
#include "widgets/controls/segmented.h"
#include "widgets/theme/style_roots.h"

namespace holdfast {
namespace {

constexpr int kLongest = 600'000;  // ms for the whole study

void settleDown(int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    do {
        QApplication::processEvents(QEventLoop::AllEvents, 20);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);  // no loop of events does it here
    } while (timer.elapsed() < milliseconds);
}

// Until two in five are done, or the search is over.
void waitForTrials(StudyStore& store)
{
    const auto wanted = static_cast<std::size_t>(store.study().model.trials) * 2 / 5;
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < kLongest && store.isBusy() && store.candidatesTried().size() < wanted)
        QApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 20);
}

void picture(MainWindow& window, const QString& path)
{
    settleDown(150);
    for (int tries = 0; tries < 200 && !window.page(window.currentPage())->isSettled(); ++tries)
        settleDown(50);
    StyleRoots::instance().finish();
    settleDown(60);  // sizes that came with the style
    window.grab().save(path);
}

// The page of findings with one that has several answers.
bool chooseFarValue(MainWindow& window)
{
    window.showPage(PageId::Clean);
    settleDown(60);
    for (int place = 1;; ++place) {
        auto* card = window.findChild<Card*>(QStringLiteral("finding%1").arg(place));
        if (card == nullptr || card->isHidden())
            return false;
        Q_EMIT card->clicked();
        settleDown(60);
        const auto* answer = window.findChild<QWidget*>("answer2");
        const QWidget* row = answer == nullptr ? nullptr : answer->parentWidget();
        if (row != nullptr && row->isVisibleTo(row->parentWidget()->parentWidget()))  // its pane itself may be hidden in a narrow window
            return true;
    }
}

// The page of data with a messy file, one that cannot be read, and one of a million rows.
int paintDataScenes(MainWindow& window, StudyStore& store, ViewSettings& view, const QString& folder)
{
    const QTemporaryDir files;
    const QString november = files.path() + "/November";  // what the studies are called by
    if (!QDir().mkpath(november))
        return 1;
    for (const DataScene& scene : makeDataScenes(november)) {
        store.begin({});
        window.addFiles({scene.file});
        if (!waitUntilIdle(store, kLongest))
            return 1;
        window.showPage(PageId::Data);
        const auto paint = [&](const char* look) {
            picture(window, QStringLiteral("%1/01-data-%2-%3.png").arg(folder, QString::fromUtf8(scene.name), QString::fromUtf8(look)));
        };
        view.setLanguage("ru");
        view.setDark(false);
        paint("ru-light");
        view.setTextScale(2);
        paint("ru-light-200pct");
        view.setTextScale(1);
        view.setLanguage("en");
        view.setDark(true);
        paint("en-dark");
    }
    store.begin({});
    waitUntilIdle(store, kLongest);
    return 0;
}

}  // namespace

bool waitUntilIdle(StudyStore& store, int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    int quiet = 0;
    while (timer.elapsed() < milliseconds) {
        QApplication::processEvents(QEventLoop::AllEvents, 20);
        QApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 20);
        quiet = store.isBusy() ? 0 : quiet + 1;
        if (quiet > 5)
            return true;
    }
    return false;
}

int makeShots(MainWindow& window, StudyStore& store, ViewSettings& view, const QString& study, const QString& folder)
{
    QDir().mkpath(folder);
    view.setTextScale(1);
    window.resize(1440, 900);
    window.show();
    struct Look
    {
        const char* language;
        bool dark;
        const char* name;
    };
    constexpr std::array kLooks{Look{"ru", false, "ru-light"}, Look{"en", true, "en-dark"}, Look{"ru", true, "ru-dark"},
                                Look{"en", false, "en-light"}};
    const auto file = [&](int number, const char* key, const char* name) {
        return QStringLiteral("%1/%2-%3-%4.png").arg(folder).arg(number, 2, 10, QChar('0')).arg(key, name);
    };
    for (const Look& look : kLooks) {
        view.setLanguage(look.language);
        view.setDark(look.dark);
        window.showPage(PageId::Data);
        picture(window, file(0, "welcome", look.name));
    }
    if (study.isEmpty())
        window.openSample();
    else
        window.openStudy(study);
    waitUntilIdle(store, kLongest);
    store.recompute();
    if (store.study().sources.empty() || !waitUntilIdle(store, kLongest))
        return 1;
    for (const Look& look : kLooks) {
        view.setLanguage(look.language);
        view.setDark(look.dark);
        for (const PageId page : kPages) {
            window.showPage(page);
            picture(window, file(static_cast<int>(page) + 1, pageKey(page), look.name));
        }
    }
    for (const Look& look : {kLooks[0], kLooks[1]}) {
        view.setLanguage(look.language);
        view.setDark(look.dark);
        if (chooseFarValue(window))
            picture(window, file(2, "clean-far", look.name));
    }
    // A search with all families, in the middle of it; then the earlier models again.
    const std::vector<Family> families = store.study().model.families;
    store.apply(edits::setFamilies(searchableFamilies()));
    for (const Look& look : {kLooks[0], kLooks[1]}) {
        view.setLanguage(look.language);
        view.setDark(look.dark);
        window.showPage(PageId::Models);
        store.request(Stage::Search);
        waitForTrials(store);
        settleDown(150);  // the page gathers trials for a moment
        StyleRoots::instance().finish();
        settleDown(60);
        window.grab().save(file(10, "models-running", look.name));
        store.stop();
        waitUntilIdle(store, kLongest);
    }
    store.apply(edits::setFamilies(families));
    store.recompute();
    waitUntilIdle(store, kLongest);
    view.setLanguage("ru");
    view.setDark(false);
    view.setTextScale(2);
    for (const PageId page : kPages) {
        window.showPage(page);
        picture(window, file(static_cast<int>(page) + 1, pageKey(page), "ru-light-200pct"));
    }
    auto* parts = chooseFarValue(window) ? window.page(PageId::Clean)->findChild<Segmented*>("paneChoice") : nullptr;
    if (parts != nullptr) {
        parts->setCurrent(1);
        Q_EMIT parts->chosen(1);
        picture(window, file(2, "clean-far", "ru-light-200pct"));
    }
    view.setTextScale(1);
    return paintDataScenes(window, store, view, folder);
}

}  // namespace holdfast
