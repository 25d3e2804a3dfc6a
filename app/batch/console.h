// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <stop_token>
#include <string>
#include <thread>

#include <QString>

#include "base/progress.h"

namespace holdfast {

// Exit codes of the command line.
enum class Exit { Done = 0, Incomplete = 1, Usage = 2, Refused = 3, Cancelled = 4 };

// The terminal: results to stdout, sentences to stderr, one progress bar on stderr when it is a terminal (after half a second). Ctrl+C
// and termination ask the work to stop.
class Console
{
public:
    static void blockStopSignals();  // before any thread is started, so that only the console's own thread hears them

    Console();
    ~Console();
    Console(const Console&) = delete;
    Console& operator=(const Console&) = delete;

    void print(const QString& line);
    void print(const std::string& text);
    void say(const QString& sentence);  // stderr
    Progress progress() const { return Progress(m_stop.get_token()); }
    void showProgress(const QString& what, double fraction);
    void hideProgress();

private:
    std::stop_source m_stop;
    std::jthread m_signals;
    bool m_terminal = false;
    bool m_shown = false;
    int m_percent = -1;
    double m_begin = 0;
};

}  // namespace holdfast
