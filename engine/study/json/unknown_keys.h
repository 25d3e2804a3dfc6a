// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "study/json/json.h"

namespace holdfast {

// What `read` holds that `known` (the same study written back) does not: a tree of the same shape with the unknown keys alone; null when
// none. Elements of lists are told by their "id" or "name", so that they keep their keys when the list is reordered.
Json unknownKeys(const Json& read, const Json& known);

// Puts them back where they stood; those of removed elements go with them.
void restoreUnknownKeys(Json& written, const Json& unknown);

}  // namespace holdfast
