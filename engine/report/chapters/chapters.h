// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

#include "report/document.h"
#include "report/report_inputs.h"

namespace holdfast {

// One function per chapter; none when there is nothing to say. To add one: a file here, a line below, a line in build_report.cpp.
std::optional<Chapter> summaryChapter(const ReportInputs& inputs);
std::optional<Chapter> dataChapter(const ReportInputs& inputs);
std::optional<Chapter> explorationChapter(const ReportInputs& inputs);
std::optional<Chapter> correlationsChapter(const ReportInputs& inputs);
std::optional<Chapter> modelsChapter(const ReportInputs& inputs);
std::optional<Chapter> whyChapter(const ReportInputs& inputs);
std::optional<Chapter> segmentsChapter(const ReportInputs& inputs);
std::optional<Chapter> moneyChapter(const ReportInputs& inputs);
std::optional<Chapter> methodChapter(const ReportInputs& inputs);

}  // namespace holdfast
