// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/inputs.h"

namespace holdfast {

Inputs lookAtFiles(const Study& study, Inputs previous)
{
    previous.stamps.clear();
    for (const SourceSpec& source : study.sources)
        previous.stamps.push_back(stampOf(source.path));
    return previous;
}

}  // namespace holdfast
