// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/progress.h"
#include "base/result.h"

namespace holdfast {

class ZipArchive;
struct ZipEntry;

// An element's attributes by their local names: "id" finds r:id.
class XmlAttributes
{
public:
    explicit XmlAttributes(const char** pairs) : m_pairs(pairs) {}
    std::string_view get(std::string_view name) const;  // empty when it is not there
    std::optional<std::string_view> find(std::string_view name) const;
    bool hasValue(std::string_view name, std::string_view value) const;  // under any prefix

private:
    const char** m_pairs;
};

// What reads along. Names come without their prefix. stop() and finish() end the reading, with a failure or without.
class XmlHandler
{
public:
    XmlHandler() = default;
    virtual ~XmlHandler() = default;
    XmlHandler(const XmlHandler&) = delete;
    XmlHandler& operator=(const XmlHandler&) = delete;
    virtual void opened(std::string_view name, const XmlAttributes& attributes) = 0;
    virtual void closed(std::string_view name) = 0;
    virtual void text(std::string_view piece) = 0;

    bool ended() const { return m_ended; }
    const std::optional<Failure>& failure() const { return m_failure; }

protected:
    void stop(Failure failure);
    void finish() { m_ended = true; }
    void gather(std::string& into, std::string_view piece);  // stops at the limit of a cell

private:
    bool m_ended = false;
    std::optional<Failure> m_failure;
};

// Fills at most `room` bytes; 0 at the end.
using XmlSource = std::function<Result<std::size_t>(char* to, std::size_t room)>;

// Reads XML as it comes, by Expat. `part` names it in failures: read.doctype (any document type, so that no entity is ever declared),
// read.too-deep (over 256), read.bad-xml (the line), read.cell-too-long. Throws Cancelled.
std::optional<Failure> readXml(const XmlSource& source, XmlHandler& handler, const std::string& part);
std::optional<Failure> readXml(const ZipArchive& archive, const ZipEntry& entry, XmlHandler& handler, const Progress& progress = {});
// Text in UTF-8, whatever its declaration says.
std::optional<Failure> readXmlText(std::string_view text, XmlHandler& handler, const std::string& part, const Progress& progress = {});

}  // namespace holdfast
