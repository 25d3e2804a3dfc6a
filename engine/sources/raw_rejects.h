// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>
#include <vector>

#include "sources/source_snapshot.h"

namespace holdfast {

// Gives rejects of a text that was cut in a plainer form (plainer_text.h) the lines of the text itself. Their lines count from its first
// one.
void restoreRaw(std::string_view text, std::vector<Reject>& rejects);

}  // namespace holdfast
