// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include <QString>

#include "app/pdf/paper_page.h"
#include "app/pdf/paper_text.h"
#include "report/document.h"

namespace holdfast {

struct PaperChapter
{
    QString title;
    int page = 0;  // from 0
};

// A report set in type on A4 pages: what the PDF holds and what the preview shows.
struct PaperReport
{
    std::vector<PaperPage> pages;
    std::vector<PaperChapter> chapters;
};

// Every chapter begins a page and goes on to the next where it does not fit; no row is split and heads of tables are repeated.
PaperReport layOutReport(const Document& document, const PaperText& words);

}  // namespace holdfast
