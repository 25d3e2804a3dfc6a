// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/progress.h"
#include "recipe/findings/spelling_classes.h"

namespace holdfast {

// Codes that all have the same letters, and tell by their digits alone (T1, T2, T3; Q1 2024, Q2 2024; 16 A, 25 A): a value with the digits
// of one of them and other letters, or none, means that one. Only where the other letters are many, rare, hardly two of a kind, and partly
// too many or too few: a second series of codes (M1, M2) has one other letter, and as many.
void searchFixedLetters(SpellingClasses& spelling, const Progress& progress);

}  // namespace holdfast
