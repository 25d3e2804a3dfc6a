// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <functional>
#include <stop_token>

#include <QObject>
#include <QThreadPool>

#include "base/progress.h"
#include "base/result.h"

namespace holdfast {

// One piece of work for a widget, off the window's thread: a preview, a search in the grid, a sort. What is newer replaces what is older,
// whose answer never arrives; what is answered crosses to the window's thread once, as a value. Cancels and waits when it dies.
class Background : public QObject
{
    Q_OBJECT
public:
    explicit Background(QObject* parent = nullptr);
    ~Background() override;

    // `work` owns all it reads, and may throw Cancelled. `done` is called on this object's thread, unless something newer was begun.
    template <class Answer>
    void run(std::function<Answer(const Progress&)> work, std::function<void(Answer)> done)
    {
        begin([work = std::move(work), done = std::move(done)](const Progress& progress) -> std::function<void()> {
            Answer answer = work(progress);
            return [done, answer = std::move(answer)]() mutable { done(std::move(answer)); };
        });
    }
    void cancel();
    bool isRunning() const { return m_running; }

Q_SIGNALS:
    void progressed(int percent);                 // when it changes
    void failed(const holdfast::Failure& fault);  // a bug, or no memory: there is no answer. Whoever asked says it
    void settled();                               // answered, failed or cancelled

private:
    void begin(std::function<std::function<void()>(const Progress&)> work);

    QThreadPool m_pool;
    std::stop_source m_stop;
    std::uint64_t m_latest = 0;
    bool m_running = false;
};

}  // namespace holdfast
