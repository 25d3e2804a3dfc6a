// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "learn/curves.h"
#include "report/chapters/chapters.h"
#include "report/compose.h"

namespace holdfast {

namespace {

constexpr double kClear = 0.05;  // below this p value one model is clearly better

ScoresChart scoresChart(const SearchResult& search, Family used)
{
    ScoresChart chart;
    const bool number = search.design != nullptr && search.design->kind == TargetKind::Number;
    chart.heads = {phrase("head.test-auc"), phrase(number ? "head.rmse" : "head.brier")};
    for (const FamilyResult& family : search.families) {
        if (family.family == Family::Baseline)
            continue;
        ScoreRow row{Term{familyCode(family.family)}};
        row.dots = family.foldScores;
        row.mean = family.cvMean;
        row.meanLabel = amount(family.cvMean, AmountFormat::Score);
        if (family.foldScores.size() > 1)
            row.interval = Interval{family.cvMean - family.cvSd, family.cvMean + family.cvSd};
        row.chosen = family.family == used;
        if (family.numbers) {
            row.cells.push_back(
                Phrases{phrase("auc-with-interval", {{"x", amount(family.numbers->r2, AmountFormat::Score)},
                                                     {"low", amount(family.numbers->r2Interval.low, AmountFormat::ScoreText)},
                                                     {"high", amount(family.numbers->r2Interval.high, AmountFormat::ScoreText)}})});
            row.cells.push_back(amount(family.numbers->rmse, AmountFormat::Number));
        } else if (family.test) {
            row.cells.push_back(
                Phrases{phrase("auc-with-interval", {{"x", amount(family.test->rocAuc, AmountFormat::Score)},
                                                     {"low", amount(family.test->rocAucInterval.low, AmountFormat::ScoreText)},
                                                     {"high", amount(family.test->rocAucInterval.high, AmountFormat::ScoreText)}})});
            row.cells.push_back(amount(family.test->brier, AmountFormat::Score));
        } else {
            row.cells = {Term{"none"}, Term{"none"}};
        }
        chart.rows.push_back(std::move(row));
    }
    std::stable_sort(chart.rows.begin(), chart.rows.end(), [](const ScoreRow& a, const ScoreRow& b) { return a.mean > b.mean; });
    return chart;
}

// Who is clearly worse than the best, and who may be only unlucky.
Phrases comparison(const SearchResult& search)
{
    Phrases worse;
    Phrases alike;
    for (const FamilyResult& family : search.families)
        if (family.family != Family::Baseline && family.family != search.chosen)
            (family.differenceP < kClear ? worse : alike)
                .push_back(phrase("plain", {{"text", Term{familyCode(family.family) + ".genitive"}}}));
    Phrases made;
    const Bound best = Term{familyCode(search.chosen)};
    if (!worse.empty())
        made.push_back(phrase("models.clearly-better", {{"best", best}, {"others", worse}}));
    for (Phrase& name : alike)
        name.values[0].bound = Term{
            std::get<Term>(name.values[0].bound).code.substr(0, std::get<Term>(name.values[0].bound).code.rfind('.')) + ".instrumental"};
    if (!alike.empty())
        made.push_back(phrase("models.may-be-chance", {{"best", best}, {"others", alike}}));
    if (search.recommended != search.chosen)
        made.push_back(phrase("models.recommended", {{"simple", Term{familyCode(search.recommended)}}}));
    return made;
}

// A curve of whole per cent: single customers are not to be read off its steps.
RocCurveLine rocLine(const FamilyResult& family, const SearchResult& search, Family used)
{
    RocCurveLine line{Term{familyCode(family.family)}};
    line.chosen = family.family == used;
    const std::vector<RocPoint> curve = rocCurve(family.testScores, search.testLabels());
    std::size_t at = 0;
    for (int percent = 0; percent <= 100; percent += 2) {
        const double x = percent / 100.0;
        while (at + 1 < curve.size() && curve[at + 1].falsePositiveRate <= x)
            ++at;
        double y = curve[at].truePositiveRate;
        if (at + 1 < curve.size() && curve[at + 1].falsePositiveRate > curve[at].falsePositiveRate) {
            const double part = (x - curve[at].falsePositiveRate) / (curve[at + 1].falsePositiveRate - curve[at].falsePositiveRate);
            y += std::clamp(part, 0.0, 1.0) * (curve[at + 1].truePositiveRate - curve[at].truePositiveRate);
        }
        if (percent == 0)
            line.points.emplace_back(0.0, 0.0);
        line.points.emplace_back(x, y);
    }
    return line;
}

std::optional<RocChart> rocChart(const SearchResult& search, Family used)
{
    RocChart chart;
    for (const FamilyResult& family : search.families)
        if (family.family != Family::Baseline && !family.testScores.empty())
            chart.curves.push_back(rocLine(family, search, used));
    if (chart.curves.empty())
        return std::nullopt;
    std::stable_sort(chart.curves.begin(), chart.curves.end(),
                     [](const RocCurveLine& a, const RocCurveLine& b) { return a.chosen < b.chosen; });
    return chart;
}

std::optional<CalibrationChart> calibrationChart(const RiskBands& bands)
{
    CalibrationChart chart;
    for (const RiskBand& band : bands)
        if (band.customers >= 20)
            chart.points.emplace_back(band.riskMean, rateRow({}, band.positives, band.customers));
    chart.note = phrase("models.calibration.note");
    return chart.points.size() < 2 ? std::nullopt : std::optional(chart);
}

HundredChart hundredChart(const SegmentReport& segments)
{
    const auto all = static_cast<double>(segments.all.labelled);
    const SegmentFigures& zone = segments.zone->figures;
    HundredChart chart;
    chart.found = static_cast<int>(std::lround(100 * static_cast<double>(zone.positives) / all));
    chart.wrong = static_cast<int>(std::lround(100 * static_cast<double>(zone.labelled - zone.positives) / all));
    chart.missed = static_cast<int>(std::lround(100 * static_cast<double>(segments.all.positives - zone.positives) / all));
    chart.calm = 100 - chart.found - chart.wrong - chart.missed;
    return chart;
}

// Columns only while neighbours differ by ten people or more.
std::optional<TableBlock> thresholdTable(const SegmentReport& segments)
{
    TableBlock table;
    table.compact = true;
    table.heads = {head("models.threshold.head", 4)};
    std::vector<TableCell> customersRow{wordCell("models.threshold.customers")};
    std::vector<TableCell> rateRow1{wordCell("models.threshold.rate")};
    std::vector<TableCell> foundRow{wordCell("models.threshold.found")};
    std::size_t last = SIZE_MAX;
    for (std::size_t band = 3; band < segments.bands.size() && band < 9; ++band) {
        std::size_t people = 0;
        std::size_t hits = 0;
        for (std::size_t i = band; i < segments.bands.size(); ++i) {
            people += segments.bands[i].customers;
            hits += segments.bands[i].positives;
        }
        if (people < kFew || (last != SIZE_MAX && last - people < kFew && last != people))
            continue;
        last = people;
        const bool strong = segments.zone && std::abs(segments.zone->threshold - segments.bands[band].low) < 1e-9;
        TableHead column{phrase("from", {{"x", share(segments.bands[band].low)}}), true, 1.3};
        table.heads.push_back(std::move(column));
        customersRow.push_back(cell(customers(people), strong));
        rateRow1.push_back(cell(shareOfPeople(hits, people), strong));
        foundRow.push_back(cell(shareOfPeople(hits, segments.all.positives), strong));
    }
    if (table.heads.size() < 3)
        return std::nullopt;
    table.rows = {std::move(customersRow), std::move(rateRow1), std::move(foundRow)};
    return table;
}

Phrase calibrationVerdict(const RiskBands& bands)
{
    for (const RiskBand& band : bands)
        if (band.customers >= 50) {
            const double rate = static_cast<double>(band.positives) / static_cast<double>(band.customers);
            if (std::abs(rate - band.riskMean) > 0.1)
                return phrase("models.calibration.order-only");
        }
    return phrase("models.calibration.good");
}

void tellClasses(Forecast forecast, const FamilyResult& used, double auc, Chapter& chapter)
{
    chapter.headline = phrase(forecast == Forecast::Poor      ? "models.headline.poor"
                              : forecast == Forecast::TooGood ? "models.headline.leak"
                                                              : "models.headline",
                              {{"k", amount(std::floor(auc * 100 + 0.5), AmountFormat::Count)}});
    std::vector<BoundValue> values{{"auc", amount(auc, AmountFormat::ScoreText)}};
    if (used.test) {
        values.push_back({"low", amount(used.test->rocAucInterval.low, AmountFormat::ScoreText)});
        values.push_back({"high", amount(used.test->rocAucInterval.high, AmountFormat::ScoreText)});
        values.push_back({"rows", count(used.test->rows)});
        chapter.lead.push_back(phrase("models.lead", std::move(values)));
    } else {
        chapter.lead.push_back(phrase("models.lead.folds", std::move(values)));
    }
}

void tellNumber(const SearchResult& search, const FamilyResult& used, Chapter& chapter)
{
    const double r2 = r2Of(used);
    chapter.headline =
        phrase(r2 >= 0.05 ? "models.headline.number" : "models.headline.number.poor",
               {{"target", ColumnName{search.design->targetName}}, {"k", amount(std::floor(r2 * 100 + 0.5), AmountFormat::Count)}});
    if (!used.numbers) {
        chapter.lead.push_back(phrase("models.lead.number.folds", {{"score", amount(r2, AmountFormat::ScoreText)}}));
        return;
    }
    chapter.lead.push_back(phrase("models.lead.number", {{"score", amount(r2, AmountFormat::ScoreText)},
                                                         {"low", amount(used.numbers->r2Interval.low, AmountFormat::ScoreText)},
                                                         {"high", amount(used.numbers->r2Interval.high, AmountFormat::ScoreText)},
                                                         {"rows", count(used.numbers->rows)}}));
    const FamilyResult* mean = search.find(Family::Baseline);
    if (mean != nullptr && mean->numbers)
        chapter.lead.push_back(phrase("models.number.errors", {{"mae", amount(used.numbers->mae, AmountFormat::Number)},
                                                               {"rmse", amount(used.numbers->rmse, AmountFormat::Number)},
                                                               {"base", amount(mean->numbers->rmse, AmountFormat::Number)}}));
}

}  // namespace

std::optional<Chapter> modelsChapter(const ReportInputs& in)
{
    const Forecast forecast = forecastOf(in);
    if (forecast == Forecast::None || forecast == Forecast::TooFew)
        return std::nullopt;
    const SearchResult& search = *in.search;
    const FamilyResult& used = usedModel(in);
    const double auc = aucOf(used);
    const bool number = forecast == Forecast::Number;

    Chapter chapter{ChapterKind::Models};
    if (number)
        tellNumber(search, used, chapter);
    else
        tellClasses(forecast, used, auc, chapter);
    ScoresChart scores = scoresChart(search, used.family);
    const int folds = search.design == nullptr ? 0 : search.design->folds;
    chapter.blocks.push_back(
        ChartBlock{phrase("models.scores.title"),
                   phrase(number ? "models.scores.number" : "models.scores.subtitle", {{"folds", count(static_cast<std::size_t>(folds))}}),
                   std::move(scores)});
    Phrases text;
    if (used.foldScores.size() > 1) {
        const auto [low, high] = std::minmax_element(used.foldScores.begin(), used.foldScores.end());
        text.push_back(
            phrase("models.one-split", {{"min", amount(*low, AmountFormat::ScoreText)}, {"max", amount(*high, AmountFormat::ScoreText)}}));
    }
    for (Phrase& sentence : comparison(search))
        text.push_back(std::move(sentence));
    chapter.blocks.push_back(Paragraph{std::move(text), TextStyle::Body, phrase("models.one-split.strong")});

    ChartRow row;
    if (auto roc = number ? std::nullopt : rocChart(search, used.family))
        row.charts.push_back({4, {phrase("models.roc.title"), phrase("models.roc.subtitle"), std::move(*roc)}});
    if (in.segments != nullptr && in.segments->hasRisk) {
        if (auto calibration = calibrationChart(in.segments->bands))
            row.charts.push_back({4, {phrase("models.calibration.title"), phrase("models.calibration.subtitle"), std::move(*calibration)}});
        if (in.segments->zone && in.segments->all.labelled >= 500 && in.segments->zone->figures.positives >= kFew)
            row.charts.push_back({4,
                                  {phrase("models.hundred.title", {{"t", share(in.segments->zone->threshold)}}),
                                   phrase("models.hundred.subtitle"), hundredChart(*in.segments)}});
    }
    if (!row.charts.empty())
        chapter.blocks.push_back(std::move(row));
    if (number)
        chapter.blocks.push_back(Paragraph{{phrase("models.number.out-of-fold")}});
    if (in.segments != nullptr && in.segments->hasRisk) {
        std::vector<BoundValue> brier{{"brier", amount(used.test ? used.test->brier : 0, AmountFormat::Score)}};
        const double rate = in.segments->all.observedRate;
        Phrases trust;
        if (used.test && std::isfinite(rate)) {
            brier.push_back({"base", amount(rate * (1 - rate), AmountFormat::Score)});
            trust.push_back(phrase("models.brier", std::move(brier)));
        }
        trust.push_back(phrase("models.out-of-fold"));
        chapter.blocks.push_back(Paragraph{std::move(trust), TextStyle::Body, calibrationVerdict(in.segments->bands)});
        if (auto table = thresholdTable(*in.segments))
            chapter.blocks.push_back(std::move(*table));
    }
    return chapter;
}

}  // namespace holdfast
