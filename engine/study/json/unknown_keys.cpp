// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/json/unknown_keys.h"

#include <string>

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

const Json* elementLike(const Json& list, const std::string& tale)
{
    for (const Json& element : list)
        if (tellTale(element) == tale)
            return &element;
    return nullptr;
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
        for (const Json& element : read) {
            const std::string tale = tellTale(element);
            const Json* match = tale.empty() ? nullptr : elementLike(known, tale);
            if (match == nullptr)
                continue;
            if (Json below = unknownKeys(element, *match); !below.is_null())
                unknown[tale] = Json{{"below", std::move(below)}};
        }
    }
    return unknown;
}

void restoreUnknownKeys(Json& written, const Json& unknown)
{
    if (!unknown.is_object())
        return;
    for (const auto& entry : unknown.items()) {
        const Json& what = entry.value();
        if (written.is_object()) {
            if (what.contains("value")) {
                if (!written.contains(entry.key()))
                    written[entry.key()] = what["value"];
            } else if (const auto found = written.find(entry.key()); found != written.end())
                restoreUnknownKeys(*found, what["below"]);
        } else if (written.is_array() && what.contains("below")) {
            for (Json& element : written)
                if (tellTale(element) == entry.key())
                    restoreUnknownKeys(element, what["below"]);
        }
    }
}

}  // namespace holdfast
