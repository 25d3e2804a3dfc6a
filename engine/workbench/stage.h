// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstddef>
#include <string_view>

namespace holdfast {

// The stages in a row. Suggest (what is wrong with the tables as read) reads the raw tables alone, so accepting a proposal does not look
// for all of them again; it is a stage of its own for that reason.
enum class Stage { Read, Suggest, Tidy, Join, Prepare, Profile, Associate, Search, Explain, Segment, Report };
inline constexpr std::size_t kStageCount = 11;
inline constexpr std::array<Stage, kStageCount> kStages{Stage::Read,    Stage::Suggest, Stage::Tidy,      Stage::Join,
                                                        Stage::Prepare, Stage::Profile, Stage::Associate, Stage::Search,
                                                        Stage::Explain, Stage::Segment, Stage::Report};

std::string_view stageName(Stage stage);  // "read", "suggest", …: for timings and JSON

}  // namespace holdfast
