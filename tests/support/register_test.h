// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <memory>
#include <vector>

#include <QObject>

// Each test file ends with
//     static const holdfast::tests::Registered<TestMoments> registered;
//     #include "moments_test.moc"
namespace holdfast::tests {

using Maker = std::function<std::unique_ptr<QObject>()>;
std::vector<Maker>& makers();

template <class T>
struct Registered
{
    Registered()
    {
        makers().push_back([] { return std::make_unique<T>(); });
    }
};

// Runs all registered classes (or only those named by HOLDFAST_TEST, a comma-separated list of class names); the number of failures.
int runRegistered(int argc, char** argv);

}  // namespace holdfast::tests
