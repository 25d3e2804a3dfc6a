// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <ctime>

#include <QApplication>
#include <QString>

namespace holdfast::tests {

// Measures what each event costs the window's thread in CPU time of its own: waiting and other threads do not count.
class MeasuredApplication : public QApplication
{
public:
    using QApplication::QApplication;

    static MeasuredApplication* instance() { return static_cast<MeasuredApplication*>(QCoreApplication::instance()); }

    bool notify(QObject* receiver, QEvent* event) override
    {
        if (m_depth > 0)
            return QApplication::notify(receiver, event);
        const QString what = QStringLiteral("%1 at %2 %3")
                                 .arg(static_cast<int>(event->type()))
                                 .arg(receiver->metaObject()->className(), receiver->objectName());
        ++m_depth;
        const double begin = threadSeconds();
        const bool done = QApplication::notify(receiver, event);
        const double spent = threadSeconds() - begin;
        --m_depth;
        if (spent > m_worst) {
            m_worst = spent;
            m_worstEvent = what;
        }
        return done;
    }

    void forget()
    {
        m_worst = 0;
        m_worstEvent.clear();
    }
    double worstMilliseconds() const { return m_worst * 1000; }
    QString worstEvent() const { return m_worstEvent; }  // type, class and name of the receiver

    static double threadSeconds()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
    }

private:
    int m_depth = 0;
    double m_worst = 0;
    QString m_worstEvent;
};

}  // namespace holdfast::tests
