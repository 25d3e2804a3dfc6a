// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <utility>
#include <vector>

#include "base/match.h"
#include "report/document.h"

namespace holdfast::tests {

// Visits every phrase of a document and every value bound in it, wherever it stands.
class DocumentWalk
{
public:
    std::function<void(const Phrase&)> onPhrase = [](const Phrase&) {};
    std::function<void(const Bound&)> onBound = [](const Bound&) {};

    void walk(const Document& document) const
    {
        for (const Chapter& chapter : document.chapters) {
            phrase(chapter.headline);
            phrases(chapter.lead);
            for (const Block& one : chapter.blocks)
                block(one);
        }
    }
    void bound(const Bound& value) const
    {
        onBound(value);
        if (const auto* inner = std::get_if<Phrases>(&value))
            phrases(*inner);
    }

private:
    void phrase(const Phrase& one) const
    {
        if (one.empty())
            return;
        onPhrase(one);
        for (const BoundValue& value : one.values)
            bound(value.bound);
    }
    void phrases(const Phrases& many) const
    {
        for (const Phrase& one : many)
            phrase(one);
    }
    void bounds(const std::vector<Label>& many) const
    {
        for (const Label& one : many)
            bound(one);
    }
    void block(const Block& one) const
    {
        std::visit(Match{[&](const Heading& heading) { phrase(heading.text); },
                         [&](const Paragraph& paragraph) {
                             phrase(paragraph.strong);
                             phrases(paragraph.sentences);
                         },
                         [&](const KeyFigures& figures) {
                             for (const KeyFigure& figure : figures.figures) {
                                 phrase(figure.value);
                                 phrase(figure.caption);
                                 phrase(figure.note);
                             }
                         },
                         [&](const TableBlock& table) {
                             phrase(table.title);
                             for (const TableHead& head : table.heads)
                                 phrase(head.text);
                             for (const auto& row : table.rows)
                                 for (const TableCell& cell : row) {
                                     bound(cell.text);
                                     if (cell.below)
                                         phrase(*cell.below);
                                 }
                         },
                         [&](const ChartBlock& block) { chart(block); },
                         [&](const ChartRow& row) {
                             for (const auto& entry : row.charts)
                                 chart(entry.second);
                         }},
                   one);
    }
    void chart(const ChartBlock& block) const
    {
        phrase(block.title);
        phrase(block.subtitle);
        phrase(block.below);
        std::visit(Match{[&](const BandsChart& c) {
                             bounds(c.labels);
                             bounds(c.countLabels);
                             phrase(c.zoneTitle);
                             phrase(c.zoneText);
                         },
                         [&](const SplitHistogramChart& c) {
                             bound(c.positiveName);
                             bound(c.otherName);
                         },
                         [&](const RatesChart& c) {
                             for (const RateRow& row : c.rows) {
                                 bound(row.label);
                                 bound(row.value);
                             }
                         },
                         [&](const PairsChart& c) {
                             for (const PairRow& row : c.rows) {
                                 phrase(row.title);
                                 bound(row.withLabel);
                                 bound(row.withoutLabel);
                             }
                             phrase(c.note);
                         },
                         [](const RatePanelChart&) {}, [&](const MatrixChart& c) { bounds(c.names); },
                         [&](const ScoresChart& c) {
                             phrases(c.heads);
                             for (const ScoreRow& row : c.rows) {
                                 bound(row.name);
                                 bound(row.meanLabel);
                                 bounds(row.cells);
                             }
                         },
                         [&](const RocChart& c) {
                             for (const RocCurveLine& curve : c.curves)
                                 bound(curve.name);
                         },
                         [&](const CalibrationChart& c) { phrase(c.note); }, [](const HundredChart&) {},
                         [&](const BarsChart& c) {
                             phrases(c.heads);
                             for (const BarRow& row : c.rows) {
                                 bound(row.name);
                                 bound(row.valueLabel);
                                 bounds(row.cells);
                             }
                         },
                         [&](const GridChart& c) {
                             bounds(c.columns);
                             bounds(c.rows);
                             phrase(c.rowTitle);
                             phrase(c.columnTitle);
                         },
                         [&](const StackChart& c) {
                             for (const StackPart& part : c.parts)
                                 bound(part.label);
                         }},
                   block.chart);
    }
};

}  // namespace holdfast::tests
