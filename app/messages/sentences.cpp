// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: one line for every code of the engine.
#include "app/messages/sentences.h"

#include <algorithm>
#include <array>

#include <QtGlobal>

namespace holdfast {
namespace {

constexpr std::array kSentences{
    // Failures: the place (file, line, column) is put before by sentence(Failure).
    Sentence{"read.file-missing", QT_TRANSLATE_NOOP("Messages", "the file is not there. Put it back or choose another one.")},
    Sentence{"read.quote-open",
             QT_TRANSLATE_NOOP("Messages", "a quote is opened and never closed. Close it in the file, or read the file without quotes.")},
    Sentence{"study.newer-format", QT_TRANSLATE_NOOP("Messages", "the study was saved by a newer program. Open it with that one.")},
    // Why a column has its kind.
    Sentence{"kind.all-numbers", QT_TRANSLATE_NOOP("Messages", "all values are numbers")},
    Sentence{"kind.decimal-comma", QT_TRANSLATE_NOOP("Messages", "numbers with a decimal comma")},
    Sentence{"kind.leading-zeros", QT_TRANSLATE_NOOP("Messages", "leading zeros: kept as a code")},
    Sentence{"kind.few-levels", QT_TRANSLATE_NOOP("Messages", "few different values")},
    Sentence{"kind.overridden", QT_TRANSLATE_NOOP("Messages", "chosen by you")},
    Sentence{"reject.too-many-fields", QT_TRANSLATE_NOOP("Messages", "more fields than the header has")},
};

}  // namespace

const Sentence* findSentence(std::string_view code)
{
    const auto found = std::find_if(kSentences.begin(), kSentences.end(), [&](const Sentence& each) { return each.code == code; });
    return found == kSentences.end() ? nullptr : &*found;
}

}  // namespace holdfast
