// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/enum_texts.h"

#include <algorithm>
#include <array>

namespace holdfast {

std::string_view nameOfEnum(ColumnKind kind) { return kind <= ColumnKind::Date ? kindName(kind) : ""; }

std::string_view nameOfEnum(FillMethod method)
{
    static constexpr std::array<std::string_view, 4> names{"median", "mean", "most_frequent", "constant"};
    const auto index = static_cast<std::size_t>(method);
    return index < names.size() ? names[index] : "";
}

std::string_view nameOfEnum(CompareOp op) { return op <= CompareOp::Present ? nameOf(op) : ""; }

std::string_view nameOfEnum(Aggregate how) { return nameOf(how); }

std::string_view nameOfEnum(JoinHow how) { return nameOf(how); }

std::string_view nameOfEnum(Family family)
{
    const std::vector<Family> all = allFamilies();
    return std::find(all.begin(), all.end(), family) == all.end() ? "" : familyName(family);
}

std::string_view nameOfEnum(ThresholdRule rule) { return rule <= ThresholdRule::Money ? thresholdRuleName(rule) : ""; }

std::string_view nameOfEnum(FoldKind kind) { return kind <= FoldKind::Forward ? foldKindName(kind) : ""; }

std::string_view nameOfEnum(ChapterKind kind) { return kind <= ChapterKind::Method ? chapterName(kind) : ""; }

}  // namespace holdfast
