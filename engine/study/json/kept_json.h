// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

#include "base/result.h"
#include "study/kept_model.h"

namespace holdfast {

// A kept model as text (JSON on one line; the same model gives the same text), and the hash that names it: "xxh3:<hex>" of the text.
std::string writeKept(const KeptModel& model);
std::string keptHash(std::string_view text);

// Fails as "kept.damaged" when the text is not what its hash says, is no model, or does not fit together: reading what a stranger wrote is
// as safe as scoring with it.
Result<KeptModel> readKept(std::string_view text, std::string_view hash);

}  // namespace holdfast
