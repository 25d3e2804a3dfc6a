// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables_of.h"

#include <cstdio>
#include <cstdlib>
#include <string>

#include "sources/open_source.h"

namespace holdfast::bench {

std::vector<Table> tablesOf(int argc, char** argv)
{
    std::vector<Table> tables;
    for (int i = 1; i < argc; ++i) {
        auto snapshot = openSource({.name = std::to_string(i), .path = argv[i]}, {});
        if (!snapshot.ok()) {
            std::fprintf(stderr, "%s: %s\n", argv[i], snapshot.failure().code.c_str());
            std::exit(3);  // NOLINT(concurrency-mt-unsafe): nothing else runs yet
        }
        tables.push_back(snapshot.value().table);
    }
    return tables;
}

Lexicon installedLexicon()
{
    const std::string words = "/usr/share/hunspell/";
    return Lexicon({{words + "ru_RU.aff", words + "ru_RU.dic"}, {words + "en_US.aff", words + "en_US.dic"}});
}

}  // namespace holdfast::bench
