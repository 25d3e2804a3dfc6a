// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <string>

#include <QString>

namespace holdfast {

enum class Language { English, Russian };
enum class NumberStyle { Screen, Paper };  // thousands are grouped by U+202F on screen, by U+00A0 on paper, whose faces lack it

Language languageOf(const std::string& code);  // "ru", "ru_RU" … Russian; all else English

// The forms of a counted word: Russian one, few, many ("клиент", "клиента", "клиентов"); English one, other in the first two places.
using WordForms = std::array<QString, 3>;

// Every number a person reads is written here: signs, grouping, rounding half away from zero. Pure; data are parsed elsewhere, without any
// locale.
class NumberFormat
{
public:
    explicit NumberFormat(Language language = Language::English, NumberStyle style = NumberStyle::Screen)
        : m_language(language), m_style(style)
    {
    }

    Language language() const { return m_language; }
    NumberStyle style() const { return m_style; }

    QString fixed(double value, int decimals) const;             // 0,923 · −4 · 106 862,2; NaN and infinities are none()
    QString whole(double value) const;                           // grouped from four digits
    QString withSign(double value, int decimals) const;          // +13,8 · −4,0 · 0,0
    QString upTo(double value, int decimals) const;              // as fixed, but without trailing zeros: for ticks and data cells
    QString significant(double value, int digits = 4) const;     // at most so many digits that matter
    QString percent(double share, int decimals = 1) const;       // 0.381 -> 38,1 % · 38.1%
    QString points(double difference, int decimals = 1) const;   // 0.138 -> +13,8 п. п. · +13.8 points
    QString range(double low, double high, int decimals) const;  // 0,886–0,954
    QString percentRange(double low, double high, int decimals = 1) const;     // shares; 91,9–97,7
    QString percentWithInterval(double share, double low, double high) const;  // 95,6 %, интервал 91,9–97,7
    QString times(double factor, int decimals = 1) const;                      // ×2,5
    QString probability(double p) const;                                       // p < 0,001 · p = 0,023
    QString score(double value) const { return fixed(value, 3); }              // AUC, R²
    QString correlation(double value) const { return fixed(value, 2); }
    QString money(double amount, const QString& unit) const;  // whole from 100 on; 890 тыс. ₽
    QString tooFew() const;                                   // мало · too few
    QString none() const;                                     // —

    // 1 клиент, 2 клиента, 5 клиентов, 21 клиент; 1 customer, 2 customers.
    const QString& word(double count, const WordForms& forms) const;
    QString counted(double count, const WordForms& forms) const;
    QString seconds(double seconds) const;      // 1,9 с · 2 мин 5 с
    QString quoted(const QString& text) const;  // «…» · “…”

private:
    QString grouped(const QString& digits) const;

    Language m_language;
    NumberStyle m_style;
};

// A column's name as shown: "_" as a blank; the exact name belongs in tooltips, grid headers and exports.
QString shownName(const std::string& columnName);

}  // namespace holdfast
