// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/paper_text.h"

#include <algorithm>
#include <cmath>

#include <QDate>
#include <QLocale>
#include <QRegularExpression>

#include "app/settings/knowledge.h"
#include "base/match.h"
#include "report/document.h"

namespace holdfast {

namespace {

constexpr QChar kNbsp(0x00A0);
constexpr QChar kMinus(0x2212);

const PaperWord* findIn(std::span<const PaperWord> words, std::string_view code)
{
    const auto found = std::find_if(words.begin(), words.end(), [&](const PaperWord& word) { return word.code == code; });
    return found == words.end() ? nullptr : &*found;
}

// Half away from zero at the last digit shown. The nudge takes up what 1.005 loses when read as a double.
double rounded(double value, int digits)
{
    const double scale = std::pow(10.0, digits);
    return std::round(value * scale * (1 + 1e-14)) / scale;
}

QString grouped(const QString& digits, const QString& separator)
{
    if (digits.size() < 4)
        return digits;
    QString out;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0)
            out += separator;
        out += digits[i];
    }
    return out;
}

QString decimal(double value, int digits, bool russian, bool plus = false)
{
    if (!std::isfinite(value))
        return QStringLiteral("—");
    value = rounded(value, digits);
    QString text = QString::number(std::abs(value), 'f', digits);
    const qsizetype point = text.indexOf('.');
    const QString whole = grouped(point < 0 ? text : text.left(point), russian ? QString(kNbsp) : QStringLiteral(","));
    text = point < 0 ? whole : whole + (russian ? "," : ".") + text.mid(point + 1);
    if (value < 0)
        return kMinus + text;
    return plus && value > 0 ? "+" + text : text;
}

// Up to four significant digits, no zeros behind: 0.3, 4187, 12.5.
int digitsNeeded(double value)
{
    const double size = std::abs(value);
    const int most = size >= 1000 ? 0 : size >= 100 ? 1 : size >= 1 ? 2 : size >= 0.1 ? 3 : 5;
    for (int digits = 0; digits < most; ++digits)
        if (std::abs(rounded(value, digits) - value) < 1e-9 * std::max(1.0, size))
            return digits;
    for (int digits = most; digits > 0; --digits)
        if (std::abs(rounded(value, digits) - rounded(value, digits - 1)) > 1e-12)
            return digits;
    return 0;
}

QString columnText(const std::string& name) { return QString::fromStdString(name).replace('_', ' '); }

// Blanks that must not break: after words of one or two letters, before a dash, between a number and what it counts.
QString bound(QString text)
{
    static const QRegularExpression shortWord(QStringLiteral("(?<![\\p{L}\\p{N}])(\\p{L}{1,2}) (?=\\S)"));
    static const QRegularExpression beforeDash(QStringLiteral(" (?=[—–])"));
    static const QRegularExpression afterNumber(QStringLiteral(
        "(?<=\\p{N}) (?=[%±\\p{Sc}]|(?!(?:вместо|против|instead|against|of|to|and|or|in|at|for|is|was|with)(?!\\p{L}))\\p{L})"));
    text.replace(shortWord, QStringLiteral("\\1") + kNbsp);
    text.replace(beforeDash, QString(kNbsp));
    text.replace(afterNumber, QString(kNbsp));
    return text;
}

}  // namespace

PaperText::PaperText(std::string language, std::string moneyUnit, OutcomeWords outcome)
    : m_language(std::move(language)), m_outcome(outcome), m_russian(m_language == "ru")
{
    m_unit = moneyUnit.empty() ? word("unit.money") : QString::fromStdString(moneyUnit).simplified().replace(' ', kNbsp);
}

PaperText PaperText::of(const Document& document)
{
    return PaperText(document.language, document.moneyUnit,
                     saysDecline(document.target) || saysDecline(document.positive) ? OutcomeWords::Decline : OutcomeWords::Event);
}

const PaperWord* PaperText::find(std::string_view code) const
{
    if (m_outcome == OutcomeWords::Event)
        if (const PaperWord* found = findIn(m_russian ? russianEventWords() : englishEventWords(), code))
            return found;
    return findIn(m_russian ? russianWords() : englishWords(), code);
}

bool PaperText::hasWord(std::string_view code) const { return find(code) != nullptr; }

QString PaperText::word(std::string_view code) const
{
    const PaperWord* found = find(code);
    if (found == nullptr)
        code.remove_prefix(std::min(code.size(), code.find('.') + 1));  // "setting.cosine" of a later learner reads "cosine"
    return found == nullptr ? QString::fromUtf8(code.data(), static_cast<qsizetype>(code.size())) : QString::fromUtf8(found->text);
}

QString PaperText::letter(int place) const
{
    const QString letters = word("letters");
    return place >= 0 && place < letters.size() ? QString(letters[place]) : QString::number(place + 1);
}

QString PaperText::date(const std::string& iso) const
{
    const QDate day = QDate::fromString(QString::fromStdString(iso).left(10), Qt::ISODate);
    if (!day.isValid())
        return {};
    return m_russian ? QLocale(QLocale::Russian, QLocale::Russia).toString(day, QStringLiteral("d MMMM yyyy"))
                     : QLocale(QLocale::English, QLocale::UnitedStates).toString(day, QStringLiteral("d MMMM yyyy"));
}

QString PaperText::number(const Amount& amount) const
{
    const double value = amount.value;
    if (!std::isfinite(value))
        return QStringLiteral("—");
    const QString percent = m_russian ? QString(kNbsp) + "%" : QStringLiteral("%");
    switch (amount.format) {
    case AmountFormat::Count:
        return decimal(value, 0, m_russian);
    case AmountFormat::Customers:
        return value > 0 && value < 10 ? QStringLiteral("<10") : decimal(value, 0, m_russian);
    case AmountFormat::Rounded:
        if (value < 1000)
            return decimal(std::round(value / 50) * 50, 0, m_russian);
        if (value < 1e6)
            return decimal(value / 1e3, value < 1e5 ? 1 : 0, m_russian) + (m_russian ? QString(kNbsp) + "тыс." : QStringLiteral("k"));
        return decimal(value / 1e6, 1, m_russian) + (m_russian ? QString(kNbsp) + "млн" : QStringLiteral("m"));
    case AmountFormat::Share:
        return decimal(value * 100, 0, m_russian) + percent;
    case AmountFormat::ShareFine:
        return decimal(value * 100, 1, m_russian) + percent;
    case AmountFormat::Percent:
        return decimal(value * 100, 0, m_russian);
    case AmountFormat::Points:
        return decimal(value * 100, 1, m_russian) + (m_russian ? QString(kNbsp) + "п." + kNbsp + "п." : " points");
    case AmountFormat::ScoreText:
        return decimal(value, 2, m_russian);
    case AmountFormat::Score:
        return decimal(value, 3, m_russian);
    case AmountFormat::SignedScore:
        return decimal(value, 3, m_russian, true);
    case AmountFormat::Strength:
        return decimal(value, 2, m_russian);
    case AmountFormat::Money:
        return decimal(value, 0, m_russian);
    case AmountFormat::SignedMoney:
        return decimal(value, 0, m_russian, true);
    case AmountFormat::MoneyEach:
        return decimal(value, 2, m_russian);
    case AmountFormat::Plain:
        return decimal(value, amount.digits, m_russian);
    case AmountFormat::Ratio:
        return "×" + decimal(value, 1, m_russian);
    case AmountFormat::Number:
        return decimal(value, digitsNeeded(value), m_russian);
    }
    return {};
}

QString PaperText::shown(const Bound& value) const
{
    return std::visit(
        Match{[&](const Amount& amount) { return number(amount); },
              [&](const BoundedShare& share) {
                  // A bound is rounded outwards, so that it stays true.
                  const double percent = share.above ? std::floor(share.bound * 100 + 1e-9) : std::ceil(share.bound * 100 - 1e-9);
                  return (share.above ? "> " : "< ") + number({percent / 100, AmountFormat::Share});
              },
              [&](const Term& term) { return word(term.code); }, [&](const ColumnName& column) { return columnText(column.name); },
              [&](const UserText& text) { return QString::fromStdString(text.text).simplified(); },
              [&](const NameList& names) {
                  QString out;
                  for (std::size_t i = 0; i < names.size(); ++i) {
                      out += i == 0 ? QString() : i + 1 == names.size() ? word("and") : QStringLiteral(", ");
                      out += (m_russian ? "«" : "“") + columnText(names[i].name) + (m_russian ? "»" : "”");
                  }
                  return out;
              },
              [&](const Phrases& phrases) {
                  QString out;
                  for (std::size_t i = 0; i < phrases.size(); ++i)
                      out += (i == 0 ? QString() : QStringLiteral(", ")) + filled(phrases[i]);
                  return out;
              }},
        value);
}

QString PaperText::agreed(const Bound& value, const QStringList& forms) const
{
    const auto* amount = std::get_if<Amount>(&value);
    if (amount == nullptr || forms.isEmpty())
        return forms.isEmpty() ? QString() : forms.last();
    const bool hidden = amount->format == AmountFormat::Customers && amount->value > 0 && amount->value < 10;
    const bool vague = amount->format == AmountFormat::Rounded;
    const auto count = static_cast<long long>(std::llround(std::abs(amount->value)));
    if (!m_russian)
        return count == 1 && !hidden && !vague ? forms.first() : forms.last();
    if (hidden || vague)
        return forms.last();
    const long long tens = count % 100;
    const long long ones = count % 10;
    if (ones == 1 && tens != 11)
        return forms.first();
    return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? forms.at(std::min<qsizetype>(1, forms.size() - 1)) : forms.last();
}

QString PaperText::filled(const Phrase& phrase) const
{
    static const QRegularExpression hole(QStringLiteral("\\{([A-Za-z]+)(\\|[^}]*)?\\}"));
    const QString text = word(phrase.code);
    QString out;
    qsizetype at = 0;
    for (auto matches = hole.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        out += text.mid(at, match.capturedStart() - at);
        at = match.capturedEnd();
        const std::string name = match.captured(1).toStdString();
        if (name == "unit") {
            out += m_unit;
            continue;
        }
        const std::string wanted = name == "letter" ? "place" : name;
        const auto value = std::find_if(phrase.values.begin(), phrase.values.end(), [&](const BoundValue& v) { return v.name == wanted; });
        if (value == phrase.values.end())
            out += QStringLiteral("—");
        else if (name == "letter")
            out += letter(static_cast<int>(std::get<Amount>(value->bound).value));
        else if (match.captured(2).isEmpty())
            out += shown(value->bound);
        else
            out += agreed(value->bound, match.captured(2).mid(1).split('|'));
    }
    return out + text.mid(at);
}

QString PaperText::text(const Phrase& phrase) const { return phrase.empty() ? QString() : bound(filled(phrase)); }

QString PaperText::text(const Phrases& phrases) const
{
    QString out;
    for (const Phrase& phrase : phrases)
        out += (out.isEmpty() ? "" : " ") + text(phrase);
    return out;
}

QString PaperText::text(const Bound& value) const { return bound(shown(value)); }

}  // namespace holdfast
