// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/findings/spelling_form.h"

#include <algorithm>
#include <array>

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "base/text.h"
#include "recipe/blanks.h"

namespace holdfast {

namespace {

// Letters of the two scripts that look alike in one case or both.
constexpr std::u32string_view kLatin = U"aceopxykmtbhiACEOPXYKMTBHI";
constexpr std::u32string_view kCyrillic = U"асеорхукмтвніАСЕОРХУКМТВНІ";

char32_t toCyrillic(char32_t c)
{
    const std::size_t at = kLatin.find(c);
    return at == std::u32string_view::npos ? c : kCyrillic[at];
}

bool isWordPart(char32_t c) { return u_isalnum(static_cast<UChar32>(c)) != 0; }

bool isScript(char32_t c, UScriptCode script)
{
    UErrorCode status = U_ZERO_ERROR;
    return u_isalpha(static_cast<UChar32>(c)) != 0 && uscript_getScript(static_cast<UChar32>(c), &status) == script && U_SUCCESS(status);
}

bool isDash(char32_t c) { return c == U'-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x00AD; }

bool isPunctuation(char32_t c)
{
    constexpr std::u32string_view marks = U".,;:!?\"'`()[]{}«»“”„‘’‚…·";
    return marks.find(c) != std::u32string_view::npos;
}

// What a word's letters say about its script. Letters that occur in both shapes decide nothing.
struct ScriptCount
{
    bool latin = false;
    bool cyrillic = false;
    bool surelyLatin = false;
    bool surelyCyrillic = false;
};

ScriptCount scriptsOf(std::u32string_view word)
{
    ScriptCount count;
    for (const char32_t c : word) {
        const bool latin = isScript(c, USCRIPT_LATIN);
        const bool cyrillic = isScript(c, USCRIPT_CYRILLIC);
        count.latin = count.latin || latin;
        count.cyrillic = count.cyrillic || cyrillic;
        count.surelyLatin = count.surelyLatin || (latin && toCyrillic(c) == c);
        count.surelyCyrillic = count.surelyCyrillic || (cyrillic && latinTwinOf(c) == c);
    }
    return count;
}

// Calls change(word begin, end) for every maximal run of letters and digits.
template <class Change>
void eachWord(std::u32string& text, Change change)
{
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = begin;
        while (end < text.size() && isWordPart(text[end]))
            ++end;
        if (end > begin)
            change(begin, end);
        begin = end + 1;
    }
}

enum class LookAlikes { AsWritten, AllLatin };

// One script per word: that of its unmistakable letters. Words of look-alikes alone keep their script, or become Latin so that both
// writings meet.
void unifyScripts(std::u32string& text, LookAlikes alone)
{
    eachWord(text, [&](std::size_t begin, std::size_t end) {
        const ScriptCount count = scriptsOf(std::u32string_view(text).substr(begin, end - begin));
        const bool undecided = !count.surelyCyrillic && !count.surelyLatin;
        const bool mixed = count.latin && count.cyrillic;
        const bool makeLatin = undecided ? alone == LookAlikes::AllLatin : !count.surelyCyrillic;
        const bool makeCyrillic = undecided ? mixed : !count.surelyLatin;
        for (std::size_t i = begin; i < end; ++i)
            text[i] = makeLatin ? latinTwinOf(text[i]) : (makeCyrillic ? toCyrillic(text[i]) : text[i]);
    });
}

constexpr char32_t kSharpS = U'\u00DF';

// ß stays one letter, that a slip may touch as any other.
std::u32string foldedCase(std::string_view text)
{
    constexpr char32_t kCapital = U'\u1E9E';
    constexpr char32_t kInstead = U'\uE000';  // for private use
    std::u32string points = toCodePoints(text);
    if (points.find(kSharpS) == std::u32string::npos && points.find(kCapital) == std::u32string::npos)
        return toCodePoints(caseFolded(text));
    for (char32_t& c : points)
        c = c == kSharpS || c == kCapital ? kInstead : c;
    points = toCodePoints(caseFolded(fromCodePoints(points)));
    std::replace(points.begin(), points.end(), kInstead, kSharpS);
    return points;
}

std::u32string foldedLetters(std::string_view text, LookAlikes alone)
{
    std::u32string points = foldedCase(text);
    for (char32_t& c : points) {
        if (c == U'ё')
            c = U'е';
        else if (isDash(c))
            c = U'-';
        else if (isBlankPoint(c) || c == U'_')
            c = U' ';
    }
    unifyScripts(points, alone);
    return points;
}

// At least half of the word that ends before `end`, or begins there, are digits: 8x, 96.
bool isNumberLike(std::u32string_view text, std::size_t at, int step)
{
    std::size_t digits = 0;
    std::size_t signs = 0;
    for (std::size_t i = at; i < text.size() && isWordPart(text[i]); i += static_cast<std::size_t>(step)) {
        digits += isDigit(text[i]) ? 1U : 0U;
        ++signs;
    }
    return digits > 0 && 2 * digits >= signs;
}

bool isLastMark(std::u32string_view text, std::size_t at)
{
    return std::none_of(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), isWordPart);
}

// Punctuation becomes a blank, but for what stands between digits, a hyphen between the parts of a number, and a sign in front of one.
std::u32string foldedWords(std::string_view text)
{
    const std::u32string letters = foldedLetters(text, LookAlikes::AsWritten);
    std::u32string words;
    for (std::size_t i = 0; i < letters.size(); ++i) {
        char32_t c = letters[i];
        const bool digitBefore = i > 0 && isDigit(letters[i - 1]);
        const bool digitAfter = i + 1 < letters.size() && isDigit(letters[i + 1]);
        const bool startsNumber = c == U'-' && digitAfter && (i == 0 || letters[i - 1] == U' ');
        const bool atEnd = c == U'*' && (isLastMark(letters, i) || words.empty());  // of a footnote, or typed beside Enter
        const bool joinsNumber = c == U'-' && i > 0 && isNumberLike(letters, i - 1, -1) && isNumberLike(letters, i + 1, 1);
        if (atEnd || ((c == U'-' || isPunctuation(c)) && !(digitBefore && digitAfter) && !startsNumber && !joinsNumber))
            c = U' ';
        if (c != U' ')
            words.push_back(c);
        else if (!words.empty() && words.back() != U' ')
            words.push_back(U' ');
    }
    while (!words.empty() && words.back() == U' ')
        words.pop_back();
    return words;
}

}  // namespace

char32_t latinTwinOf(char32_t letter)
{
    const std::size_t at = kCyrillic.find(letter);
    return at == std::u32string_view::npos ? letter : kLatin[at];
}

bool isDigit(char32_t sign) { return u_isdigit(static_cast<UChar32>(sign)) != 0; }
bool isLetter(char32_t sign) { return u_isalpha(static_cast<UChar32>(sign)) != 0; }

std::size_t lettersIn(std::u32string_view text)
{
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char32_t c) { return u_isalpha(static_cast<UChar32>(c)) != 0; }));
}

std::size_t digitsIn(std::u32string_view text) { return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), isDigit)); }

SpellingForm spellingForm(std::string_view text)
{
    SpellingForm form{.words = foldedWords(text)};
    form.hasDigit = std::any_of(form.words.begin(), form.words.end(), isDigit);
    const std::u32string points = toCodePoints(text);
    form.hasCapital = std::any_of(points.begin(), points.end(), [](char32_t c) { return u_isupper(static_cast<UChar32>(c)) != 0; });
    const std::u32string& words = form.words;
    const auto isSign = [&words](std::size_t i) {  // level -1
        return words[i] == U'-' && words[i - 1] == U' ' && i + 1 < words.size() && isDigit(words[i + 1]);
    };
    for (std::size_t i = 0; i < words.size(); ++i)
        if ((words[i] != U' ' && words[i] != U'-') || i == 0 || isSign(i) || (isDigit(words[i - 1]) && isDigit(words[i + 1])))
            form.squeezed += words[i] == kSharpS ? std::u32string(U"ss") : std::u32string(1, latinTwinOf(words[i]));
    return form;
}

std::vector<std::u32string> wordsOf(std::u32string_view words)
{
    std::vector<std::u32string> parts;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= words.size(); ++i)
        if (i == words.size() || words[i] == U' ') {
            if (i > begin)
                parts.emplace_back(words.substr(begin, i - begin));
            begin = i + 1;
        }
    return parts;
}

std::u32string wordBag(const SpellingForm& form)
{
    std::vector<std::u32string> words = wordsOf(form.words);
    const bool orderMatters = std::any_of(words.begin(), words.end(), [](const std::u32string& word) { return word.size() < 3; });
    if (words.size() < 2 || form.hasDigit || orderMatters)
        return {};
    std::sort(words.begin(), words.end());
    std::u32string bag;
    for (const std::u32string& word : words)
        bag += word + U' ';
    return bag;
}

std::string differenceOf(std::string_view a, std::string_view b)
{
    const std::string plainA = plainBlanks(toNfc(a));
    const std::string plainB = plainBlanks(toNfc(b));
    if (plainA == plainB)
        return plainBlanks(a) == plainBlanks(b) ? "blanks" : "letters";  // é as one sign and as two
    if (caseFolded(plainA) == caseFolded(plainB))
        return toCodePoints(plainA).size() == toCodePoints(plainB).size() ? "case" : "letters";  // ß, ss
    if (foldedLetters(plainA, LookAlikes::AllLatin) == foldedLetters(plainB, LookAlikes::AllLatin))
        return "letters";
    const SpellingForm formA = spellingForm(a);
    const SpellingForm formB = spellingForm(b);
    if (formA.words == formB.words)
        return "punctuation";
    return formA.squeezed == formB.squeezed ? "word-breaks" : "word-order";
}

WholeCase wholeCaseOf(std::string_view text)
{
    bool upper = false;
    bool lower = false;
    for (const char32_t c : toCodePoints(text))
        if (u_isalpha(static_cast<UChar32>(c)) != 0)
            (u_isupper(static_cast<UChar32>(c)) != 0 ? upper : lower) = true;
    return upper == lower ? WholeCase::None : (upper ? WholeCase::Upper : WholeCase::Lower);
}

bool differInWholeCase(std::string_view a, std::string_view b)
{
    const WholeCase first = wholeCaseOf(a);
    const WholeCase second = wholeCaseOf(b);
    return first != second && first != WholeCase::None && second != WholeCase::None;
}

bool mixesScripts(std::string_view text)
{
    bool mixes = false;
    std::u32string points = toCodePoints(text);
    eachWord(points, [&](std::size_t begin, std::size_t end) {
        const ScriptCount count = scriptsOf(std::u32string_view(points).substr(begin, end - begin));
        mixes = mixes || (count.latin && count.cyrillic && !(count.surelyCyrillic && count.surelyLatin));
    });
    return mixes;
}

std::string repairedScripts(std::string_view text)
{
    std::u32string points = toCodePoints(text);
    unifyScripts(points, LookAlikes::AsWritten);
    return fromCodePoints(points);
}

}  // namespace holdfast
