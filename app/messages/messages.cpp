// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/messages.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStringList>

#include "app/messages/fill_template.h"
#include "app/messages/sentences.h"

namespace holdfast {
namespace {

QString translated(const char* text) { return QCoreApplication::translate("Messages", text); }

// "money.csv, line 812, column 2 “Profit”"
QString place(const Failure& failure)
{
    QStringList parts;
    if (!failure.file.empty())
        parts << QFileInfo(QString::fromStdString(failure.file)).fileName();
    if (failure.line > 0)
        parts << translated(QT_TRANSLATE_NOOP("Messages", "line %1")).arg(shownNumber(static_cast<double>(failure.line)));
    const QString name = translated(QT_TRANSLATE_NOOP("Messages", "“%1”")).arg(QString::fromStdString(failure.columnName));
    if (failure.column > 0 && !failure.columnName.empty())
        parts << translated(QT_TRANSLATE_NOOP("Messages", "column %1")).arg(failure.column) + " " + name;
    else if (failure.column > 0)
        parts << translated(QT_TRANSLATE_NOOP("Messages", "column %1")).arg(failure.column);
    else if (!failure.columnName.empty())
        parts << name;
    return parts.join(", ");
}

QString upperFirst(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QString unworded(const std::string& code, const TemplateValues& values)
{
    QStringList details;
    for (const std::string& text : values.texts)
        details << QString::fromStdString(text);
    for (const double number : values.numbers)
        details << shownNumber(number);
    return QString::fromStdString(code) + (details.isEmpty() ? QString() : " (" + details.join("; ") + ")");
}

// "%n row(s) (is|are) kept".
QString inEnglish(QString text, bool one)
{
    static const QRegularExpression either(QStringLiteral("\\(([^()|]*)\\|([^()|]*)\\)"));
    text.replace(either, one ? QStringLiteral("\\1") : QStringLiteral("\\2"));
    return text.replace(QLatin1String("(s)"), one ? QLatin1String("") : QLatin1String("s"));
}

// Counted sentences hold their forms one after the other, parted by semicolons (one, few, many); in English in brackets. Qt's own plural
// forms want the texts where they are asked for, and these stand in a table.
QString countedForm(const QString& text, double count)
{
    const NumberFormat numbers = screenNumbers();
    const QStringList pieces = text.split(';');
    const qsizetype each = pieces.size() / 3;
    QString form = text;
    if (numbers.language() == Language::English)
        form = inEnglish(form, count == 1);
    else if (text.contains(QLatin1String("%n")) && each > 0 && pieces.size() % 3 == 0)
        form = numbers.word(count, {pieces.mid(0, each).join(';'), pieces.mid(each, each).join(';'), pieces.mid(2 * each).join(';')});
    return form.replace(QLatin1String("%n"), shownNumber(count));
}

// Our own first word takes a capital at the head of a sentence; names of files and columns stay as they are.
enum class Begins { Sentence, Clause };

QString worded(const std::string& code, const TemplateValues& values, Begins begins)
{
    const Sentence* known = findSentence(code);
    if (known == nullptr)
        return unworded(code, values);
    const auto index = static_cast<std::size_t>(known->counted);
    const bool counts = known->counted >= 0 && index < values.numbers.size();
    QString text = translated(known->text);
    if (counts)
        text = countedForm(text, values.numbers[index]);
    return filledTemplate(begins == Begins::Sentence ? upperFirst(text) : text, values);
}

}  // namespace

QString sentence(const Failure& failure)
{
    const QString where = place(failure);
    QString what = worded(failure.code, {.subject = failure.columnName, .numbers = failure.numbers, .texts = failure.texts},
                          where.isEmpty() ? Begins::Sentence : Begins::Clause);
    if (failure.code.starts_with("save.") && !failure.numbers.empty() && failure.numbers.front() > 0)
        what += " " + worded("save.old-unchanged", {}, Begins::Sentence);
    if (!failure.found.empty())
        what += " " + translated(QT_TRANSLATE_NOOP("Messages", "Found: “%1”.")).arg(QString::fromStdString(failure.found));
    return where.isEmpty() ? what : where + ": " + what;
}

QString sentence(const Finding& finding)
{
    return worded(finding.code, {.subject = finding.subject, .numbers = finding.numbers, .texts = finding.texts}, Begins::Sentence);
}

QString sentence(const std::string& code, const std::vector<double>& numbers, const std::vector<std::string>& texts)
{
    return worded(code, {.subject = {}, .numbers = numbers, .texts = texts}, Begins::Clause);
}

bool hasSentence(const std::string& code) { return findSentence(code) != nullptr; }

}  // namespace holdfast
