// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <string>
#include <vector>

namespace holdfast {

// Files of one Hunspell dictionary; `app` finds them.
struct DictionaryFiles
{
    std::string affixes;  // "/usr/share/hunspell/ru_RU.aff"
    std::string words;    // "/usr/share/hunspell/ru_RU.dic"
};

// What words exist, by Hunspell dictionaries; knows nothing when made without any. Cheap to copy; may be asked from several threads.
class Lexicon
{
public:
    Lexicon() = default;
    // Dictionaries that cannot be read are left out. Their files are read at the first question.
    explicit Lexicon(const std::vector<DictionaryFiles>& files);

    // Is there a dictionary for the word's script (Latin, Cyrillic)?
    bool speaks(const std::string& word) const;
    bool knows(const std::string& word) const;

private:
    struct Dictionary;
    std::vector<std::shared_ptr<Dictionary>> m_dictionaries;
};

}  // namespace holdfast
