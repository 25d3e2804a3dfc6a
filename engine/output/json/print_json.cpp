// SPDX-License-Identifier: GPL-3.0-or-later
#include "output/json/print_json.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "base/text.h"

namespace holdfast {

namespace {

constexpr std::size_t kPiece = 65536;  // bytes handed to the sink at once

class Printer
{
public:
    explicit Printer(Sink& sink) : m_sink(sink) {}

    bool print(const Json& value)
    {
        add(value, 0);
        m_text += '\n';
        flush();
        return m_ok;
    }

private:
    static bool isPlain(const Json& value) { return !value.is_structured() || value.empty(); }

    void add(const Json& value, std::size_t depth)
    {
        if (value.is_object())
            addObject(value, depth);
        else if (value.is_array())
            addList(value, depth);
        else if (value.is_number_float()) {
            const auto number = value.get<double>();
            m_text += std::isfinite(number) ? shortest(number) : "null";
        } else
            m_text += value.dump(-1, ' ', false, Json::error_handler_t::replace);
        if (m_text.size() > kPiece)
            flush();
    }

    void addObject(const Json& object, std::size_t depth)
    {
        if (object.empty()) {
            m_text += "{}";
            return;
        }
        m_text += '{';
        bool first = true;
        for (const auto& entry : object.items()) {
            newLine(first, depth + 1);
            add(Json(entry.key()), 0);
            m_text += ": ";
            add(entry.value(), depth + 1);
        }
        m_text += '\n' + std::string(2 * depth, ' ') + '}';
    }

    void addList(const Json& list, std::size_t depth)
    {
        const bool oneLine = std::all_of(list.begin(), list.end(), isPlain);
        m_text += '[';
        bool first = true;
        for (const Json& value : list) {
            if (oneLine) {
                m_text += first ? "" : ", ";
                first = false;
            } else
                newLine(first, depth + 1);
            add(value, depth + 1);
        }
        m_text += oneLine ? "]" : '\n' + std::string(2 * depth, ' ') + ']';
    }

    void newLine(bool& first, std::size_t depth)
    {
        m_text += first ? "\n" : ",\n";
        m_text += std::string(2 * depth, ' ');
        first = false;
    }

    void flush()
    {
        m_ok = m_ok && m_sink.write(m_text);
        m_text.clear();
    }

    Sink& m_sink;
    std::string m_text;
    bool m_ok = true;
};

}  // namespace

bool printJson(const Json& value, Sink& sink) { return Printer(sink).print(value); }

}  // namespace holdfast
