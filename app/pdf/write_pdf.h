// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>

#include "app/pdf/lay_out_report.h"
#include "base/result.h"
#include "report/document.h"

namespace holdfast {

// The report as a PDF: A4, vectors only, fonts embedded, bookmarks and language set, no user, host or path in it. The same document gives
// the same bytes. Fails with "pdf.no-font" where no font can set text (a PDF without any would look written and hold nothing).
Result<QByteArray> writePdf(const Document& document);

// What Qt wrote, with bookmarks, language and metadata put in and everything that changes from run to run taken out.
QByteArray finishedPdf(const QByteArray& written, const Document& document, const std::vector<PaperChapter>& chapters);

}  // namespace holdfast
