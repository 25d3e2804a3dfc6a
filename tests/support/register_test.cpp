// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/register_test.h"

#include <algorithm>

#include <QTest>

namespace holdfast::tests {

std::vector<Maker>& makers()
{
    static std::vector<Maker> all;
    return all;
}

int runRegistered(int argc, char** argv)
{
    const QList<QByteArray> wanted = qgetenv("HOLDFAST_TEST").split(',');
    int failures = 0;
    int ran = 0;
    for (const Maker& make : makers()) {
        const std::unique_ptr<QObject> test = make();
        if (!wanted.front().isEmpty() && !wanted.contains(QByteArray(test->metaObject()->className())))
            continue;
        failures += QTest::qExec(test.get(), argc, argv);
        ++ran;
    }
    return ran == 0 ? 1 : std::min(failures, 125);
}

}  // namespace holdfast::tests
