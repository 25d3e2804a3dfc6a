// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/lexicon.h"

#include <algorithm>
#include <filesystem>
#include <mutex>
#include <unordered_map>
#include <utility>

#include <hunspell.hxx>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include "base/text.h"

namespace holdfast {

namespace {

bool hasCyrillic(const std::u32string& word)
{
    return std::any_of(word.begin(), word.end(), [](char32_t c) { return c >= 0x0400 && c <= 0x04FF; });
}

bool hasLatin(const std::u32string& word)
{
    return std::any_of(word.begin(), word.end(),
                       [](char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0x24F); });
}

}  // namespace

// Hunspell keeps state and speaks the encoding of its dictionary: one lock, one converter, answers remembered. Read from its files when it
// is first asked: that takes a tenth of a second, which the start of a window has not to spare.
struct Lexicon::Dictionary
{
    explicit Dictionary(DictionaryFiles from) : files(std::move(from)) {}
    ~Dictionary() { ucnv_close(converter); }
    Dictionary(const Dictionary&) = delete;
    Dictionary& operator=(const Dictionary&) = delete;

    bool knows(const std::string& word)
    {
        const std::lock_guard lock(mutex);
        open();
        return isWord(word);
    }

    bool isCyrillic()
    {
        const std::lock_guard lock(mutex);
        open();
        return cyrillic;
    }

private:
    void open()
    {
        if (hunspell != nullptr)
            return;
        hunspell = std::make_unique<Hunspell>(files.affixes.c_str(), files.words.c_str());
        UErrorCode status = U_ZERO_ERROR;
        converter = ucnv_open(hunspell->get_dict_encoding().c_str(), &status);
        if (U_FAILURE(status))
            converter = nullptr;
        cyrillic = isWord("да") || isWord("на") || isWord("та");  // words of every Slavic language in that script
    }

    bool isWord(const std::string& word)
    {
        const auto remembered = known.find(word);
        if (remembered != known.end())
            return remembered->second;
        return known[word] = converter != nullptr && hunspell->spell(encoded(word));
    }

    std::string encoded(const std::string& utf8) const
    {
        const icu::UnicodeString text = icu::UnicodeString::fromUTF8(utf8);
        std::string bytes(static_cast<std::size_t>(text.length()) * 4 + 4, '\0');
        UErrorCode status = U_ZERO_ERROR;
        const std::int32_t size = text.extract(bytes.data(), static_cast<std::int32_t>(bytes.size()), converter, status);
        bytes.resize(U_SUCCESS(status) ? static_cast<std::size_t>(size) : 0);
        return bytes;
    }

    const DictionaryFiles files;
    std::unique_ptr<Hunspell> hunspell;
    UConverter* converter = nullptr;
    bool cyrillic = false;
    std::mutex mutex;
    std::unordered_map<std::string, bool> known;
};

Lexicon::Lexicon(const std::vector<DictionaryFiles>& files)
{
    for (const DictionaryFiles& one : files) {
        std::error_code error;
        if (std::filesystem::is_regular_file(one.affixes, error) && std::filesystem::is_regular_file(one.words, error))
            m_dictionaries.push_back(std::make_shared<Dictionary>(one));
    }
}

bool Lexicon::speaks(const std::string& word) const
{
    const std::u32string points = toCodePoints(word);
    const bool cyrillic = hasCyrillic(points);
    if (cyrillic == hasLatin(points))
        return false;
    return std::any_of(m_dictionaries.begin(), m_dictionaries.end(),
                       [&](const auto& dictionary) { return dictionary->isCyrillic() == cyrillic; });
}

bool Lexicon::knows(const std::string& word) const
{
    return std::any_of(m_dictionaries.begin(), m_dictionaries.end(), [&](const auto& dictionary) { return dictionary->knows(word); });
}

}  // namespace holdfast
