// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/workbook/old_workbook.h"

#include <string>

namespace holdfast {

namespace {

// The names of a container's parts stand in it in UTF-16.
bool holdsPart(std::string_view bytes, std::string_view name)
{
    std::string wide;
    for (const char c : name) {
        wide += c;
        wide += '\0';
    }
    return bytes.find(wide) != std::string_view::npos;
}

}  // namespace

Failure refusedOldWorkbook(std::string_view bytes)
{
    if (holdsPart(bytes, "EncryptedPackage"))
        return {.code = "read.encrypted"};
    if (holdsPart(bytes, "WordDocument"))
        return {.code = "read.not-a-workbook", .texts = {"doc"}};
    if (holdsPart(bytes, "PowerPoint Document"))
        return {.code = "read.not-a-workbook", .texts = {"ppt"}};
    if (holdsPart(bytes, "__properties_version1.0"))
        return {.code = "read.not-a-workbook", .texts = {"msg"}};
    return {.code = "read.old-workbook"};
}

bool isBareOldWorkbook(std::string_view bytes)
{
    // A record "begin of file" of BIFF 2, 3, 4 or 5: its number, its size.
    if (bytes.size() < 8 || bytes[0] != '\x09' || bytes[3] != '\0')
        return false;
    const char version = bytes[1];
    const char size = bytes[2];
    return (version == '\0' && size == '\x04') || ((version == '\x02' || version == '\x04') && size == '\x06') ||
           (version == '\x08' && (size == '\x08' || size == '\x10'));
}

}  // namespace holdfast
