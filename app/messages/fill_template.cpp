// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/fill_template.h"

#include <cmath>

#include <QCoreApplication>
#include <QRegularExpression>

namespace holdfast {
namespace {

bool russian()
{
    //: The language's own code: "en" here, "ru" in Russian. It chooses decimal comma and grouping.
    return QCoreApplication::translate("Messages", "en") == "ru";
}

QString grouped(const QString& digits)
{
    const QString separator = russian() ? QString(QChar(0x202F)) : QStringLiteral(",");
    QString out;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0)
            out += separator;
        out += digits[i];
    }
    return out;
}

QString percent(double share)
{
    return shownNumber(std::round(share * 1000) / 10) + (russian() ? QString(QChar(0x00A0)) + "%" : QStringLiteral("%"));
}

}  // namespace

QString shownNumber(double number)
{
    if (!std::isfinite(number))
        return QStringLiteral("—");
    QString text = QString::number(std::abs(number), 'f', 4);
    while (text.endsWith('0'))
        text.chop(1);
    if (text.endsWith('.'))
        text.chop(1);
    const qsizetype point = text.indexOf('.');
    const QString whole = grouped(point < 0 ? text : text.left(point));
    const QString decimals = point < 0 ? QString() : (russian() ? "," : ".") + text.mid(point + 1);
    const bool negative = number < 0 && text != "0";
    return (negative ? QString(QChar(0x2212)) : QString()) + whole + decimals;
}

QString filledTemplate(const QString& text, const TemplateValues& values)
{
    static const QRegularExpression hole(QStringLiteral("\\{(n|p|t)(\\d)\\}|\\{subject\\}"));
    QString out;
    qsizetype at = 0;
    for (auto matches = hole.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        out += text.mid(at, match.capturedStart() - at);
        at = match.capturedEnd();
        if (match.captured(1).isEmpty()) {
            out += QString::fromStdString(values.subject);
            continue;
        }
        const std::size_t index = match.captured(2).toUInt();
        const QString sort = match.captured(1);
        if (sort == "t")
            out += index < values.texts.size() ? QString::fromStdString(values.texts[index]) : QStringLiteral("—");
        else if (index >= values.numbers.size())
            out += QStringLiteral("—");
        else
            out += sort == "p" ? percent(values.numbers[index]) : shownNumber(values.numbers[index]);
    }
    return out + text.mid(at);
}

}  // namespace holdfast
