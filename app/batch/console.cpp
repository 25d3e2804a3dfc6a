// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/console.h"

#include <chrono>
#include <csignal>
#include <cstdio>
#include <ctime>

#include <pthread.h>
#include <unistd.h>

namespace holdfast {

namespace {

double now() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

sigset_t stopSignals()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    return set;
}

}  // namespace

void Console::blockStopSignals()
{
    const sigset_t set = stopSignals();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
}

Console::Console() : m_terminal(isatty(STDERR_FILENO) != 0), m_begin(now())
{
    m_signals = std::jthread([this](const std::stop_token& over) {
        const sigset_t waited = stopSignals();
        const timespec moment{.tv_sec = 0, .tv_nsec = 50'000'000};
        while (!over.stop_requested())
            if (sigtimedwait(&waited, nullptr, &moment) > 0)
                m_stop.request_stop();
    });
}

Console::~Console() { hideProgress(); }

void Console::print(const QString& line) { print(line.toStdString() + "\n"); }

void Console::print(const std::string& text)
{
    hideProgress();
    std::fwrite(text.data(), 1, text.size(), stdout);
    std::fflush(stdout);
}

void Console::say(const QString& sentence)
{
    hideProgress();
    std::fprintf(stderr, "%s\n", sentence.toUtf8().constData());
}

void Console::showProgress(const QString& what, double fraction)
{
    const int percent = static_cast<int>(fraction * 100);
    if (!m_terminal || percent == m_percent || now() - m_begin < 0.5)
        return;
    m_percent = percent;
    m_shown = true;
    std::string bar(24, ' ');
    for (int i = 0; i < percent * 24 / 100 && i < 24; ++i)
        bar[static_cast<std::size_t>(i)] = '=';
    std::fprintf(stderr, "\r\033[K[%s] %3d %%  %s", bar.c_str(), percent, what.toUtf8().constData());
    std::fflush(stderr);
}

void Console::hideProgress()
{
    if (!m_shown)
        return;
    std::fputs("\r\033[K", stderr);
    std::fflush(stderr);
    m_shown = false;
    m_percent = -1;
}

}  // namespace holdfast
