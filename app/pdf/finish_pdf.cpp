// SPDX-License-Identifier: GPL-3.0-or-later
#define POINTERHOLDER_TRANSITION 4  // std::shared_ptr throughout, which the headers ask to be told
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include "app/pdf/write_pdf.h"

namespace holdfast {

namespace {

QPDFObjectHandle unicode(const std::string& text) { return QPDFObjectHandle::newUnicodeString(text); }

void addBookmarks(QPDF& pdf, const std::vector<PaperChapter>& chapters)
{
    const auto pages = QPDFPageDocumentHelper(pdf).getAllPages();
    QPDFObjectHandle outlines = pdf.makeIndirectObject(QPDFObjectHandle::parse("<< /Type /Outlines >>"));
    std::vector<QPDFObjectHandle> items;
    for (const PaperChapter& chapter : chapters) {
        if (chapter.page < 0 || static_cast<std::size_t>(chapter.page) >= pages.size())
            continue;
        QPDFObjectHandle item = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        item.replaceKey("/Title", unicode(chapter.title.toStdString()));
        item.replaceKey("/Parent", outlines);
        QPDFObjectHandle destination = QPDFObjectHandle::newArray();
        destination.appendItem(pages[static_cast<std::size_t>(chapter.page)].getObjectHandle());
        destination.appendItem(QPDFObjectHandle::newName("/Fit"));
        item.replaceKey("/Dest", destination);
        items.push_back(item);
    }
    if (items.empty())
        return;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0)
            items[i].replaceKey("/Prev", items[i - 1]);
        if (i + 1 < items.size())
            items[i].replaceKey("/Next", items[i + 1]);
    }
    outlines.replaceKey("/First", items.front());
    outlines.replaceKey("/Last", items.back());
    outlines.replaceKey("/Count", QPDFObjectHandle::newInteger(static_cast<long long>(items.size())));
    pdf.getRoot().replaceKey("/Outlines", outlines);
    pdf.getRoot().replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
}

// D:20261121 from an ISO date; nothing when the report has none, so that nothing depends on the clock.
std::string pdfDate(const std::string& iso)
{
    std::string digits;
    for (std::size_t i = 0; i < iso.size() && i < 10; ++i)
        if (iso[i] >= '0' && iso[i] <= '9')
            digits.push_back(iso[i]);
    if (digits.size() != 8)
        return {};
    digits.insert(0, "D:");
    return digits.append("000000Z");
}

}  // namespace

QByteArray finishedPdf(const QByteArray& written, const Document& document, const std::vector<PaperChapter>& chapters)
{
    QPDF pdf;
    pdf.processMemoryFile("report", written.constData(), static_cast<std::size_t>(written.size()));
    QPDFObjectHandle info = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
    info.replaceKey("/Title", unicode(document.title));
    if (!document.author.empty())
        info.replaceKey("/Author", unicode(document.author));
    info.replaceKey("/Creator", unicode("Holdfast"));
    if (const std::string date = pdfDate(document.date); !date.empty())
        info.replaceKey("/CreationDate", QPDFObjectHandle::newString(date));
    pdf.getTrailer().replaceKey("/Info", info);
    pdf.getRoot().replaceKey("/Lang", unicode(document.language));
    pdf.getRoot().removeKey("/Metadata");
    pdf.getRoot().replaceKey("/ViewerPreferences", QPDFObjectHandle::parse("<< /DisplayDocTitle true >>"));
    addBookmarks(pdf, chapters);

    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(buffer->getBuffer()), static_cast<qsizetype>(buffer->getSize())};
}

}  // namespace holdfast
