// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include <QString>

#include "base/finding.h"
#include "base/result.h"

namespace holdfast {

// The one place that turns the engine's codes and numbers into sentences, in the language whose translator is installed. Used by the window
// and by the command line. A code nobody has worded yet is shown with its numbers, never hidden.

// Where (file, line, column), what happened, what to do.
QString sentence(const Failure& failure);
QString sentence(const Finding& finding);
// A fact with numbers: evidence for and against a suggestion, the reason of a kind or of an exclusion.
QString sentence(const std::string& code, const std::vector<double>& numbers, const std::vector<std::string>& texts = {});
bool hasSentence(const std::string& code);

}  // namespace holdfast
