// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <map>
#include <string>

namespace holdfast {

// One value that may be a slip of another.
struct OneSlip
{
    std::string kind;
    char32_t written = 0;  // in place of others, or beside them; 0: none
    std::size_t rows = 0;
    double places = 0;  // where such a slip may have happened: the rows of what was meant, by its letters
};

// How often slips of each kind are: what a flood of them tells of any single one.
class SlipKinds
{
public:
    // What was done to `meant`, whose value has `meantRows` rows, when `typed` was written in `rows` of them.
    static OneSlip describe(const std::u32string& meant, std::size_t meantRows, const std::u32string& typed, std::size_t rows);

    void add(const OneSlip& slip);
    void take(const OneSlip& slip);  // one that was added

    // `slip`, one of those added, is as often as others of its kind, or with the same letter written: where two keys lie, or how many
    // letters there are to leave out, makes some slips frequent. A value of its own stands out.
    bool isSeldomEnough(const OneSlip& slip) const;

private:
    struct Seen
    {
        std::size_t values = 0;
        std::size_t rows = 0;
        double places = 0;

        void add(const OneSlip& slip);
        void take(const OneSlip& slip);
        double mostRowsOf(const OneSlip& slip) const;  // 0: too few others to tell
    };

    Seen m_all;
    std::map<std::string, Seen> m_ofKind;
    std::map<char32_t, Seen> m_ofWritten;
};

}  // namespace holdfast
