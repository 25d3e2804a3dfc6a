// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/number_format.h"

#include <algorithm>
#include <cmath>

namespace holdfast {

namespace {

const QChar kMinus(0x2212);
const QChar kDash(0x2013);
const QChar kTimes(0x00D7);
const QChar kNarrowBlank(0x202F);
const QChar kHardBlank(0x00A0);

// Half away from zero as a person sees it: 0.285 gives 0.29 although its double lies a hair below, hence the nudge of some ulps.
QString roundedDigits(double magnitude, int decimals)
{
    const double power = std::pow(10.0, decimals);
    const double scaled = magnitude * power;
    if (scaled >= 1e15)
        return QString::number(magnitude, 'f', decimals);
    return QString::number(std::floor(scaled * (1 + 4e-16) + 0.5) / power, 'f', decimals);
}

}  // namespace

Language languageOf(const std::string& code) { return code.rfind("ru", 0) == 0 ? Language::Russian : Language::English; }

QString NumberFormat::grouped(const QString& digits) const
{
    const bool russian = m_language == Language::Russian;
    const qsizetype point = digits.indexOf(QLatin1Char('.'));
    QString whole = point < 0 ? digits : digits.left(point);
    const QString rest = point < 0 ? QString() : digits.mid(point + 1);
    const QChar separator = !russian ? QChar(u',') : m_style == NumberStyle::Screen ? kNarrowBlank : kHardBlank;
    for (qsizetype place = whole.size() - 3; place > 0; place -= 3)
        whole.insert(place, separator);
    return rest.isEmpty() ? whole : whole + QLatin1Char(russian ? ',' : '.') + rest;
}

QString NumberFormat::fixed(double value, int decimals) const
{
    if (!std::isfinite(value))
        return none();
    const QString digits = roundedDigits(std::fabs(value), decimals);
    const bool zero = std::all_of(digits.begin(), digits.end(), [](QChar c) { return c == u'0' || c == u'.'; });
    return (value < 0 && !zero ? QString(kMinus) : QString()) + grouped(digits);
}

QString NumberFormat::whole(double value) const { return fixed(value, 0); }

QString NumberFormat::withSign(double value, int decimals) const
{
    const QString text = fixed(value, decimals);
    const bool zero = !text.contains(kMinus) && fixed(std::fabs(value), decimals) == fixed(0, decimals);
    return value > 0 && !zero && std::isfinite(value) ? QLatin1Char('+') + text : text;
}

QString NumberFormat::upTo(double value, int decimals) const
{
    if (!std::isfinite(value))
        return none();
    const QString digits = roundedDigits(std::fabs(value), decimals);
    qsizetype end = digits.size();
    if (digits.contains(QLatin1Char('.'))) {
        while (digits[end - 1] == u'0')
            --end;
        if (digits[end - 1] == u'.')
            --end;
    }
    const QString kept = digits.left(end);
    return (value < 0 && kept != QLatin1String("0") ? QString(kMinus) : QString()) + grouped(kept);
}

QString NumberFormat::significant(double value, int digits) const
{
    if (!std::isfinite(value))
        return none();
    if (value == 0)
        return upTo(0, 0);
    const int magnitude = static_cast<int>(std::floor(std::log10(std::fabs(value)))) + 1;
    return upTo(value, std::clamp(digits - magnitude, 0, 12));
}

QString NumberFormat::percent(double share, int decimals) const
{
    if (!std::isfinite(share))
        return none();
    const QString number = fixed(share * 100, decimals);
    return m_language == Language::Russian ? number + kHardBlank + QLatin1Char('%') : number + QLatin1Char('%');
}

QString NumberFormat::points(double difference, int decimals) const
{
    if (!std::isfinite(difference))
        return none();
    const QString unit = m_language == Language::Russian ? QStringLiteral("п.\u00A0п.") : QStringLiteral("points");
    return withSign(difference * 100, decimals) + kHardBlank + unit;
}

QString NumberFormat::range(double low, double high, int decimals) const
{
    if (!std::isfinite(low) || !std::isfinite(high))
        return none();
    const bool negative = low < 0 || high < 0;  // a dash between minus signs would not be read
    const QString between = negative ? QStringLiteral(" … ") : QString(kDash);
    return fixed(low, decimals) + between + fixed(high, decimals);
}

QString NumberFormat::percentRange(double low, double high, int decimals) const { return range(low * 100, high * 100, decimals); }

QString NumberFormat::percentWithInterval(double share, double low, double high) const
{
    const QString word = m_language == Language::Russian ? QStringLiteral("интервал") : QStringLiteral("interval");
    return QStringLiteral("%1, %2 %3").arg(percent(share), word, percentRange(low, high));
}

QString NumberFormat::times(double factor, int decimals) const
{
    return std::isfinite(factor) ? QString(kTimes) + fixed(factor, decimals) : none();
}

QString NumberFormat::probability(double p) const
{
    if (!std::isfinite(p))
        return none();
    if (p < 0.001)
        return QStringLiteral("p < ") + fixed(0.001, 3);
    return QStringLiteral("p = ") + fixed(p, p < 0.1 ? 3 : 2);
}

QString NumberFormat::money(double amount, const QString& unit) const
{
    const QString number = std::fabs(amount) >= 100 || amount == 0 ? whole(amount) : upTo(amount, 1);
    return unit.isEmpty() || !std::isfinite(amount) ? number : number + kHardBlank + unit;
}

QString NumberFormat::tooFew() const { return m_language == Language::Russian ? QStringLiteral("мало") : QStringLiteral("too few"); }

QString NumberFormat::none() const { return QStringLiteral("—"); }

const QString& NumberFormat::word(double count, const WordForms& forms) const
{
    const double magnitude = std::fabs(count);
    if (m_language == Language::English)
        return magnitude == 1 ? forms[0] : forms[1];
    if (magnitude != std::floor(magnitude))
        return forms[1];  // 2,5 клиента
    const auto tail = static_cast<int>(std::fmod(magnitude, 100));
    const int last = tail % 10;
    if (tail >= 11 && tail <= 14)
        return forms[2];
    if (last == 1)
        return forms[0];
    return last >= 2 && last <= 4 ? forms[1] : forms[2];
}

QString NumberFormat::counted(double count, const WordForms& forms) const { return whole(count) + kHardBlank + word(count, forms); }

QString NumberFormat::seconds(double seconds) const
{
    if (!std::isfinite(seconds))
        return none();
    const bool russian = m_language == Language::Russian;
    const QString s = russian ? QStringLiteral("с") : QStringLiteral("s");
    const QString min = russian ? QStringLiteral("мин") : QStringLiteral("min");
    if (seconds < 60)
        return (seconds < 10 ? upTo(seconds, 1) : whole(seconds)) + kHardBlank + s;
    const double minutes = std::floor(seconds / 60);
    const double rest = std::floor(seconds - minutes * 60);
    const QString head = whole(minutes) + kHardBlank + min;
    return rest > 0 && minutes < 10 ? head + kHardBlank + whole(rest) + kHardBlank + s : head;
}

QString NumberFormat::quoted(const QString& text) const
{
    return m_language == Language::Russian ? QStringLiteral("«%1»").arg(text) : QStringLiteral("“%1”").arg(text);
}

QString shownName(const std::string& columnName)
{
    return QString::fromStdString(columnName).replace(QLatin1Char('_'), QLatin1Char(' ')).simplified();
}

}  // namespace holdfast
