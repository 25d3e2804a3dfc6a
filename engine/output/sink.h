// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

namespace holdfast {

// Where bytes go. The engine opens no file: app hands in a sink over one, tests a string. false: the bytes did not all arrive; nothing
// written later counts.
class Sink
{
public:
    Sink() = default;
    Sink(const Sink&) = delete;
    Sink& operator=(const Sink&) = delete;
    virtual ~Sink() = default;
    virtual bool write(std::string_view bytes) = 0;
};

class StringSink : public Sink
{
public:
    bool write(std::string_view bytes) override
    {
        m_text.append(bytes);
        return true;
    }
    const std::string& text() const { return m_text; }

private:
    std::string m_text;
};

}  // namespace holdfast
