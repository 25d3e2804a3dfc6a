// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/column_names.h"

#include <map>
#include <set>

#include "base/text.h"

namespace holdfast {

namespace {

std::string numbered(std::size_t index) { return "column_" + std::to_string(index + 1); }

// Gives names once each. What was given last for a name is remembered: thousands of equal names take no longer than different ones.
class FreeNames
{
public:
    template <class Taken>
    std::string firstFree(const std::string& name, const Taken& isTaken)
    {
        if (!isTaken(name))
            return name;
        int& last = m_last.try_emplace(name, 1).first->second;
        while (true)
            if (std::string tried = name + " (" + std::to_string(++last) + ")"; !isTaken(tried))
                return tried;
    }

private:
    std::map<std::string, int> m_last;
};

}  // namespace

NamedColumns nameColumns(const std::vector<std::string>& inFile)
{
    NamedColumns named;
    const std::set<std::string> given(inFile.begin(), inFile.end());
    std::set<std::string> ids;
    std::set<std::string> shown;
    std::set<std::string> seen;
    FreeNames freeIds;
    FreeNames freeShown;
    for (std::size_t i = 0; i < inFile.size(); ++i) {
        const std::string plain = trimmed(inFile[i]);
        if (plain.empty())
            ++named.empty;
        else if (!seen.insert(inFile[i]).second && (named.repeated.empty() || named.repeated.back() != inFile[i]))
            named.repeated.push_back(inFile[i]);
        const std::string wanted = plain.empty() ? numbered(i) : inFile[i];
        const bool made = plain.empty() || ids.contains(wanted);
        ColumnNames names;
        // A made name must not take the place of one that the file gives to a later column.
        names.inFile =
            freeIds.firstFree(wanted, [&](const std::string& name) { return ids.contains(name) || (made && given.contains(name)); });
        names.shown = freeShown.firstFree(plain.empty() ? names.inFile : trimmed(names.inFile),
                                          [&](const std::string& name) { return shown.contains(name); });
        ids.insert(names.inFile);
        shown.insert(names.shown);
        named.names.push_back(std::move(names));
    }
    return named;
}

std::vector<std::string> numberedNames(std::size_t count)
{
    std::vector<std::string> names;
    for (std::size_t i = 0; i < count; ++i)
        names.push_back(numbered(i));
    return names;
}

}  // namespace holdfast
