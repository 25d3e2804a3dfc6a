// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/workbook/xlsx_strings.h"

#include <charconv>
#include <utility>

#include "base/text.h"
#include "sources/cell_grid.h"
#include "sources/workbook/sheet_limits.h"
#include "sources/workbook/xml_reader.h"

namespace holdfast {

namespace {

class StringsHandler : public XmlHandler
{
public:
    StringsHandler(TextPool& pool, std::uint64_t most, std::uint64_t wanted) : m_pool(pool), m_most(most), m_wanted(wanted) {}
    void opened(std::string_view name, const XmlAttributes& /*attributes*/) override
    {
        if (name == "si")
            m_text.clear();
        else if (name == "rPh")
            m_phonetic = true;
        else if (name == "t")
            m_reading = !m_phonetic;
    }
    void closed(std::string_view name) override
    {
        if (name == "t")
            m_reading = false;
        else if (name == "rPh")
            m_phonetic = false;
        else if (name == "si" && numbers.size() >= m_most)
            stop(tooMany("texts", numbers.size()));
        else if (name == "si") {
            numbers.push_back(m_text.find("_x") == std::string::npos ? m_pool.add(m_text) : m_pool.add(unescapedXlsx(m_text)));
            if (numbers.size() >= m_wanted)
                finish();
        }
    }
    void text(std::string_view piece) override
    {
        if (m_reading)
            gather(m_text, piece);
    }
    std::vector<std::uint32_t> numbers;

private:
    TextPool& m_pool;
    std::uint64_t m_most;
    std::uint64_t m_wanted;
    std::string m_text;
    bool m_reading = false;
    bool m_phonetic = false;
};

}  // namespace

Result<std::vector<std::uint32_t>> readXlsxStrings(const ZipArchive& archive, const XlsxBook& book, TextPool& pool,
                                                   const Progress& progress, std::uint64_t most)
{
    if (most == 0)
        return std::vector<std::uint32_t>();
    StringsHandler handler(pool, cellsAllowed(archive.bytes().size()), most);  // each is in a cell
    if (const ZipEntry* entry = book.strings.empty() ? nullptr : archive.find(book.strings))
        if (std::optional<Failure> failure = readXml(archive, *entry, handler, progress))
            return *failure;
    return std::move(handler.numbers);
}

std::string unescapedXlsx(std::string text)
{
    std::string made;
    made.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        unsigned value = 0;
        if (text.size() - at >= 7 && text[at] == '_' && text[at + 1] == 'x' && text[at + 6] == '_') {
            const char* end = text.data() + at + 6;
            const auto [stopped, error] = std::from_chars(text.data() + at + 2, end, value, 16);
            if (error == std::errc() && stopped == end && (value < 0xD800 || value > 0xDFFF)) {
                made += fromCodePoints(std::u32string(1, static_cast<char32_t>(value)));
                at += 7;
                continue;
            }
        }
        made += text[at++];
    }
    return made;
}

}  // namespace holdfast
