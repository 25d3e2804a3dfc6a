// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: the ways to write a number, and what only looks like one, are one thing.
#include "sources/number_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>

#include "sources/currency_marks.h"
#include "sources/plain_number.h"

namespace holdfast {

namespace {

using namespace std::string_view_literals;

constexpr std::array kBlanks{" "sv, "\t"sv, "\xC2\xA0"sv, "\xE2\x80\xAF"sv, "\xE2\x80\x89"sv, "\xEF\xBB\xBF"sv};
constexpr std::array kGroupMarks{" "sv, "\xC2\xA0"sv, "\xE2\x80\xAF"sv, "\xE2\x80\x89"sv, "'"sv, "\xE2\x80\x99"sv};
constexpr std::array kWideMinus{"\xE2\x88\x92"sv, "\xE2\x80\x93"sv};  // U+2212, and the dash that word processors put there
constexpr std::size_t kLongest = 64;
constexpr std::size_t kLongestDressed = 200;  // with group marks of several bytes, blanks, currency

bool isDigit(char c) { return c >= '0' && c <= '9'; }

// One byte rules most marks out.
bool startsWith(std::string_view text, std::string_view mark) { return text.front() == mark.front() && text.starts_with(mark); }
bool endsWith(std::string_view text, std::string_view mark) { return text.back() == mark.back() && text.ends_with(mark); }

// Which bytes numbers and phones may begin and end with.
struct Edges
{
    std::array<bool, 256> first{};
    std::array<bool, 256> last{};
    std::array<bool, 256> firstOfBlank{};
    std::array<bool, 256> lastOfBlank{};
    std::array<bool, 256> firstOfCurrency{};
    std::array<bool, 256> lastOfCurrency{};
};

constexpr std::size_t placeOf(char c) { return static_cast<unsigned char>(c); }

constexpr Edges kEdges = [] {
    Edges edges;
    for (const char c : "0123456789.-"sv)
        edges.first[placeOf(c)] = edges.last[placeOf(c)] = true;
    for (const char c : "+(,"sv)
        edges.first[placeOf(c)] = true;
    for (const char c : ")%"sv)
        edges.last[placeOf(c)] = true;
    const auto add = [&edges](std::string_view mark) { edges.first[placeOf(mark.front())] = edges.last[placeOf(mark.back())] = true; };
    for (const std::string_view mark : kBlanks) {
        add(mark);
        edges.firstOfBlank[placeOf(mark.front())] = edges.lastOfBlank[placeOf(mark.back())] = true;
    }
    for (const std::string_view mark : kWideMinus)
        add(mark);
    for (const CurrencyMark& each : kCurrencies) {
        add(each.mark);
        edges.firstOfCurrency[placeOf(each.mark.front())] = edges.lastOfCurrency[placeOf(each.mark.back())] = true;
    }
    return edges;
}();

template <class Marks>
std::size_t startsWithOne(std::string_view text, const Marks& marks)
{
    for (const std::string_view mark : marks)
        if (!text.empty() && startsWith(text, mark))
            return mark.size();
    return 0;
}

template <class Marks>
std::size_t endsWithOne(std::string_view text, const Marks& marks)
{
    for (const std::string_view mark : marks)
        if (!text.empty() && endsWith(text, mark))
            return mark.size();
    return 0;
}

std::string_view withoutBlanks(std::string_view text)
{
    const auto blankBefore = [&text] {
        return text.empty() || !kEdges.firstOfBlank[placeOf(text.front())] ? 0 : startsWithOne(text, kBlanks);
    };
    const auto blankBehind = [&text] { return text.empty() || !kEdges.lastOfBlank[placeOf(text.back())] ? 0 : endsWithOne(text, kBlanks); };
    while (const std::size_t size = blankBefore())
        text.remove_prefix(size);
    while (const std::size_t size = blankBehind())
        text.remove_suffix(size);
    return text;
}

// A number's text with everything around its digits taken off: digits, '.', ',' and '_' for any other group mark, then the exponent.
struct Bare
{
    bool ok = false;
    bool negative = false;
    bool plus = false;
    bool percent = false;
    bool dressed = false;  // a currency or parentheses: no code looks like this
    std::uint8_t currency = 0;
    std::array<char, kLongest> chars{};
    std::size_t body = 0;  // characters before the exponent
    std::size_t size = 0;
    std::string_view digits() const { return {chars.data(), body}; }
    std::string_view exponent() const { return {chars.data() + body, size - body}; }
};

bool takeSign(std::string_view& text, Bare& bare)
{
    if (text.starts_with("-")) {
        text.remove_prefix(1);
        bare.negative = true;
    } else if (const std::size_t size = startsWithOne(text, kWideMinus)) {
        text.remove_prefix(size);
        bare.negative = true;
    } else if (text.starts_with("+")) {
        text.remove_prefix(1);
        bare.plus = true;
    } else
        return false;
    return true;
}

// Digits with decimals or groups: "TL 500" and "TL-074" are parts of a shop.
bool isAmount(std::string_view text)
{
    const bool zero = text.size() > 1 && text.front() == '0' && isDigit(text[1]);
    return !text.empty() && isDigit(text.front()) && !zero && !std::all_of(text.begin(), text.end(), isDigit);
}

// The currency in front or behind, with its blanks.
void takeCurrency(std::string_view& text, Bare& bare)
{
    if (text.empty() || (!kEdges.firstOfCurrency[placeOf(text.front())] && !kEdges.lastOfCurrency[placeOf(text.back())]))
        return;
    for (const CurrencyMark& each : kCurrencies) {
        const bool front = startsWith(text, each.mark) && (!each.behind || isAmount(withoutBlanks(text.substr(each.mark.size()))));
        if (!front && !endsWith(text, each.mark))
            continue;
        if (front)
            text.remove_prefix(each.mark.size());
        else
            text.remove_suffix(each.mark.size());
        text = withoutBlanks(text);
        bare.dressed = true;
        bare.currency = each.currency;
        return;
    }
}

// "100,00-", as accounting programs write it: with decimals or groups. "5-" is a mark at school, "65-" an age and more.
bool takeSignBehind(std::string_view& text, Bare& bare)
{
    const std::size_t size = text.ends_with('-') ? 1 : endsWithOne(text, kWideMinus);
    if (size == 0 || text.size() == size || !isDigit(text[text.size() - size - 1]))
        return false;
    if (std::all_of(text.begin(), text.end() - static_cast<std::ptrdiff_t>(size), isDigit))
        return false;
    text.remove_suffix(size);
    bare.negative = true;
    return true;
}

Bare undressed(std::string_view text)
{
    Bare bare;
    text = withoutBlanks(text);
    if (text.size() > 2 && text.front() == '(' && text.back() == ')') {
        text = withoutBlanks(text.substr(1, text.size() - 2));
        bare.negative = bare.dressed = true;
    }
    bool sign = !bare.dressed && takeSign(text, bare);
    takeCurrency(text, bare);
    if (bare.currency == 0 && text.ends_with('%')) {
        text = withoutBlanks(text.substr(0, text.size() - 1));
        bare.percent = true;
    }
    if (!sign && bare.currency != 0)
        sign = takeSign(text, bare);
    if (!sign && !bare.negative)
        takeSignBehind(text, bare);
    if (sign)
        text = withoutBlanks(text);
    if (text.empty() || text.size() > kLongest)
        return bare;
    bool inExponent = false;
    bool digitSeen = false;
    for (std::size_t i = 0; i < text.size();) {
        const char c = text[i];
        if (isDigit(c)) {
            bare.chars[bare.size++] = c;
            digitSeen = true;
            ++i;
        } else if (!inExponent && (c == '.' || c == ','))
            bare.chars[bare.size++] = text[i++];
        else if (!inExponent && digitSeen && (c == 'e' || c == 'E')) {
            inExponent = true;
            bare.body = bare.size;
            bare.chars[bare.size++] = 'e';
            ++i;
            if (i < text.size() && (text[i] == '+' || text[i] == '-'))
                bare.chars[bare.size++] = text[i++];
        } else if (const std::size_t size = inExponent ? 0 : startsWithOne(text.substr(i), kGroupMarks)) {
            bare.chars[bare.size++] = '_';
            i += size;
        } else
            return bare;
    }
    if (!inExponent)
        bare.body = bare.size;
    const char last = bare.chars[bare.size - 1];
    bare.ok = digitSeen && (isDigit(last) || (!inExponent && last == '.'));
    return bare;
}

// 1 to 3 digits, then groups of exactly three, each behind one of `marks` (all the same). Behind commas there may be groups of two and a
// last one of three, as India counts: 12,34,567.
bool isGrouped(std::string_view digits, char mark)
{
    std::size_t sinceMark = 0;
    std::size_t groups = 0;
    bool threes = true;
    bool twos = mark == ',';
    for (const char c : digits) {
        if (c == mark) {
            if (sinceMark < 1 || sinceMark > 3)
                return false;
            threes = threes && (groups == 0 || sinceMark == 3);
            twos = twos && sinceMark != 3 && (groups == 0 || sinceMark == 2);
            ++groups;
            sinceMark = 0;
        } else if (isDigit(c))
            ++sinceMark;
        else
            return false;
    }
    return groups > 0 && sinceMark == 3 && (threes || twos) && digits.front() != '0';
}

// Most texts are ruled out at once.
bool mayBeNumber(std::string_view text)
{
    return !text.empty() && text.size() <= kLongestDressed && kEdges.first[placeOf(text.front())] && kEdges.last[placeOf(text.back())] &&
           std::any_of(text.begin(), text.end(), isDigit);
}

bool allDigits(std::string_view text) { return std::all_of(text.begin(), text.end(), isDigit); }

// The integer part: plain digits, or groups parted by '_'.
bool isWhole(std::string_view digits) { return allDigits(digits) || isGrouped(digits, '_'); }

// Four numbers up to 255 are an address on the net, not thousands of millions.
bool isAddress(std::string_view digits)
{
    std::size_t parts = 1;
    int part = 0;
    for (const char c : digits) {
        if (c == '.') {
            ++parts;
            part = 0;
        } else if (part = part * 10 + (c - '0'); part > 255)
            return false;
    }
    return parts == 4;
}

bool looksLikePhone(std::string_view text)
{
    text = withoutBlanks(text);
    std::size_t digits = 0;
    bool marks = false;
    for (const char c : text) {
        if (isDigit(c))
            ++digits;
        else if (c == '(' || c == ')' || c == '-' || c == ' ')
            marks = true;
        else if (c != '+')
            return false;
    }
    if (digits < 10 || digits > 15 || text.find(" - ") != std::string_view::npos)  // "10 000 - 20 000" goes from one number to another
        return false;
    return text.front() == '+' || (marks && text.find('-') != std::string_view::npos && text.front() != '-');
}

NumberShape shapeOf(std::string_view body, bool& ambiguous)
{
    const auto points = std::count(body.begin(), body.end(), '.');
    const auto commas = std::count(body.begin(), body.end(), ',');
    const std::size_t lastPoint = body.rfind('.');
    const std::size_t lastComma = body.rfind(',');
    if (points == 0 && commas == 0)
        return isWhole(body) ? NumberShape::Integer : NumberShape::None;
    if (points + commas == 1) {
        const std::size_t at = points == 1 ? lastPoint : lastComma;
        const std::string_view whole = body.substr(0, at);
        const std::string_view fraction = body.substr(at + 1);
        if (!isWhole(whole) || !allDigits(fraction))
            return NumberShape::None;
        ambiguous = fraction.size() == 3 && !whole.empty() && whole.size() <= 3 && whole.front() != '0' && allDigits(whole);
        return points == 1 ? NumberShape::Point : NumberShape::Comma;
    }
    if (commas == 0)
        return isGrouped(body, '.') && !isAddress(body) ? NumberShape::PointGroups : NumberShape::None;
    if (points == 0)
        return isGrouped(body, ',') ? NumberShape::CommaGroups : NumberShape::None;
    if (commas == 1 && lastComma > lastPoint && isGrouped(body.substr(0, lastComma), '.') && allDigits(body.substr(lastComma + 1)))
        return NumberShape::PointThenComma;
    if (points == 1 && lastPoint > lastComma && isGrouped(body.substr(0, lastPoint), ',') && allDigits(body.substr(lastPoint + 1)))
        return NumberShape::CommaThenPoint;
    return NumberShape::None;
}

std::optional<double> valueOf(const Bare& bare, NumberShape shape, char decimal)
{
    const char group = decimal == '.' ? ',' : '.';
    const std::string_view body = bare.digits();
    const std::size_t mark = body.rfind(decimal);
    const std::string_view whole = body.substr(0, mark);
    switch (shape) {
    case NumberShape::None:
        return std::nullopt;
    case NumberShape::Integer:
        break;
    case NumberShape::Point:
    case NumberShape::Comma:
        if (mark == std::string_view::npos && !isGrouped(whole, group))
            return std::nullopt;
        break;
    default:
        if (mark == std::string_view::npos ? !isGrouped(whole, group)
                                           : !isGrouped(whole, group) || std::count(body.begin(), body.end(), decimal) != 1)
            return std::nullopt;
    }
    std::array<char, kLongest + 8> plain{};
    std::size_t size = 0;
    if (bare.negative)
        plain[size++] = '-';
    for (const char c : body)
        if (c == decimal)
            plain[size++] = '.';
        else if (isDigit(c))
            plain[size++] = c;
    const std::string_view exponent = bare.exponent();
    for (const char c : exponent)
        if (c != '+')
            plain[size++] = c;
    double number = 0;
    const auto [end, error] = std::from_chars(plain.data(), plain.data() + size, number);
    if (error != std::errc() || end != plain.data() + size || !std::isfinite(number))
        return std::nullopt;
    return number == 0 ? 0.0 : number;
}

}  // namespace

NumberText scanNumber(std::string_view text)
{
    NumberText scanned;
    if (const std::optional<PlainNumber> plain = plainNumber(text)) {
        scanned.shape = plain->mark == 0 ? NumberShape::Integer : plain->mark == '.' ? NumberShape::Point : NumberShape::Comma;
        scanned.ambiguous = plain->fraction == 3 && plain->whole <= 3 && text[plain->negative ? 1 : 0] != '0';
        scanned.leadingZeros = plain->leadingZeros;
        return scanned;
    }
    if (!mayBeNumber(text))
        return scanned;
    const Bare bare = undressed(text);
    if (!bare.ok) {
        scanned.phone = looksLikePhone(text);
        return scanned;
    }
    scanned.shape = shapeOf(bare.digits(), scanned.ambiguous);
    if (scanned.shape == NumberShape::None) {
        scanned.phone = looksLikePhone(text);
        return scanned;
    }
    const std::string_view body = bare.digits();
    const bool plain = allDigits(body) && !bare.dressed && !bare.percent;
    const std::size_t whole = std::min(body.size(), body.find_first_of(".,"));
    const auto wholeDigits =
        static_cast<std::size_t>(std::count_if(body.begin(), body.begin() + static_cast<std::ptrdiff_t>(whole), isDigit));
    scanned.leadingZeros = wholeDigits > 1 && body.front() == '0' && !bare.dressed;
    scanned.longInteger = plain && bare.exponent().empty() && wholeDigits >= 16;
    scanned.letterCode = plain && !bare.negative && !bare.plus && bare.exponent().size() > 1 && isDigit(bare.exponent()[1]);
    scanned.phone = bare.plus && bare.exponent().empty() && looksLikePhone(text);
    scanned.percent = bare.percent;
    scanned.currency = bare.currency;
    const bool comma =
        scanned.shape == NumberShape::Comma || scanned.shape == NumberShape::PointThenComma || scanned.shape == NumberShape::PointGroups;
    scanned.overflow = !valueOf(bare, scanned.shape, comma ? ',' : '.').has_value();
    return scanned;
}

std::optional<double> readNumber(std::string_view text, char decimal)
{
    if (const std::optional<PlainNumber> plain = plainNumber(text); plain && (plain->mark == 0 || plain->mark == decimal))
        return valueOf(*plain);
    if (!mayBeNumber(text))
        return std::nullopt;
    const Bare bare = undressed(text);
    if (!bare.ok)
        return std::nullopt;
    bool ambiguous = false;
    return valueOf(bare, shapeOf(bare.digits(), ambiguous), decimal);
}

}  // namespace holdfast
