// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/findings/separator_search.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <unicode/uchar.h>

#include "base/text.h"
#include "recipe/findings/value_shapes.h"

namespace holdfast {

namespace {

constexpr std::size_t kFewestDigits = 3;
constexpr std::size_t kFewestSigns = 4;      // letters and digits: 1-2 may be another thing than 12
constexpr std::size_t kLongest = 60;         // signs
constexpr std::size_t kMostClasses = 20000;  // more are names
constexpr std::size_t kLeastCentre = 3;      // rows
constexpr double kLeastRatio = 3;            // rows of the centre per row of the variant
constexpr double kSafeRatio = 20;            // from here the counts speak for themselves

bool isDigit(char32_t c) { return u_isdigit(static_cast<UChar32>(c)) != 0; }
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

// Marks are left out, added, or others stand in their places; but none is at another place, where it would make another code (12-34,
// 1-234).
bool isPartedOtherwise(const Parted& meant, const Parted& typed)
{
    bool added = false;
    bool dropped = false;
    for (std::size_t i = 0; i < meant.gaps.size(); ++i) {
        const std::u32string& right = meant.gaps[i];
        const std::u32string& wrong = typed.gaps[i];
        added = added || (right.empty() && !wrong.empty());
        dropped = dropped || (!right.empty() && wrong.empty());
        const bool decimal = wrong != right && (wrong == U"." || wrong == U",");
        if (decimal || (i == 0 && right != wrong))
            return false;
    }
    return !(added && dropped);
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
            const auto digits = static_cast<std::size_t>(std::count_if(form.words.begin(), form.words.end(), isDigit));
            if (digits < kFewestDigits || form.words.size() > kLongest)
                continue;
            if (const std::u32string parts = Parted(form).parts; parts.size() >= kFewestSigns)
                byParts[fromCodePoints(parts)].push_back(i);
        }
        std::vector<std::pair<std::size_t, std::size_t>> pairs;  // typed, meant
        for (const auto& [parts, some] : byParts) {
            const std::size_t meant = *std::max_element(some.begin(), some.end(), [&classes](std::size_t a, std::size_t b) {
                return classes[a].total != classes[b].total ? classes[a].total < classes[b].total : a > b;
            });
            for (const std::size_t typed : some)
                if (typed != meant)
                    pairs.emplace_back(typed, meant);
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
        const bool numbers = isNumber(right) && isNumber(wrong);
        if ((numbers && right.find_first_of(U".,") != std::u32string::npos) ||
            !isPartedOtherwise(Parted(m_spelling.formOf(meant)), Parted(m_spelling.formOf(typed))))
            return;
        const bool many = static_cast<double>(meant.total) >= kSafeRatio * static_cast<double>(typed.total);
        const bool rare = static_cast<double>(rowsBuiltLike(right)) >= kSafeRatio * static_cast<double>(rowsBuiltLike(wrong));
        const bool malformed = m_shapes.isRuleFor(fromCodePoints(right), fromCodePoints(wrong));
        typed.attached = true;
        meant.centre = true;
        m_spelling.proposeEverywhere(typed, meant, malformed || (many && rare && !numbers) ? Confidence::High : Confidence::Medium,
                                     {{.code = "separators", .texts = {m_spelling.word(typed.best).text}}}, {});
    }

    SpellingClasses& m_spelling;
    ValueShapes m_shapes;
    std::unordered_map<std::string, std::size_t> m_rowsOfShape;
};

}  // namespace

void searchSeparators(SpellingClasses& spelling, const Progress& progress)
{
    if (spelling.all().size() <= kMostClasses)
        Search(spelling).run(progress);
}

}  // namespace holdfast
