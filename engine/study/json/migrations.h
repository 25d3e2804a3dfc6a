// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "study/json/json.h"

namespace holdfast {

// Brings the JSON of an older format up to the present one, step by step.
void migrate(Json& study, int format);

}  // namespace holdfast
