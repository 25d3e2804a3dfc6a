// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/fill_template.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace holdfast {

NumberFormat screenNumbers()
{
    //: The language's own code: "en" here, "ru" in Russian. It chooses decimal comma and grouping.
    return NumberFormat(languageOf(QCoreApplication::translate("Messages", "en").toStdString()));
}

QString shownNumber(double number) { return screenNumbers().upTo(number, 4); }

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
            out += sort == "p" ? screenNumbers().percent(values.numbers[index]) : shownNumber(values.numbers[index]);
    }
    return out + text.mid(at);
}

}  // namespace holdfast
