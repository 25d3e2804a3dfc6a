// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/background.h"

#include <exception>
#include <memory>
#include <optional>

#include <QMetaObject>

namespace holdfast {

Background::Background(QObject* parent) : QObject(parent) { m_pool.setMaxThreadCount(1); }

Background::~Background()
{
    m_stop.request_stop();
    m_pool.clear();
    m_pool.waitForDone();
}

void Background::cancel()
{
    m_stop.request_stop();
    ++m_latest;
    if (m_running) {
        m_running = false;
        Q_EMIT settled();
    }
}

void Background::begin(std::function<std::function<void()>(const Progress&)> work)
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_running = true;
    const std::uint64_t run = ++m_latest;
    m_pool.start([this, run, work = std::move(work), token = m_stop.get_token()] {
        const auto onOwnThread = [this, run](std::function<void()> call) {
            QMetaObject::invokeMethod(
                this,
                [this, run, call = std::move(call)] {
                    if (run == m_latest)
                        call();
                },
                Qt::QueuedConnection);
        };
        const auto lastPercent = std::make_shared<int>(-1);
        const Progress progress(token, [=, this](double fraction) {
            const int percent = static_cast<int>(fraction * 100);
            if (percent == *lastPercent)
                return;
            *lastPercent = percent;
            onOwnThread([this, percent] { Q_EMIT progressed(percent); });
        });
        std::function<void()> answer;
        std::optional<Failure> fault;
        try {
            if (!token.stop_requested())
                answer = work(progress);
        } catch (const Cancelled&) {  // nobody waits for it any more
        } catch (const std::exception& bug) {
            fault = Failure{.code = "job.bug", .texts = {bug.what()}};
        }
        onOwnThread([this, fault, answer = std::move(answer)] {
            m_running = false;
            if (answer)
                answer();
            if (fault)
                Q_EMIT failed(*fault);
            Q_EMIT settled();
        });
    });
}

}  // namespace holdfast
