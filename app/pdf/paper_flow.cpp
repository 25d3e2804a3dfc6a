// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/paper_flow.h"

#include <algorithm>

#include "app/pdf/paper_charts.h"
#include "app/pdf/paper_table.h"
#include "base/match.h"

namespace holdfast {

using namespace paper;

namespace {

constexpr double kBlockGap = 5.5;
constexpr double kColumn = 14.5;  // one of twelve, its gutter of 4 mm included
constexpr double kTextWidth = kRight - kLeft;
constexpr double kLeadWidth = 150;

// A word and whether it is set in bold.
struct Word
{
    QString text;
    bool strong = false;
};
using Line = std::vector<Word>;

std::vector<Line> wrappedRuns(const QString& strong, const QString& plain, const PaperType& plainType, const PaperType& strongType,
                              double width)
{
    std::vector<Word> words;
    for (const QString& word : strong.split(' ', Qt::SkipEmptyParts))
        words.push_back({word, true});
    for (const QString& word : plain.split(' ', Qt::SkipEmptyParts))
        words.push_back({word, false});
    std::vector<Line> lines;
    double used = 0;
    const double blank = paperTextWidth(QStringLiteral(" "), plainType);
    for (Word& word : words) {
        word.text = elided(word.text, word.strong ? strongType : plainType, width);
        const double wide = paperTextWidth(word.text, word.strong ? strongType : plainType);
        if (lines.empty() || used + blank + wide > width) {
            lines.push_back({});
            used = -blank;
        }
        lines.back().push_back(word);
        used += blank + wide;
    }
    if (lines.size() > 1 && lines.back().size() == 1 && lines[lines.size() - 2].size() > 2) {
        lines.back().insert(lines.back().begin(), lines[lines.size() - 2].back());
        lines[lines.size() - 2].pop_back();
    }
    return lines;
}

struct ChartTexts
{
    QStringList title;
    QStringList subtitle;
    QStringList below;
    double head() const { return linesHeight(title.size(), kChartTitle) + linesHeight(subtitle.size(), kLabel) + 1.5; }
    double foot() const { return below.isEmpty() ? 0 : 1.5 + linesHeight(below.size(), kBody); }
};

ChartTexts textsOf(const ChartBlock& block, const PaperText& words, double width)
{
    return {wrapped(words.text(block.title), kChartTitle, width), wrapped(words.text(block.subtitle), kLabel, width),
            wrapped(words.text(block.below), kBody, width)};
}

}  // namespace

void PaperFlow::newPage(bool startsChapter)
{
    PaperPage page;
    page.chapter = m_chapter;
    page.startsChapter = startsChapter;
    m_report.pages.push_back(std::move(page));
    m_pageTop = m_report.pages.size() == 1 ? 27 : kTop;
    m_y = m_pageTop;
}

bool PaperFlow::need(double height)
{
    if (m_y + height <= kBottom || m_y <= m_pageTop)
        return false;
    newPage(false);
    return true;
}

void PaperFlow::gap(double height)
{
    if (m_y > m_pageTop)
        m_y += height;
}

void PaperFlow::startChapter(const Chapter& chapter)
{
    m_chapter = m_words.word("chapter." + std::string(chapterName(chapter.kind)));
    newPage(true);
    m_report.chapters.push_back({m_chapter, static_cast<int>(m_report.pages.size()) - 1});
    const bool first = m_report.pages.size() == 1;
    const PaperType& type = first ? kTitle : kHeadline;
    PaperCanvas page = canvas();
    m_y += page.lines(kLeft, m_y, wrapped(m_words.text(chapter.headline), type, kTextWidth), type, kInk);
    if (!chapter.lead.empty()) {
        m_y += 2.2;
        m_y += page.lines(kLeft, m_y, wrapped(m_words.text(chapter.lead), kLead, first ? kTextWidth : kLeadWidth), kLead, kText);
    }
    m_y += 1;
}

void PaperFlow::add(const Block& block)
{
    std::visit(Match{[&](const Heading& heading) { addHeading(heading); }, [&](const Paragraph& paragraph) { addParagraph(paragraph); },
                     [&](const KeyFigures& figures) { addFigures(figures); }, [&](const TableBlock& table) { addTable(table); },
                     [&](const ChartBlock& chart) {
                         addCharts({{12, chart}});
                     },
                     [&](const ChartRow& row) { addCharts(row.charts); }},
               block);
}

void PaperFlow::addHeading(const Heading& heading)
{
    gap(kBlockGap + 1);
    const QStringList lines = wrapped(m_words.text(heading.text), kHeading, kTextWidth);
    need(linesHeight(lines.size(), kHeading) + 14);  // two lines of what follows stay with it
    m_y += canvas().lines(kLeft, m_y, lines, kHeading, kInk) - 3.5;
}

void PaperFlow::addParagraph(const Paragraph& paragraph)
{
    const PaperType& type = paragraph.style == TextStyle::Body ? kBody : paragraph.style == TextStyle::Small ? kSmall : kNote;
    const PaperType& strongType = paragraph.style == TextStyle::Body ? kBodyBold : kSmallBold;
    const QColor colour = paragraph.style == TextStyle::Note ? kSecondary : kText;
    const auto lines = wrappedRuns(m_words.text(paragraph.strong), m_words.text(paragraph.sentences), type, strongType, kTextWidth);
    if (lines.empty())
        return;
    gap(paragraph.style == TextStyle::Body ? kBlockGap : 4);
    need(linesHeight(static_cast<qsizetype>(lines.size()), type));
    PaperCanvas page = canvas();
    for (const Line& line : lines) {
        double x = kLeft;
        for (std::size_t i = 0; i < line.size();) {
            QStringList run;
            const bool strong = line[i].strong;
            for (; i < line.size() && line[i].strong == strong; ++i)
                run << line[i].text;
            const PaperType& runType = strong ? strongType : type;
            page.lines(x, m_y, {run.join(' ')}, runType, strong ? kInk : colour);
            x += paperTextWidth(run.join(' ') + ' ', runType);
        }
        m_y += linesHeight(1, type);
    }
}

void PaperFlow::addFigures(const KeyFigures& figures)
{
    if (figures.figures.empty())
        return;
    const double gutter = 5;
    const double width = (kTextWidth - gutter * 3) / 4;
    double height = 0;
    std::vector<QStringList> captions;
    std::vector<QStringList> notes;
    for (const KeyFigure& figure : figures.figures) {
        captions.push_back(wrapped(m_words.text(figure.caption), kSmall, width));
        notes.push_back(wrapped(m_words.text(figure.note), kNote, width));
        height = std::max(height, 12 + linesHeight(captions.back().size(), kSmall) + linesHeight(notes.back().size(), kNote) + 0.8);
    }
    gap(4);
    need(height + 3);
    PaperCanvas page = canvas();
    page.line({kLeft, m_y}, {kRight, m_y}, kInk, 0.5);
    m_y += 3;
    for (std::size_t i = 0; i < figures.figures.size() && i < 4; ++i) {
        const double x = kLeft + (width + gutter) * static_cast<double>(i);
        const QString value = m_words.text(figures.figures[i].value);
        PaperType type = kNumber;
        while (type.points > 13 && paperTextWidth(value, type) > width + 1)
            type.points -= 1;
        page.text(x, m_y + 8.2, value, type, figures.figures[i].accent ? kAccent : kInk);
        const double used = page.lines(x, m_y + 11.5, captions[i], kSmall, kText);
        page.lines(x, m_y + 12.3 + used, notes[i], kNote, kSecondary);
    }
    m_y += height;
}

void PaperFlow::addTable(const TableBlock& block)
{
    const PaperTable table(block, m_words, kLeft, kTextWidth);
    gap(kBlockGap);
    const QString title = m_words.text(block.title);
    const double titleHeight = title.isEmpty() ? 0 : linesHeight(1, kHeading) + 1;
    const double rows = table.rows() == 0 ? 0 : table.rowHeight(0) + (table.rows() > 1 ? table.rowHeight(1) : 0);
    need(titleHeight + table.headHeight() + rows);
    if (!title.isEmpty())
        m_y += canvas().lines(kLeft, m_y, {title}, kHeading, kInk) + 1;
    PaperCanvas page = canvas();
    table.drawHead(page, m_y);
    m_y += table.headHeight();
    for (std::size_t row = 0; row < table.rows(); ++row) {
        if (need(table.rowHeight(row))) {
            PaperCanvas next = canvas();
            table.drawHead(next, m_y);
            m_y += table.headHeight();
        }
        PaperCanvas current = canvas();
        table.drawRow(current, row, m_y);
        m_y += table.rowHeight(row);
    }
}

void PaperFlow::addCharts(const std::vector<std::pair<double, ChartBlock>>& charts)
{
    struct Placed
    {
        double left = 0;
        double width = 0;
        ChartTexts texts;
    };
    std::vector<Placed> placed;
    double x = kLeft;
    double head = 0;
    double body = 0;
    double foot = 0;
    for (const auto& entry : charts) {
        Placed one{x, entry.first * kColumn - 4, {}};
        one.texts = textsOf(entry.second, m_words, one.width);
        head = std::max(head, one.texts.head());
        body = std::max(body, paperChartHeight(entry.second.chart, one.width));
        foot = std::max(foot, one.texts.foot());
        x += entry.first * kColumn;
        placed.push_back(std::move(one));
    }
    gap(kBlockGap);
    need(head + body + foot);
    PaperCanvas page = canvas();
    for (std::size_t i = 0; i < charts.size(); ++i) {
        const Placed& one = placed[i];
        const double used = page.lines(one.left, m_y, one.texts.title, kChartTitle, kInk);
        page.lines(one.left, m_y + used, one.texts.subtitle, kLabel, kSecondary);
        const double height = paperChartHeight(charts[i].second.chart, one.width);
        drawPaperChart(page, {one.left, m_y + head, one.width, height}, charts[i].second.chart, m_words);
        if (!one.texts.below.isEmpty())
            page.lines(one.left, m_y + head + body + 1.5, one.texts.below, kBody);
    }
    m_y += head + body + foot;
}

}  // namespace holdfast
