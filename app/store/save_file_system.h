// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>
#include <utility>

#include <sys/types.h>
#include <unistd.h>

#include "base/result.h"

namespace holdfast {

// A descriptor that is closed when it goes. close() tells what the system said: on network folders errors come that late.
class Descriptor
{
public:
    explicit Descriptor(int number = -1) : m_number(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { close(); }
    int number() const { return m_number; }
    void reset(int number)
    {
        close();
        m_number = number;
    }
    bool close() { return m_number < 0 || ::close(std::exchange(m_number, -1)) == 0; }

private:
    int m_number;
};

// The Failure for an errno value, about the file as the user named it.
Failure failureOf(int error, const std::string& path);

// The system's calls, begun again when a signal interrupts them; errno says why they failed.
int openAgain(const char* path, int flags, mode_t mode = 0);
bool writeAll(int descriptor, std::string_view bytes);
bool syncAll(int descriptor);

}  // namespace holdfast
