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
    Sentence{"save.disk-full",
             QT_TRANSLATE_NOOP("Messages", "there is not enough room to save it; the file that was there is unchanged. Free some space or "
                                           "choose another place.")},
    Sentence{"save.permission",
             QT_TRANSLATE_NOOP("Messages", "it may not be written there. Choose another place, or ask for the right to.")},
    Sentence{"save.no-folder", QT_TRANSLATE_NOOP("Messages", "the folder is not there. Make it, or choose another place.")},
    Sentence{"save.is-folder", QT_TRANSLATE_NOOP("Messages", "this is a folder. Give a file name.")},
    Sentence{"save.busy", QT_TRANSLATE_NOOP("Messages", "another program is saving this file just now. Try again in a moment.")},
    Sentence{"save.not-as-written",
             QT_TRANSLATE_NOOP("Messages",
                               "what was read back from the disk is not what was written; the file that was there is unchanged. "
                               "Save to another disk.")},
    Sentence{"save.failed",
             QT_TRANSLATE_NOOP("Messages", "it was not saved; the file that was there is unchanged. The system says: {t0}")},
    Sentence{"save.given-up", QT_TRANSLATE_NOOP("Messages", "it was not saved; the file that was there is unchanged.")},
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
