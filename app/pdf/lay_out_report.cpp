// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/lay_out_report.h"

#include "app/pdf/paper_canvas.h"
#include "app/pdf/paper_flow.h"

namespace holdfast {

using namespace paper;

namespace {

void drawFirstHead(PaperCanvas& canvas, const Document& document, const PaperText& words)
{
    canvas.rect({kLeft, 12, 14, 2.2}, kAccent);
    double x = kLeft;
    if (!document.organisation.empty()) {
        const QString organisation = elided(QString::fromStdString(document.organisation), kSmallBold, 60);
        canvas.text(x, 21, organisation, kSmallBold, kInk);
        x += paperTextWidth(organisation, kSmallBold) + 4;
    }
    const QString date = words.date(document.date);
    const double room = kRight - x - paperTextWidth(date, kSmall) - 4;
    QString kind = words.word("frame.kind");
    if (!document.title.empty())
        kind += QStringLiteral(" · ") + QString::fromStdString(document.title);
    canvas.text(x, 21, elided(kind, kSmall, room), kSmall, kSecondary);
    canvas.text(kRight, 21, date, kSmall, kSecondary, PaperAlign::Right);
}

void drawRunningHead(PaperCanvas& canvas, const Document& document, const QString& chapter)
{
    double x = kLeft;
    if (!document.organisation.empty()) {
        const QString organisation = elided(QString::fromStdString(document.organisation), kLabelBold, 50);
        canvas.text(x, 13.2, organisation, kLabelBold, kInk);
        x += paperTextWidth(organisation, kLabelBold) + 4;
    }
    canvas.text(kRight, 13.2, chapter, kLabelBold, kAccent, PaperAlign::Right);
    const double room = kRight - x - paperTextWidth(chapter, kLabelBold) - 4;
    canvas.text(x, 13.2, elided(QString::fromStdString(document.title), kLabel, room), kLabel, kSecondary);
    canvas.line({kLeft, 16}, {kRight, 16}, kRule, 0.2);
}

}  // namespace

PaperReport layOutReport(const Document& document, const PaperText& words)
{
    PaperReport report;
    PaperFlow flow(report, words);
    for (const Chapter& chapter : document.chapters) {
        flow.startChapter(chapter);
        for (const Block& block : chapter.blocks)
            flow.add(block);
    }
    const QString definitions = words.word(document.speaksOfUnit ? "frame.definitions.unit" : "frame.definitions");
    for (std::size_t i = 0; i < report.pages.size(); ++i) {
        PaperCanvas canvas(report.pages[i]);
        if (i == 0)
            drawFirstHead(canvas, document, words);
        else
            drawRunningHead(canvas, document,
                            report.pages[i].startsChapter
                                ? report.pages[i].chapter
                                : words.text(Phrase{"frame.continued", {{"chapter", UserText{report.pages[i].chapter.toStdString()}}}}));
        canvas.line({kLeft, 282}, {kRight, 282}, kRule, 0.2);
        const QString number = words.text(Phrase{"frame.page",
                                                 {{"n", Amount{static_cast<double>(i + 1), AmountFormat::Count}},
                                                  {"N", Amount{static_cast<double>(report.pages.size()), AmountFormat::Count}}}});
        canvas.text(kLeft, 285.6, elided(definitions, kNote, kRight - kLeft - 18), kNote, kSecondary);
        canvas.text(kRight, 285.6, number, kNote, kInk, PaperAlign::Right);
    }
    return report;
}

}  // namespace holdfast
