// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/stage_result.h"

namespace holdfast {

StageResult failedResult(Stage stage, Failure failure)
{
    StageResult result{.stage = stage};
    result.value = std::move(failure);
    return result;
}

}  // namespace holdfast
