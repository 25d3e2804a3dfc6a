// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "output/sink.h"
#include "study/json/json.h"

namespace holdfast {

// JSON text in UTF-8, indented by two blanks, lists of plain values on one line, a line end at the end. Numbers in the shortest form that
// reads back to the same value; NaN and infinity are null. false when the sink refused.
bool printJson(const Json& value, Sink& sink);

}  // namespace holdfast
