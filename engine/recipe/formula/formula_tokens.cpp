// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: one rule for each kind of token, all on one text.
#include "recipe/formula/formula_tokens.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

#include <unicode/uchar.h>

#include "base/text.h"
#include "recipe/formula/formula_functions.h"
#include "recipe/formula/formula_texts.h"

namespace holdfast {

namespace {

bool isWord(char32_t c)
{
    return c == U'_' || u_isalnum(static_cast<UChar32>(c)) != 0 || u_charType(static_cast<UChar32>(c)) == U_NON_SPACING_MARK;
}
bool isBlank(char32_t c) { return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0 || c == U'\uFEFF'; }
bool isDigit(char32_t c) { return c >= U'0' && c <= U'9'; }

char32_t foldedPoint(char32_t c)
{
    if (c == U'_' || isBlank(c))
        return U' ';
    return static_cast<char32_t>(u_foldCase(static_cast<UChar32>(c), U_FOLD_CASE_DEFAULT));
}

std::u32string folded(std::u32string_view points)
{
    std::u32string made;
    for (const char32_t c : points)
        made.push_back(foldedPoint(c));
    return made;
}

// Code points with the byte each begins at.
struct Points
{
    explicit Points(std::string_view text) : points(toCodePoints(text))
    {
        std::size_t at = 0;
        for (const char32_t c : points) {
            bytes.push_back(at);
            at += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
        }
        bytes.push_back(at);
    }
    std::u32string points;
    std::vector<std::size_t> bytes;
};

struct Quotes
{
    char32_t open;
    char32_t close;
};
constexpr std::array kQuotes{Quotes{U'"', U'"'}, Quotes{U'\'', U'\''}, Quotes{U'«', U'»'}, Quotes{U'“', U'”'}, Quotes{U'„', U'“'}};

struct Sign
{
    std::u32string_view written;
    const char* plain;
};
// The longer first.
constexpr std::array kSigns{Sign{U"<=", "<="},  Sign{U">=", ">="}, Sign{U"<>", "<>"}, Sign{U"!=", "<>"}, Sign{U"==", "="},
                            Sign{U"&&", "and"}, Sign{U"||", "or"}, Sign{U"≤", "<="},  Sign{U"≥", ">="},  Sign{U"≠", "<>"},
                            Sign{U"<", "<"},    Sign{U">", ">"},   Sign{U"=", "="},   Sign{U"+", "+"},   Sign{U"-", "-"},
                            Sign{U"−", "-"},    Sign{U"–", "-"},   Sign{U"*", "*"},   Sign{U"×", "*"},   Sign{U"·", "*"},
                            Sign{U"/", "/"},    Sign{U"÷", "/"},   Sign{U"%", "%"},   Sign{U"^", "^"},   Sign{U"&", "&"},
                            Sign{U"!", "not"},  Sign{U"(", "("},   Sign{U")", ")"},   Sign{U",", ","},   Sign{U";", ";"}};

class Cutter
{
public:
    Cutter(std::string_view text, const std::vector<FormulaColumn>& columns) : m_text(text), m_columns(columns), m_points(m_text)
    {
        m_folded = folded(m_points.points);
        findLists();
        for (const FormulaColumn& column : columns)
            m_names.push_back(folded(toCodePoints(toNfc(column.name))));
    }

    FormulaTokens cut()
    {
        if (!isValidUtf8(m_text))
            m_made.problem = FormulaProblem{.code = "formula.unexpected", .end = m_text.size(), .texts = {shownText(m_text)}};
        while (!m_made.problem) {
            while (m_at < size() && isBlank(m_points.points[m_at]))
                ++m_at;
            if (m_at >= size())
                break;
            if (!quoted() && !bracketed() && !column() && !number() && !word() && !sign())
                fail("formula.unexpected", m_at, m_at + 1, {fromCodePoints(m_points.points.substr(m_at, 1))});
        }
        m_made.tokens.push_back({.begin = m_text.size(), .end = m_text.size()});
        return std::move(m_made);
    }

private:
    std::size_t size() const { return m_points.points.size(); }
    char32_t at(std::size_t place) const { return place < size() ? m_points.points[place] : U'\0'; }

    void fail(const char* code, std::size_t begin, std::size_t end, std::vector<std::string> texts = {})
    {
        m_made.problem = FormulaProblem{
            .code = code, .begin = m_points.bytes[begin], .end = m_points.bytes[std::min(end, size())], .texts = std::move(texts)};
    }

    bool put(FormulaToken token, std::size_t end)
    {
        token.begin = m_points.bytes[m_at];
        token.end = m_points.bytes[end];
        m_made.tokens.push_back(std::move(token));
        m_at = end;
        return true;
    }

    bool quoted()
    {
        const auto quotes = std::find_if(kQuotes.begin(), kQuotes.end(), [this](const Quotes& each) { return each.open == at(m_at); });
        if (quotes == kQuotes.end())
            return false;
        std::u32string said;
        for (std::size_t i = m_at + 1; i < size(); ++i) {
            if (at(i) != quotes->close) {
                said.push_back(at(i));
            } else if (at(i + 1) == quotes->close) {
                said.push_back(at(i++));
            } else {
                return put({.kind = FormulaToken::Kind::Text, .text = fromCodePoints(said)}, i + 1);
            }
        }
        fail("formula.unclosed-text", m_at, size());
        return true;
    }

    bool bracketed()
    {
        if (at(m_at) != U'[' && at(m_at) != U'`')
            return false;
        const std::size_t close = m_points.points.find(at(m_at) == U'[' ? U']' : U'`', m_at + 1);
        if (close == std::u32string::npos) {
            fail("formula.unclosed-bracket", m_at, size());
            return true;
        }
        const std::string written = trimmed(fromCodePoints(m_points.points.substr(m_at + 1, close - m_at - 1)));
        if (const auto found = columnNamed(folded(toCodePoints(toNfc(written))), written))
            return put({.kind = FormulaToken::Kind::Column, .text = m_columns[*found].name, .column = *found}, close + 1);
        m_made.problem = unknownName(written, m_points.bytes[m_at], m_points.bytes[close + 1], m_columns);
        return true;
    }

    // Of columns whose folded names are alike, the one that is written just so.
    std::optional<std::size_t> columnNamed(const std::u32string& name, const std::string& written) const
    {
        std::optional<std::size_t> found;
        for (std::size_t i = 0; i < m_names.size(); ++i)
            if (m_names[i] == name && (!found || m_columns[i].name == written))
                found = i;
        return found;
    }

    bool column()
    {
        if (m_at > 0 && isWord(at(m_at - 1)) && isWord(at(m_at)))
            return false;
        std::size_t longest = 0;
        for (const std::u32string& name : m_names) {
            if (name.size() <= longest || m_folded.compare(m_at, name.size(), name) != 0)
                continue;
            const std::size_t end = m_at + name.size();
            if (end < size() && isWord(at(end)) && isWord(at(end - 1)))
                continue;  // only the beginning of a longer word
            longest = name.size();
        }
        const std::u32string name = m_folded.substr(m_at, longest);
        if (longest == 0 || isKeyword(name) || isPlainNumber(name) || isFunctionCall(m_at + longest))
            return false;
        const std::string written = fromCodePoints(m_points.points.substr(m_at, longest));
        const std::size_t found = *columnNamed(name, written);
        return put({.kind = FormulaToken::Kind::Column, .text = m_columns[found].name, .column = found}, m_at + longest);
    }

    static bool isKeyword(const std::u32string& word)
    {
        static const std::array kWords{U"and", U"or", U"not", U"in", U"between", U"и", U"или", U"не", U"в", U"между"};
        return std::any_of(kWords.begin(), kWords.end(), [&](const char32_t* each) { return word == each; });
    }

    static bool isPlainNumber(const std::u32string& word) { return std::all_of(word.begin(), word.end(), isDigit); }

    // A name before a bracket that a function has too.
    bool isFunctionCall(std::size_t end) const
    {
        std::size_t next = end;
        while (next < size() && isBlank(at(next)))
            ++next;
        return at(next) == U'(' && formulaFunctionNamed(fromCodePoints(m_points.points.substr(m_at, end - m_at))) != nullptr;
    }

    // Which commas part the items of a list: those directly within brackets that hold no semicolon there.
    void findLists()
    {
        m_parts.assign(size(), false);
        struct Open
        {
            bool semicolons = false;
            std::vector<std::size_t> commas;
        };
        std::vector<Open> open(1);
        char32_t quote = 0;
        for (std::size_t i = 0; i < size(); ++i) {
            const char32_t c = at(i);
            if (quote != 0) {
                quote = c == quote ? U'\0' : quote;
                continue;
            }
            const auto quotes = std::find_if(kQuotes.begin(), kQuotes.end(), [c](const Quotes& each) { return each.open == c; });
            if (quotes != kQuotes.end())
                quote = quotes->close;
            else if (c == U'[' || c == U'`')
                quote = c == U'[' ? U']' : U'`';
            else if (c == U'(')
                open.emplace_back();
            else if (c == U';')
                open.back().semicolons = true;
            else if (c == U',')
                open.back().commas.push_back(i);
            else if (c == U')' && open.size() > 1) {
                if (!open.back().semicolons)
                    for (const std::size_t comma : open.back().commas)
                        m_parts[comma] = true;
                open.pop_back();
            }
        }
        for (const Open& unclosed : open)
            if (!unclosed.semicolons && &unclosed != &open.front())
                for (const std::size_t comma : unclosed.commas)
                    m_parts[comma] = true;
    }

    bool threeDigitsFrom(std::size_t i) const { return isDigit(at(i)) && isDigit(at(i + 1)) && isDigit(at(i + 2)) && !isDigit(at(i + 3)); }

    bool number()
    {
        if (!isDigit(at(m_at)) && !(at(m_at) == U'.' && isDigit(at(m_at + 1))))
            return false;
        std::string plain;
        std::size_t i = m_at;
        bool marked = false;
        for (; i < size(); ++i) {
            const bool mark = at(i) == U'.' || (at(i) == U',' && !m_parts[i]);
            if (isDigit(at(i))) {
                plain += static_cast<char>(at(i));
            } else if (mark && !marked && isDigit(at(i + 1))) {
                plain += '.';
                marked = true;
            } else if (marked || plain.size() > 15 || !isBlank(at(i)) || !threeDigitsFrom(i + 1)) {
                break;
            }
        }
        if ((at(i) == U'e' || at(i) == U'E') && (isDigit(at(i + 1)) || ((at(i + 1) == U'-' || at(i + 1) == U'+') && isDigit(at(i + 2))))) {
            plain += 'e';
            for (++i; i < size() && (isDigit(at(i)) || plain.back() == 'e'); ++i)
                if (at(i) != U'+')
                    plain += static_cast<char>(at(i));
        }
        double value = 0;
        const auto read = std::from_chars(plain.data(), plain.data() + plain.size(), value);
        if (isWord(at(i)) || read.ec != std::errc()) {
            while (i < size() && isWord(at(i)))
                ++i;
            fail("formula.unexpected", m_at, i, {fromCodePoints(m_points.points.substr(m_at, i - m_at))});
            return true;
        }
        return put({.kind = FormulaToken::Kind::Number, .number = value}, i);
    }

    bool word()
    {
        std::size_t end = m_at;
        while (end < size() && isWord(at(end)))
            ++end;
        return end > m_at && put({.kind = FormulaToken::Kind::Name, .text = fromCodePoints(m_points.points.substr(m_at, end - m_at))}, end);
    }

    bool sign()
    {
        for (const Sign& each : kSigns) {
            if (m_points.points.compare(m_at, each.written.size(), each.written) != 0)
                continue;
            return put({.kind = FormulaToken::Kind::Sign, .text = each.plain}, m_at + each.written.size());
        }
        return false;
    }

    std::string m_text;
    const std::vector<FormulaColumn>& m_columns;
    Points m_points;
    std::u32string m_folded;
    std::vector<std::u32string> m_names;
    std::size_t m_at = 0;
    std::vector<bool> m_parts;  // per character: a comma that parts the items of a list
    FormulaTokens m_made;
};

}  // namespace

FormulaProblem unknownName(const std::string& name, std::size_t begin, std::size_t end, const std::vector<FormulaColumn>& columns)
{
    const std::string nearest = nearestName(name, columns);
    if (nearest.empty())
        return {.code = "formula.unknown-name", .begin = begin, .end = end, .texts = {name}};
    return {.code = "formula.unknown-name-near", .begin = begin, .end = end, .texts = {name, nearest}};
}

FormulaTokens tokensOf(std::string_view text, const std::vector<FormulaColumn>& columns) { return Cutter(text, columns).cut(); }

std::string nearestName(std::string_view written, const std::vector<FormulaColumn>& columns)
{
    const std::u32string wanted = folded(toCodePoints(toNfc(written)));
    std::string nearest;
    std::size_t least = mostSlips(wanted.size()) + 1;
    for (const FormulaColumn& column : columns) {
        const std::u32string name = folded(toCodePoints(toNfc(column.name)));
        const bool begins = wanted.size() >= 3 && name.compare(0, wanted.size(), wanted) == 0;
        const std::size_t distance = begins ? std::min<std::size_t>(1, name.size() - wanted.size()) : slipsBetween(wanted, name, least);
        if (distance < least) {
            least = distance;
            nearest = column.name;
        }
    }
    return nearest;
}

}  // namespace holdfast
