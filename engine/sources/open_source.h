// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/progress.h"
#include "base/result.h"
#include "sources/source_snapshot.h"

namespace holdfast {

// Reads one file whole. Fails by value: missing, unreadable, not text, a quote opened and never closed.
Result<SourceSnapshot> openSource(const SourceSpec& spec, const Progress& progress);

}  // namespace holdfast
