// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/json/unknown_keys.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace holdfast {

namespace {

// "id:3", "name:money"; empty when the element cannot be told from its neighbours.
std::string tellTale(const Json& element)
{
    if (!element.is_object())
        return {};
    for (const char* key : {"id", "name"})
        if (const auto found = element.find(key); found != element.end() && found->is_primitive())
            return std::string(key) + ":" + found->dump();
    return {};
}

// Of each element. Where one stands again, which of them it is: "id:3", "id:3 2".
std::vector<std::string> tellTales(const Json& list)
{
    std::vector<std::string> tales;
    std::map<std::string, int> times;
    for (const Json& element : list) {
        std::string tale = tellTale(element);
        if (const int before = tale.empty() ? 0 : times[tale]++; before > 0)
            tale += " " + std::to_string(before + 1);
        tales.push_back(std::move(tale));
    }
    return tales;
}

}  // namespace

Json unknownKeys(const Json& read, const Json& known)
{
    Json unknown;
    if (read.is_object() && known.is_object()) {
        for (const auto& entry : read.items()) {
            const auto match = known.find(entry.key());
            if (match == known.end()) {
                unknown[entry.key()] = Json{{"value", entry.value()}};
            } else if (Json below = unknownKeys(entry.value(), *match); !below.is_null())
                unknown[entry.key()] = Json{{"below", std::move(below)}};
        }
    } else if (read.is_array() && known.is_array()) {
        const std::vector<std::string> tales = tellTales(read);
        const std::vector<std::string> knownTales = tellTales(known);
        for (std::size_t i = 0; i < tales.size(); ++i) {
            const auto match = std::find(knownTales.begin(), knownTales.end(), tales[i]);
            if (tales[i].empty() || match == knownTales.end())
                continue;
            if (Json below = unknownKeys(read[i], known[static_cast<std::size_t>(match - knownTales.begin())]); !below.is_null())
                unknown[tales[i]] = Json{{"below", std::move(below)}};
        }
    }
    return unknown;
}

void restoreUnknownKeys(Json& written, const Json& unknown)
{
    if (!unknown.is_object())
        return;
    const std::vector<std::string> tales = written.is_array() ? tellTales(written) : std::vector<std::string>();
    for (const auto& entry : unknown.items()) {
        const Json& what = entry.value();
        if (written.is_object()) {
            if (what.contains("value")) {
                if (!written.contains(entry.key()))
                    written[entry.key()] = what["value"];
            } else if (const auto found = written.find(entry.key()); found != written.end())
                restoreUnknownKeys(*found, what["below"]);
        } else if (const auto found = std::find(tales.begin(), tales.end(), entry.key()); found != tales.end() && what.contains("below")) {
            restoreUnknownKeys(written[static_cast<std::size_t>(found - tales.begin())], what["below"]);
        }
    }
}

}  // namespace holdfast
