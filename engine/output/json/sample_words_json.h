// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

#include "base/result.h"
#include "output/sample_words.h"

namespace holdfast {

// Reads resources/sample/words.json: an object with the members of SampleWords by name. Failure "sample.words" names what is missing.
Result<SampleWords> readSampleWords(std::string_view json);

}  // namespace holdfast
