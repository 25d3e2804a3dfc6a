// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

#include <QString>

#include "app/pdf/words.h"
#include "report/phrase.h"

namespace holdfast {

struct Document;

enum class OutcomeWords { Decline, Event };  // what is foretold: that somebody buys less, or anything else

// Turns codes and amounts into printed text of one language, with its own rules of numbers, agreement and unbreakable blanks. Independent
// of the language of the window.
class PaperText
{
public:
    // `language`: "ru", else English. `moneyUnit`: as named by the user; empty for "units".
    explicit PaperText(std::string language, std::string moneyUnit = {}, OutcomeWords outcome = OutcomeWords::Decline);
    static PaperText of(const Document& document);

    const std::string& language() const { return m_language; }
    bool hasWord(std::string_view code) const;
    QString word(std::string_view code) const;   // as it stands; the code itself where nobody has worded it
    QString text(const Phrase& phrase) const;    // unbreakable blanks put in
    QString text(const Phrases& phrases) const;  // sentences one after the other
    QString text(const Bound& bound) const;
    QString number(const Amount& amount) const;
    QString letter(int place) const;             // of a segment
    QString date(const std::string& iso) const;  // 21 ноября 2026

private:
    const PaperWord* find(std::string_view code) const;
    QString filled(const Phrase& phrase) const;
    QString shown(const Bound& bound) const;
    QString agreed(const Bound& bound, const QStringList& forms) const;

    std::string m_language;
    QString m_unit;
    OutcomeWords m_outcome = OutcomeWords::Decline;
    bool m_russian = false;
};

}  // namespace holdfast
