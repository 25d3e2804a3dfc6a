// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace holdfast {

// Puts the application's and Qt's own texts into "ru" or "en", replacing what an earlier call installed; call on the window's thread.
// Widgets alive get QEvent::LanguageChange. Another language than these two is English.
void installTranslators(const QString& language);

// The language to begin with when nobody chose one: Russian for a Russian locale, else English.
QString languageOfTheSystem();

}  // namespace holdfast
