// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/binary_kind.h"

#include <algorithm>
#include <array>

#include "sources/text_encoding.h"

namespace holdfast {

namespace {

using namespace std::string_view_literals;

struct Magic
{
    std::string_view start;
    std::string_view kind;
};

constexpr std::array kMagics{
    Magic{"%PDF-"sv, "pdf"sv},
    Magic{"\x89PNG\r\n"sv, "png"sv},
    Magic{"\xFF\xD8\xFF"sv, "jpeg"sv},
    Magic{"GIF8"sv, "gif"sv},
    Magic{"\x1F\x8B"sv, "gzip"sv},
    Magic{"BZh"sv, "bzip2"sv},
    Magic{"\xFD"
          "7zXZ\0"sv,
          "xz"sv},
    Magic{"7z\xBC\xAF\x27\x1C"sv, "7z"sv},
    Magic{"Rar!\x1A\x07"sv, "rar"sv},
    Magic{"\x28\xB5\x2F\xFD"sv, "zstd"sv},
    Magic{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "xls"sv},
    Magic{"PAR1"sv, "parquet"sv},
    Magic{"SQLite format 3\0"sv, "sqlite"sv},
    Magic{"$FL2@(#)"sv, "spss"sv},
    Magic{"$FL3@(#)"sv, "spss"sv},
    Magic{"<stata_dta>"sv, "stata"sv},
    Magic{"\x7F"
          "ELF"sv,
          "program"sv},
};

constexpr std::size_t kSample = 65536;

// A zip's first kilobytes name what is packed.
std::string zipKind(std::string_view head)
{
    if (head.find("opendocument.spreadsheet"sv) != std::string_view::npos)
        return "ods";
    if (head.find("xl/"sv) != std::string_view::npos || head.find("[Content_Types].xml"sv) != std::string_view::npos)
        return "xlsx";
    return "zip";
}

// The last ones end old files, or part fields.
bool isOddControl(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && std::string_view("\t\n\r\f\x1A\x01\x1E\x1F").find(c) == std::string_view::npos;
}

}  // namespace

std::optional<std::string> binaryKind(std::string_view bytes)
{
    const std::string_view head = bytes.substr(0, kSample);
    if (head.starts_with("PK\x03\x04"sv))
        return zipKind(head);
    for (const Magic& magic : kMagics)
        if (head.starts_with(magic.start))
            return std::string(magic.kind);
    if (looksLikeUtf16(head))
        return std::nullopt;
    const auto odd = static_cast<std::size_t>(std::count_if(head.begin(), head.end(), isOddControl));
    if ((odd > 3 && odd * 50 > head.size()) || (odd > 1 && odd * 4 > head.size()))
        return "binary";
    return std::nullopt;
}

}  // namespace holdfast
