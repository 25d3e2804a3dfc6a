// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/theme.h"

#include <algorithm>
#include <cmath>

#include <QApplication>
#include <QFontDatabase>
#include <QFontMetricsF>

#include "widgets/theme/style_roots.h"

namespace holdfast {

namespace {

struct Type
{
    int size;
    int line;
    QFont::Weight weight;
    bool display;
};

Type typeOf(TextRole role)
{
    switch (role) {
    case TextRole::Hero:
        return {28, 34, QFont::DemiBold, true};
    case TextRole::Figure:
        return {24, 30, QFont::DemiBold, true};
    case TextRole::Title:
        return {20, 26, QFont::DemiBold, true};
    case TextRole::Section:
        return {15, 20, QFont::DemiBold, false};
    case TextRole::Strong:
        return {13, 18, QFont::DemiBold, false};
    case TextRole::Medium:
        return {13, 18, QFont::Medium, false};
    case TextRole::Body:
        return {13, 18, QFont::Normal, false};
    case TextRole::Caption:
        return {12, 16, QFont::Normal, false};
    case TextRole::CaptionStrong:
        return {12, 16, QFont::DemiBold, false};
    case TextRole::Tiny:
        return {11, 14, QFont::Normal, false};
    case TextRole::TinyStrong:
        return {11, 14, QFont::DemiBold, false};
    }
    return {13, 18, QFont::Normal, false};
}

Theme& held()
{
    static Theme current;
    return current;
}

}  // namespace

int Theme::px(double pixels) const
{
    const int rounded = static_cast<int>(std::lround(pixels * scale));
    return pixels > 0 ? std::max(1, rounded) : rounded;
}

QFont Theme::font(TextRole role) const
{
    const Type type = typeOf(role);
    QFont font;
    font.setFamilies(type.display ? QStringList{"Inter Display", "Inter", "Noto Sans", "DejaVu Sans"}
                                  : QStringList{"Inter", "Noto Sans", "DejaVu Sans"});
    font.setPixelSize(px(type.size));
    font.setWeight(type.weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

int Theme::lineHeight(TextRole role) const { return px(typeOf(role).line); }

QPalette themePalette(const Theme& theme)
{
    using R = QPalette::ColorRole;
    const Tokens& t = theme.tokens();
    QPalette palette;
    const std::pair<R, QColor> roles[] = {
        {R::Window, t.canvas},      {R::WindowText, t.ink},           {R::Base, t.surface},         {R::AlternateBase, t.sunken},
        {R::Text, t.ink},           {R::Button, t.surface},           {R::ButtonText, t.ink},       {R::BrightText, t.onAccent},
        {R::Highlight, t.accent},   {R::HighlightedText, t.onAccent}, {R::Link, t.accent},          {R::LinkVisited, t.accent},
        {R::ToolTipBase, t.raised}, {R::ToolTipText, t.ink},          {R::PlaceholderText, t.ink3}, {R::Light, t.surface},
        {R::Midlight, t.line},      {R::Mid, t.lineStrong},           {R::Dark, t.control},         {R::Shadow, t.lineStrong}};
    for (const auto& role : roles)
        palette.setColor(role.first, role.second);
    for (const R role : {R::WindowText, R::Text, R::ButtonText})
        palette.setColor(QPalette::Disabled, role, t.control);
    palette.setColor(QPalette::Disabled, R::Highlight, t.lineStrong);
    return palette;
}

void applyTheme(const Theme& wanted)
{
    held() = wanted;
    // Once: setting Fusion again would polish widgets that are being deleted.
    static const bool styled = QApplication::setStyle(QStringLiteral("Fusion")) != nullptr;
    Q_UNUSED(styled)
    QApplication::setPalette(themePalette(wanted));
    if (QApplication::font() != wanted.font(TextRole::Body))
        QApplication::setFont(wanted.font(TextRole::Body));
    StyleRoots::instance().setSheet(themeStyleSheet(wanted));
}

const Theme& theme() { return held(); }

bool fontCoversTheWindow()
{
    const QFontMetricsF metrics(Theme{}.font(TextRole::Body));
    const QString needed = QStringLiteral("ЖщЯё→−×");
    return std::all_of(needed.begin(), needed.end(), [&metrics](QChar letter) { return metrics.inFont(letter); });
}

}  // namespace holdfast
