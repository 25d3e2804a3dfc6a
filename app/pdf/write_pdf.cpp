// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/write_pdf.h"

#include <QBuffer>
#include <QFontDatabase>
#include <QHashSeed>
#include <QPainter>
#include <QPdfWriter>

namespace holdfast {

namespace {

constexpr int kResolution = 1440;  // coarser, and glyphs are set at uneven distances

}  // namespace

Result<QByteArray> writePdf(const Document& document)
{
    if (QFontDatabase::families().isEmpty())
        return Failure{"pdf.no-font"};
    const PaperText words = PaperText::of(document);
    const PaperReport report = layOutReport(document, words);

    // The order of objects that QPdfWriter writes follows the seed of QHash.
    QHashSeed::setDeterministicGlobalSeed();
    QByteArray bytes;
    {
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        writer.setResolution(kResolution);
        QPainter painter(&writer);
        for (std::size_t i = 0; i < report.pages.size(); ++i) {
            if (i > 0)
                writer.newPage();
            paintPaperPage(painter, report.pages[i], kResolution / 25.4);
        }
    }
    QHashSeed::resetRandomGlobalSeed();
    return finishedPdf(bytes, document, report.chapters);
}

}  // namespace holdfast
