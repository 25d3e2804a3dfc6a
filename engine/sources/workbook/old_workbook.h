// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

#include "base/result.h"

namespace holdfast {

// Why a file of the kind before 2007 is not read: read.encrypted for a new workbook under a password, read.not-a-workbook for a document or
// a mail, read.old-workbook else.
Failure refusedOldWorkbook(std::string_view bytes);
// A workbook of the nineties, which has no container around it.
bool isBareOldWorkbook(std::string_view bytes);

}  // namespace holdfast
