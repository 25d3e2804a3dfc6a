// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>

namespace holdfast {

// Asks the system to back memory that was reserved and not yet written by large pages, where it has them: a gigabyte of small ones costs
// more than cutting a file of that size. A wish without consequence for what the memory holds.
void preferHugePages(void* memory, std::size_t bytes);

}  // namespace holdfast
