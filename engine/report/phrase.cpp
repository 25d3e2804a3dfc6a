// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/phrase.h"

namespace holdfast {

bool operator==(const Phrase& a, const Phrase& b) { return a.code == b.code && a.values == b.values; }

bool operator==(const BoundValue& a, const BoundValue& b) { return a.name == b.name && a.bound == b.bound; }

}  // namespace holdfast
