// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/fill_template.h"

#include <algorithm>

#include <QCoreApplication>
#include <QRegularExpression>

#include "app/messages/sentences.h"
#include "base/text.h"

namespace holdfast {

namespace {

QString wordOf(const std::string& text)
{
    const Sentence* known = findSentence("word." + text);
    return known == nullptr ? QString::fromStdString(text) : QCoreApplication::translate("Messages", known->text);
}

// What stands in a file, with control characters to be seen.
QString fromFile(const std::string& text)
{
    const bool odd = std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
    return QString::fromStdString(odd ? shownText(text) : text);
}

}  // namespace

NumberFormat screenNumbers()
{
    //: The language's own code: "en" here, "ru" in Russian. It chooses decimal comma and grouping.
    return NumberFormat(languageOf(QCoreApplication::translate("Messages", "en").toStdString()));
}

QString shownNumber(double number) { return screenNumbers().upTo(number, 4); }

QString filledTemplate(const QString& text, const TemplateValues& values)
{
    static const QRegularExpression hole(QStringLiteral("\\{(g|n|p|s|t|w)(\\d)\\}|\\{subject\\}"));
    QString out;
    qsizetype at = 0;
    for (auto matches = hole.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        out += text.mid(at, match.capturedStart() - at);
        at = match.capturedEnd();
        if (match.captured(1).isEmpty()) {
            out += fromFile(values.subject);
            continue;
        }
        const std::size_t index = match.captured(2).toUInt();
        const QString sort = match.captured(1);
        if (sort == "t" || sort == "w")
            out += index >= values.texts.size() ? QStringLiteral("—")
                   : sort == "w"                ? wordOf(values.texts[index])
                                                : fromFile(values.texts[index]);
        else if (index >= values.numbers.size())
            out += QStringLiteral("—");
        else
            out += sort == "p"   ? screenNumbers().percent(values.numbers[index])
                   : sort == "s" ? screenNumbers().score(values.numbers[index])
                   : sort == "g" ? screenNumbers().significant(values.numbers[index], 3)
                                 : shownNumber(values.numbers[index]);
    }
    return out + text.mid(at);
}

}  // namespace holdfast
