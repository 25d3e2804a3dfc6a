// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/pdf/lay_out_report.h"
#include "app/pdf/paper_canvas.h"

namespace holdfast {

// Sets blocks one under the other and begins a page where one does not fit.
class PaperFlow
{
public:
    PaperFlow(PaperReport& report, const PaperText& words) : m_report(report), m_words(words) {}

    void startChapter(const Chapter& chapter);
    void add(const Block& block);

private:
    void newPage(bool startsChapter);
    bool need(double height);  // begins a page when there is less room; whether it did
    void gap(double height);   // not at the top of a page
    PaperCanvas canvas() { return PaperCanvas(m_report.pages.back()); }

    void addHeading(const Heading& heading);
    void addParagraph(const Paragraph& paragraph);
    void addFigures(const KeyFigures& figures);
    void addTable(const TableBlock& table);
    void addCharts(const std::vector<std::pair<double, ChartBlock>>& charts);

    PaperReport& m_report;
    const PaperText& m_words;
    QString m_chapter;
    double m_y = paper::kTop;
    double m_pageTop = paper::kTop;
};

}  // namespace holdfast
