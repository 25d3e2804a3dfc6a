// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

#include "study/study.h"

namespace holdfast {

// How the enums of the study stand in its file. Empty for a number that is none of them.
std::string_view nameOfEnum(ColumnKind kind);
std::string_view nameOfEnum(FillMethod method);
std::string_view nameOfEnum(CompareOp op);
std::string_view nameOfEnum(Aggregate how);
std::string_view nameOfEnum(JoinHow how);
std::string_view nameOfEnum(Family family);
std::string_view nameOfEnum(ThresholdRule rule);
std::string_view nameOfEnum(FoldKind kind);
std::string_view nameOfEnum(ChapterKind kind);

}  // namespace holdfast
