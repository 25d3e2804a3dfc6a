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
    Sentence{"save.failed", QT_TRANSLATE_NOOP("Messages", "it was not saved; the file that was there is unchanged. The system says: {t0}")},
    Sentence{"save.given-up", QT_TRANSLATE_NOOP("Messages", "it was not saved; the file that was there is unchanged.")},
    // Why a column has its kind.
    Sentence{"kind.all-numbers", QT_TRANSLATE_NOOP("Messages", "all values are numbers")},
    Sentence{"kind.decimal-comma", QT_TRANSLATE_NOOP("Messages", "numbers with a decimal comma")},
    Sentence{"kind.leading-zeros", QT_TRANSLATE_NOOP("Messages", "leading zeros: kept as a code")},
    Sentence{"kind.few-levels", QT_TRANSLATE_NOOP("Messages", "few different values")},
    Sentence{"kind.overridden", QT_TRANSLATE_NOOP("Messages", "chosen by you")},
    Sentence{"reject.too-many-fields", QT_TRANSLATE_NOOP("Messages", "more fields than the header has")},
    // Why a suggestion is made, and what speaks against it. {t0} is what was found, {t1} what it is taken for.
    Sentence{"evidence.doubled-letter",
             QT_TRANSLATE_NOOP("Messages", "a letter is typed twice, or one of two is left out: “{t0}” for “{t1}”")},
    Sentence{"evidence.swapped-letters", QT_TRANSLATE_NOOP("Messages", "two letters changed places: “{t0}” for “{t1}”")},
    Sentence{"evidence.extra-letter", QT_TRANSLATE_NOOP("Messages", "one letter too many: “{t0}” for “{t1}”")},
    Sentence{"evidence.letter-left-out", QT_TRANSLATE_NOOP("Messages", "one letter is left out: “{t0}” for “{t1}”")},
    Sentence{"evidence.key-beside", QT_TRANSLATE_NOOP("Messages", "the key beside was hit: “{t0}” for “{t1}”")},
    Sentence{"evidence.other-letter", QT_TRANSLATE_NOOP("Messages", "one letter differs: “{t0}” for “{t1}”")},
    Sentence{"evidence.dictionary", QT_TRANSLATE_NOOP("Messages", "the dictionary knows “{t1}” and not “{t0}”")},
    Sentence{"evidence.letter-pairs",
             QT_TRANSLATE_NOOP("Messages", "its pairs of letters occur nowhere else, those of the other spelling do")},
    Sentence{"evidence.counts", QT_TRANSLATE_NOOP("Messages", "{n0} rows against {n1}")},
    Sentence{"evidence.target-rows", QT_TRANSLATE_NOOP("Messages", "{n0} rows are already written so")},
    Sentence{"evidence.shared-vocabulary", QT_TRANSLATE_NOOP("Messages", "“{t1}” of {t0} has the other spelling in {n0} rows")},
    Sentence{"evidence.blanks", QT_TRANSLATE_NOOP("Messages", "“{t0}” differs only in blanks")},
    Sentence{"evidence.case", QT_TRANSLATE_NOOP("Messages", "“{t0}” differs only in capital letters")},
    Sentence{"evidence.letters", QT_TRANSLATE_NOOP("Messages", "“{t0}” differs only in letters or dashes that look alike")},
    Sentence{"evidence.punctuation", QT_TRANSLATE_NOOP("Messages", "“{t0}” differs only in punctuation")},
    Sentence{"evidence.word-breaks", QT_TRANSLATE_NOOP("Messages", "“{t0}” differs only in where words are parted")},
    Sentence{"evidence.word-order", QT_TRANSLATE_NOOP("Messages", "the same words stand in another order")},
    Sentence{"evidence.same-keys", QT_TRANSLATE_NOOP("Messages", "both occur for the same keys: {n0} of {n1}")},
    Sentence{"evidence.prefix", QT_TRANSLATE_NOOP("Messages", "“{t1}” and “{t0}” differ by a beginning that changes the meaning")},
    Sentence{"evidence.closed-set", QT_TRANSLATE_NOOP("Messages", "“{t0}” and “{t1}” are two members of one set")},
    Sentence{"evidence.first-letter", QT_TRANSLATE_NOOP("Messages", "the first letter differs, which slips seldom do")},
    Sentence{"evidence.ending", QT_TRANSLATE_NOOP("Messages", "the ending differs, which may mean another form of the word")},
    Sentence{"evidence.short-word", QT_TRANSLATE_NOOP("Messages", "the word is short, so that one letter may make another word")},
    Sentence{"evidence.known-word", QT_TRANSLATE_NOOP("Messages", "“{t0}” is itself a word")},
    Sentence{"evidence.several-centres", QT_TRANSLATE_NOOP("Messages", "{n0} frequent values are equally near")},
    Sentence{"evidence.close-vocabulary", QT_TRANSLATE_NOOP("Messages", "in this column frequent values differ by one letter as well")},
    Sentence{"evidence.direction-unknown", QT_TRANSLATE_NOOP("Messages", "which of the two is right, the data do not say")},
    Sentence{"evidence.every-row", QT_TRANSLATE_NOOP("Messages", "all {n0} rows are written so: no row shows another spelling")},
    Sentence{"evidence.value", QT_TRANSLATE_NOOP("Messages", "values: {n0}")},
    Sentence{"evidence.robust-z", QT_TRANSLATE_NOOP("Messages", "robust z is {n0}; beyond 3.5 is far out")},
    Sentence{"evidence.group-median", QT_TRANSLATE_NOOP("Messages", "the median is {n0}")},
    Sentence{"evidence.next-value", QT_TRANSLATE_NOOP("Messages", "the value next to it is {n0}")},
    Sentence{"evidence.per-group", QT_TRANSLATE_NOOP("Messages", "{n0} in “{t0}”")},
    Sentence{"evidence.other-values-of-key", QT_TRANSLATE_NOOP("Messages", "the same key has {n0} elsewhere")},
    Sentence{"evidence.may-be-true", QT_TRANSLATE_NOOP("Messages", "it may be true: the data alone cannot tell")},
    Sentence{"evidence.equal-in-all-columns", QT_TRANSLATE_NOOP("Messages", "equal in all {n0} columns")},
    Sentence{"evidence.no-key-column", QT_TRANSLATE_NOOP("Messages", "no column says that these are the same thing twice")},
    Sentence{"evidence.equal-but-for", QT_TRANSLATE_NOOP("Messages", "equal in {n0} columns; only “{t0}” differs")},
    Sentence{"evidence.pairs-by-chance", QT_TRANSLATE_NOOP("Messages", "chance alone would make {n0} such pairs")},
    Sentence{"evidence.share", QT_TRANSLATE_NOOP("Messages", "{p0} of the rows")},
    Sentence{"evidence.marks", QT_TRANSLATE_NOOP("Messages", "the text is “{t0}”")},
    Sentence{"evidence.only-value", QT_TRANSLATE_NOOP("Messages", "the only value is “{t0}”")},
    Sentence{"evidence.distinct", QT_TRANSLATE_NOOP("Messages", "{n0} different values in {n1} rows")},
    Sentence{"evidence.same-as", QT_TRANSLATE_NOOP("Messages", "“{t0}” parts the rows in the same way")},
    Sentence{"evidence.steps", QT_TRANSLATE_NOOP("Messages", "it takes few whole values, from {n0}")},
    Sentence{"evidence.no-numbers", QT_TRANSLATE_NOOP("Messages", "{n0} values are no numbers, such as “{t0}”")},
    // What a cleaning step, a rule or a join could not do.
    Sentence{"step.table-missing", QT_TRANSLATE_NOOP("Messages", "The table {subject} is not there: the step was skipped.")},
    Sentence{"step.column-missing", QT_TRANSLATE_NOOP("Messages", "{subject} has no column “{t0}”: the step was skipped.")},
    Sentence{"step.kind-mismatch", QT_TRANSLATE_NOOP("Messages", "“{t0}” of {subject} is not of a kind this step can change.")},
    Sentence{"step.name-taken", QT_TRANSLATE_NOOP("Messages", "“{t0}” of {subject} kept its name: the new one is empty or taken.")},
    Sentence{"step.values-made-missing",
             QT_TRANSLATE_NOOP("Messages", "{n0} values of “{t0}” could not be read as the new kind and are missing now.")},
    Sentence{"step.nothing-to-learn", QT_TRANSLATE_NOOP("Messages", "“{t0}” has no value to learn from.")},
    Sentence{"step.bad-bounds",
             QT_TRANSLATE_NOOP("Messages", "The lower bound lies above the upper one, or they are no shares: “{t0}” was left as it is.")},
    Sentence{"condition.column-missing", QT_TRANSLATE_NOOP("Messages", "{subject} has no column “{t0}”: this condition was left out.")},
    Sentence{"condition.kind-mismatch",
             QT_TRANSLATE_NOOP("Messages", "“{t0}” cannot be compared in this way: this condition was left out.")},
    Sentence{"join.no-base",
             QT_TRANSLATE_NOOP(
                 "Messages", "No table is chosen to join the others to, or its key is gone. Choose the table with one row per customer.")},
    Sentence{
        "join.matches-nothing",
        QT_TRANSLATE_NOOP("Messages",
                          "{t0} and {t1} share no key: none of {n0} keys was found among {n1} rows by “{t2}”. Choose other key columns.")},
    Sentence{"join.table-missing", QT_TRANSLATE_NOOP("Messages", "The table {subject} is not there and was not joined.")},
    Sentence{"join.column-missing", QT_TRANSLATE_NOOP("Messages", "{subject} has no column “{t0}” and was not joined.")},
    Sentence{"join.too-many-labels",
             QT_TRANSLATE_NOOP("Messages", "{subject} was not joined: “{t0}” has more than {n0} different labels.")},
    Sentence{"join.several-rows-per-key",
             QT_TRANSLATE_NOOP("Messages",
                               "{subject} was not joined: {n0} keys have several different rows, and the join would make {n1} rows.")},
    Sentence{"join.pivot-not-unique",
             QT_TRANSLATE_NOOP("Messages", "{subject} was not joined: for {n0} keys one label stands in several different rows.")},
    Sentence{"join.label-missing", QT_TRANSLATE_NOOP("Messages", "{n0} rows of {subject} have no “{t0}” and were left out.")},
    Sentence{"join.key-not-unique", QT_TRANSLATE_NOOP("Messages", "“{t0}” of {subject} repeats in {n0} rows.")},
    Sentence{"join.key-missing", QT_TRANSLATE_NOOP("Messages", "{n0} rows of {subject} have no “{t0}”.")},
};

}  // namespace

const Sentence* findSentence(std::string_view code)
{
    const auto found = std::find_if(kSentences.begin(), kSentences.end(), [&](const Sentence& each) { return each.code == code; });
    return found == kSentences.end() ? nullptr : &*found;
}

}  // namespace holdfast
