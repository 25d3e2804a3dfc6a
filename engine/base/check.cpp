// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/check.h"

#include <stdexcept>
#include <string>

namespace holdfast {

void failCheck(const char* file, int line, const char* promise)
{
    throw std::logic_error(std::string(file) + ":" + std::to_string(line) + ": broken promise: " + promise);
}

}  // namespace holdfast
