// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/chart_theme.h"

namespace holdfast {

namespace {

// Paper's own colours (one accent means the event; the rest is ink and greys): the printed report's rules.
namespace paper {
const QColor accent(0xB5, 0x40, 0x1C);
const QColor accentPale(0xD9, 0x8A, 0x6A);
const QColor accentSoft(0xFA, 0xED, 0xE6);
const QColor ink(0x1B, 0x1F, 0x24);
const QColor text(0x2A, 0x2F, 0x37);
const QColor second(0x59, 0x61, 0x6D);
const QColor data(0x6B, 0x75, 0x82);
const QColor dataLight(0xC3, 0xC9, 0xD1);
const QColor rule(0xD5, 0xD9, 0xDF);
const QColor white(0xFF, 0xFF, 0xFF);
}  // namespace paper

QFont paperFace(double pixels, QFont::Weight weight, bool serif = false)
{
    QFont font;
    font.setFamilies(serif ? QStringList{"PT Serif", "DejaVu Serif"} : QStringList{"PT Sans", "DejaVu Sans"});
    font.setPixelSize(std::max(1, static_cast<int>(pixels + 0.5)));
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::NoFontMerging);
    return font;
}

}  // namespace

QColor ChartTheme::category(int position) const
{
    return position >= 0 && position < static_cast<int>(categorical.size()) ? categorical[static_cast<std::size_t>(position)] : bar;
}

ChartTheme screenChartTheme(const Theme& theme, Language language)
{
    const Tokens& t = theme.tokens();
    ChartTheme chart;
    chart.numbers = NumberFormat(language, NumberStyle::Screen);
    chart.unit = theme.scale;
    chart.ground = t.surface;
    chart.ink = t.ink;
    chart.ink2 = t.ink2;
    chart.ink3 = t.ink3;
    chart.grid = t.grid;
    chart.baseline = t.lineStrong;
    chart.control = t.control;
    chart.bar = t.bar;
    chart.neutral = t.neutral;
    chart.accent = t.accent;
    chart.onAccent = t.onAccent;
    chart.accentSoft = t.accentSoft;
    chart.accentSoftInk = t.accentSoftInk;
    chart.lineStrong = t.lineStrong;
    chart.selected = t.selected;
    chart.hover = t.hover;
    chart.event = t.event;
    chart.other = t.other;
    chart.eventInk = t.eventInk;
    chart.otherInk = t.otherInk;
    chart.eventSoft = t.eventSoft;
    chart.otherSoft = t.otherSoft;
    chart.stale = t.stale;
    chart.staleSoft = t.staleSoft;
    chart.categorical = t.categorical;
    chart.sequential = t.sequential;
    chart.diverging = t.diverging;
    chart.label = theme.font(TextRole::Tiny);
    chart.labelStrong = theme.font(TextRole::TinyStrong);
    chart.caption = theme.font(TextRole::Caption);
    chart.captionStrong = theme.font(TextRole::CaptionStrong);
    chart.body = theme.font(TextRole::Body);
    chart.bodyStrong = theme.font(TextRole::Strong);
    chart.figure = theme.font(TextRole::Title);
    return chart;
}

ChartTheme pictureChartTheme(Language language) { return screenChartTheme(Theme{}, language); }

ChartTheme paperChartTheme(Language language, double unitsPerPoint)
{
    ChartTheme chart;
    chart.medium = Medium::Paper;
    chart.numbers = NumberFormat(language, NumberStyle::Paper);
    chart.unit = unitsPerPoint * 0.72;
    chart.ground = paper::white;
    chart.ink = paper::ink;
    chart.ink2 = paper::text;
    chart.ink3 = paper::second;
    chart.grid = mixed(paper::rule, paper::white, 0.35);
    chart.baseline = paper::data;
    chart.control = paper::data;
    chart.bar = paper::data;
    chart.neutral = paper::dataLight;
    chart.accent = paper::accent;
    chart.onAccent = paper::white;
    chart.accentSoft = paper::accentSoft;
    chart.accentSoftInk = paper::accent;
    chart.lineStrong = paper::dataLight;
    chart.selected = paper::accentSoft;
    chart.hover = paper::white;
    chart.event = paper::accent;
    chart.other = paper::data;
    chart.eventInk = paper::accent;
    chart.otherInk = paper::second;
    chart.eventSoft = paper::accentSoft;
    chart.otherSoft = mixed(paper::dataLight, paper::white, 0.6);
    chart.stale = paper::ink;
    chart.staleSoft = paper::white;
    chart.categorical = {paper::ink, paper::data, paper::accentPale, paper::dataLight, paper::second, paper::text};
    for (std::size_t i = 0; i < chart.sequential.size(); ++i)
        chart.sequential[i] = mixed(paper::white, paper::accent, static_cast<double>(i) / 6.0);
    for (std::size_t i = 0; i < 3; ++i) {
        chart.diverging[i] = mixed(paper::ink, paper::white, static_cast<double>(i) / 3.0);
        chart.diverging[6 - i] = mixed(paper::accent, paper::white, static_cast<double>(i) / 3.0);
    }
    chart.diverging[3] = paper::white;
    const double u = unitsPerPoint;
    chart.label = paperFace(8 * u, QFont::Normal);
    chart.labelStrong = paperFace(8 * u, QFont::Bold);
    chart.caption = paperFace(8.4 * u, QFont::Normal);
    chart.captionStrong = paperFace(8.4 * u, QFont::Bold);
    chart.body = paperFace(8.4 * u, QFont::Normal);
    chart.bodyStrong = paperFace(8.4 * u, QFont::Bold);
    chart.figure = paperFace(15 * u, QFont::Bold, true);
    return chart;
}

}  // namespace holdfast
