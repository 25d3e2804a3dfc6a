// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/findings/separator_search.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <unicode/uchar.h>

#include "base/text.h"
#include "recipe/findings/spelling_form.h"
#include "recipe/findings/value_shapes.h"

namespace holdfast {

namespace {

constexpr std::size_t kFewestDigits = 3;
constexpr std::size_t kFewestSigns = 4;      // letters and digits: 1-2 may be another thing than 12
constexpr std::size_t kLongest = 60;         // signs
constexpr std::size_t kMostClasses = 20000;  // more are names
constexpr std::size_t kLeastCentre = 3;      // rows
constexpr double kLeastRatio = 3;            // rows of the centre per row of the variant
constexpr double kRivalRatio = 5;            // rows of a third writing per row, for it to be what was meant
constexpr double kNearlyAll = 0.8;           // of the rows are built alike
constexpr double kSafeRatio = 20;            // from here the counts speak for themselves

bool isPart(char32_t c) { return u_isalnum(static_cast<UChar32>(c)) != 0; }

// What stands before, between and behind the letters and digits; without these.
struct Parted
{
    std::u32string parts;
    std::vector<std::u32string> gaps{{}};

    explicit Parted(const SpellingForm& form)
    {
        for (const char32_t c : form.words)
            if (isPart(c)) {
                parts += c;
                gaps.emplace_back();
            } else {
                gaps.back() += c;
            }
    }
};

// Digits with one decimal mark at most.
bool isNumber(const std::u32string& words)
{
    std::size_t marks = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool sign = i == 0 && words[i] == U'-';  // +7 is no number but a phone's
        marks += words[i] == U'.' || words[i] == U',' ? 1U : 0U;
        if (!sign && words[i] != U'.' && words[i] != U',' && words[i] != U' ' && !isDigit(words[i]))
            return false;
    }
    return marks <= 1;
}

// What tells two writings of the same digits and letters apart.
struct Difference
{
    bool added = false;
    bool dropped = false;
    bool meaning = false;  // 11/2 is no 11-2, and 10-30 no 10:30
    bool number = false;   // 12.5 is no 125
};

bool isPlain(const std::u32string& gap) { return gap.find_first_not_of(U"- ().") == std::u32string::npos; }

Difference differenceOf(const Parted& meant, const Parted& typed)
{
    Difference difference;
    for (std::size_t i = 0; i < meant.gaps.size(); ++i) {
        const std::u32string& right = meant.gaps[i];
        const std::u32string& wrong = typed.gaps[i];
        if (right == wrong)
            continue;
        difference.added = difference.added || right.empty();
        difference.dropped = difference.dropped || wrong.empty();
        difference.meaning = difference.meaning || !isPlain(right) || !isPlain(wrong) || i == 0;
        const bool decimal = right == U"." || right == U"," || wrong == U"." || wrong == U",";
        std::size_t digits = i;
        while (digits > 0 && isDigit(meant.parts[digits - 1]) && (digits == i || meant.gaps[digits].empty()))
            --digits;
        const bool behindLetter = digits > 0 && !isDigit(meant.parts[digits - 1]) && meant.gaps[digits].empty();  // I50.0
        difference.number = difference.number || (decimal && !behindLetter);
    }
    return difference;
}

class Search
{
public:
    explicit Search(SpellingClasses& spelling) : m_spelling(spelling) {}

    void run(const Progress& progress)
    {
        std::unordered_map<std::string, std::vector<std::size_t>> byParts;
        std::vector<SpellingClass>& classes = m_spelling.all();
        for (std::size_t i = 0; i < classes.size(); ++i) {
            const SpellingForm& form = m_spelling.formOf(classes[i]);
            m_shapes.add(fromCodePoints(form.words), classes[i].total);
            m_rowsOfShape[shapeOf(fromCodePoints(form.words))] += classes[i].total;
            if (digitsIn(form.words) < kFewestDigits || form.words.size() > kLongest)
                continue;
            m_rows += classes[i].total;
            if (const std::u32string parts = Parted(form).parts; parts.size() >= kFewestSigns)
                byParts[fromCodePoints(parts)].push_back(i);
        }
        std::vector<std::pair<std::size_t, std::size_t>> pairs;  // typed, meant
        for (const auto& [parts, some] : byParts) {
            const std::size_t meant = *std::max_element(some.begin(), some.end(), [&classes](std::size_t a, std::size_t b) {
                return classes[a].total != classes[b].total ? classes[a].total < classes[b].total : a > b;
            });
            for (const std::size_t typed : some) {
                const bool rival = std::any_of(some.begin(), some.end(), [&](std::size_t other) {
                    return other != meant && other != typed &&
                           static_cast<double>(classes[other].total) >= kRivalRatio * static_cast<double>(classes[typed].total);
                });
                if (typed != meant && !rival)
                    pairs.emplace_back(typed, meant);
            }
        }
        std::sort(pairs.begin(), pairs.end());
        for (const auto& [typed, meant] : pairs) {
            progress.throwIfCancelled();
            attach(classes[typed], classes[meant]);
        }
    }

private:
    std::size_t rowsBuiltLike(const std::u32string& words) const { return m_rowsOfShape.at(shapeOf(fromCodePoints(words))); }

    void attach(SpellingClass& typed, SpellingClass& meant)
    {
        if (typed.centre || typed.attached || meant.attached || meant.total < kLeastCentre ||
            static_cast<double>(meant.total) < kLeastRatio * static_cast<double>(typed.total))
            return;
        const std::u32string& right = m_spelling.formOf(meant).words;
        const std::u32string& wrong = m_spelling.formOf(typed).words;
        const Difference difference = differenceOf(Parted(m_spelling.formOf(meant)), Parted(m_spelling.formOf(typed)));
        if (difference.number || (difference.added && difference.dropped))
            return;  // at another place a mark makes another code: 12-34, 1-234
        const bool numbers = isNumber(right) && isNumber(wrong);
        const bool many = static_cast<double>(meant.total) >= kSafeRatio * static_cast<double>(typed.total);
        const bool rare = static_cast<double>(rowsBuiltLike(right)) >= kSafeRatio * static_cast<double>(rowsBuiltLike(wrong));
        const bool malformed = m_shapes.isRuleFor(fromCodePoints(right), fromCodePoints(wrong));
        // Where parts are of any width, a mark left out may have stood elsewhere.
        const bool fixed = static_cast<double>(rowsBuiltLike(right)) >= kNearlyAll * static_cast<double>(m_rows);
        const bool sure =
            (malformed || (many && rare && !numbers)) && !difference.meaning && (fixed || (!difference.added && !difference.dropped));
        typed.attached = true;
        meant.centre = true;
        m_spelling.proposeEverywhere(typed, meant, sure ? Confidence::High : Confidence::Medium,
                                     {{.code = "separators", .texts = {m_spelling.word(typed.best).text}}}, {});
    }

    SpellingClasses& m_spelling;
    ValueShapes m_shapes;
    std::size_t m_rows = 0;  // of values with several digits
    std::unordered_map<std::string, std::size_t> m_rowsOfShape;
};

}  // namespace

void searchSeparators(SpellingClasses& spelling, const Progress& progress)
{
    if (spelling.all().size() <= kMostClasses)
        Search(spelling).run(progress);
}

}  // namespace holdfast
