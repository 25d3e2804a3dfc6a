// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>

#include "base/result.h"
#include "study/study.h"

namespace holdfast {

// What settings may be; the command line and the file are held to the same.
inline constexpr int kTrialsMost = 1'000'000;
inline constexpr int kFoldsLeast = 2;
inline constexpr int kFoldsMost = 100;
inline constexpr int kRepeatsMost = 20;
inline constexpr double kTestShareMost = 0.9;
inline constexpr double kMoneyMost = 1e12;     // of one customer
inline constexpr std::int64_t kRowsLeast = 1;  // of a source that is read in part

// The first setting that is out of its range, as a hand or a fault may leave it in a file: "study.bad-trials", "study.bad-folds",
// "study.bad-repeats", "study.bad-test-share", "study.bad-threshold", "study.bad-recall-floor", "study.bad-profit-kept",
// "study.bad-contact-cost", "study.bad-effect", "study.bad-rows", "study.bad-most-times" {table} (found: what stands there; numbers: the
// range, or the least).
std::optional<Failure> checkStudy(const Study& study);

}  // namespace holdfast
