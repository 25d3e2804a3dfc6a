// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QStandardPaths>

#include "support/measured_application.h"
#include "support/register_test.h"

int main(int argc, char** argv)
{
    QStandardPaths::setTestModeEnabled(true);
    const holdfast::tests::MeasuredApplication application(argc, argv);
    QApplication::setApplicationName("holdfast-test");
    return holdfast::tests::runRegistered(argc, argv);
}
