// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

namespace holdfast {

// Whether the first record names the columns, and why: "header.names-above-values" (texts above numbers, dates, flags, codes),
// "header.words-of-names" (id, date, сумма …), "header.distinct-texts" (nothing else to tell by), "header.values-from-first" (the same
// kinds as below), "header.repeats-below".
struct HeaderGuess
{
    bool header = false;
    std::string reason;
};

// Each column votes: a text above numbers, dates, flags or codes says yes, and so does a word that names things; a cell of the same kind as
// those below, or a text that occurs again below, says no. With nothing to tell, texts that are filled and distinct are taken for names.
HeaderGuess guessHeader(const std::vector<std::string>& first, const std::vector<std::vector<std::string>>& below);

}  // namespace holdfast
