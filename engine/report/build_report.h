// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "report/document.h"
#include "report/report_inputs.h"

namespace holdfast {

// The report of what is there. Only aggregates: groups of one to nine people are hidden, and no value of a single customer is in it.
Document buildReport(const ReportInputs& inputs);

}  // namespace holdfast
