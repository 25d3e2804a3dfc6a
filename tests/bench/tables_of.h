// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "recipe/lexicon.h"
#include "table/table.h"

namespace holdfast::bench {

// The tables of the files that a program was called with, named 1, 2, …. A file that cannot be read is said, and ends the program with 3.
std::vector<Table> tablesOf(int argc, char** argv);

// The dictionaries that the window and the command line ask as well, where installed.
Lexicon installedLexicon();

}  // namespace holdfast::bench
