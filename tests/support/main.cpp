// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include "support/register_test.h"

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    return holdfast::tests::runRegistered(argc, argv);
}
