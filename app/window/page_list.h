// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/pages/page.h"

namespace holdfast {

// The list of pages: to add one, add a line.
Page* makePage(PageId page, PageContext context);

}  // namespace holdfast
