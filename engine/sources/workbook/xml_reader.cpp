// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/workbook/xml_reader.h"

#include <algorithm>
#include <exception>
#include <memory>

#include <expat.h>

#include "base/text.h"
#include "sources/csv_fields.h"
#include "sources/workbook/zip_archive.h"

namespace holdfast {

namespace {

constexpr int kDeepest = 256;
constexpr int kPiece = 65536;
constexpr std::size_t kLongestTag = std::size_t{1} << 20U;  // bytes that may pass without an element or a text coming of them

std::string_view localName(const char* name)
{
    const char* begin = name;
    const char* at = name;
    for (; *at != '\0'; ++at)
        if (*at == ':')
            begin = at + 1;
    return {begin, static_cast<std::size_t>(at - begin)};
}

// What Expat calls. Nothing may be thrown through its C code: a bug waits until it has returned.
struct Listener
{
    XML_Parser parser = nullptr;
    XmlHandler* handler = nullptr;
    std::string part;
    int depth = 0;
    bool heard = false;
    std::optional<Failure> failure = {};
    std::exception_ptr thrown = {};

    void fail(const char* code)
    {
        failure = Failure{.code = code, .texts = {part}};
        (void)XML_StopParser(parser, XML_FALSE);
    }

    template <class Call>
    void tell(const Call& call)
    {
        heard = true;
        if (handler->ended() || thrown)
            return;
        try {
            call();
        } catch (...) {
            thrown = std::current_exception();
        }
        if (handler->ended() || thrown)
            (void)XML_StopParser(parser, XML_FALSE);
    }

    static void opened(void* self, const XML_Char* name, const XML_Char** attributes)
    {
        auto* listener = static_cast<Listener*>(self);
        if (++listener->depth > kDeepest) {
            listener->fail("read.too-deep");
            return;
        }
        listener->tell([&] { listener->handler->opened(localName(name), XmlAttributes(attributes)); });
    }
    static void closed(void* self, const XML_Char* name)
    {
        auto* listener = static_cast<Listener*>(self);
        --listener->depth;
        listener->tell([&] { listener->handler->closed(localName(name)); });
    }
    static void text(void* self, const XML_Char* piece, int size)
    {
        auto* listener = static_cast<Listener*>(self);
        listener->tell([&] { listener->handler->text({piece, static_cast<std::size_t>(size)}); });
    }
    static void doctype(void* self, const XML_Char* /*name*/, const XML_Char* /*system*/, const XML_Char* /*public*/, int /*internal*/)
    {
        static_cast<Listener*>(self)->fail("read.doctype");
    }
};

struct FreeParser
{
    void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};

std::optional<Failure> parse(const XmlSource& source, XmlHandler& handler, const std::string& part, const char* encoding)
{
    const std::unique_ptr<XML_ParserStruct, FreeParser> parser(XML_ParserCreate(encoding));
    if (!parser)
        return Failure{.code = "read.out-of-memory", .numbers = {1, 0}};
    Listener listener{.parser = parser.get(), .handler = &handler, .part = shownText(part)};
    XML_SetUserData(parser.get(), &listener);
    XML_SetElementHandler(parser.get(), Listener::opened, Listener::closed);
    XML_SetCharacterDataHandler(parser.get(), Listener::text);
    XML_SetStartDoctypeDeclHandler(parser.get(), Listener::doctype);
    std::size_t unheard = 0;
    for (bool last = false; !last;) {
        void* room = XML_GetBuffer(parser.get(), kPiece);
        if (room == nullptr)
            return Failure{.code = "read.out-of-memory", .numbers = {1, 0}};
        const Result<std::size_t> got = source(static_cast<char*>(room), kPiece);
        if (!got.ok())
            return got.failure();
        last = got.value() == 0;
        const XML_Status status = XML_ParseBuffer(parser.get(), static_cast<int>(got.value()), last ? 1 : 0);
        if (listener.thrown)
            std::rethrow_exception(listener.thrown);
        if (listener.failure)
            return listener.failure;
        if (handler.ended())
            return handler.failure();
        unheard = listener.heard ? 0 : unheard + got.value();
        listener.heard = false;
        if (status != XML_STATUS_OK || unheard > kLongestTag)
            return Failure{.code = "read.bad-xml",
                           .texts = {shownText(part)},
                           .numbers = {static_cast<double>(XML_GetCurrentLineNumber(parser.get()))}};
    }
    return std::nullopt;
}

}  // namespace

std::optional<std::string_view> XmlAttributes::find(std::string_view name) const
{
    for (const char** pair = m_pairs; pair[0] != nullptr; pair += 2)
        if (localName(pair[0]) == name)
            return std::string_view(pair[1]);
    return std::nullopt;
}

bool XmlAttributes::hasValue(std::string_view name, std::string_view value) const
{
    for (const char** pair = m_pairs; pair[0] != nullptr; pair += 2)
        if (value == pair[1] && localName(pair[0]) == name)
            return true;
    return false;
}

std::string_view XmlAttributes::get(std::string_view name) const { return find(name).value_or(std::string_view()); }

void XmlHandler::stop(Failure failure)
{
    m_failure = std::move(failure);
    m_ended = true;
}

void XmlHandler::gather(std::string& into, std::string_view piece)
{
    if (into.size() + piece.size() > kCellLimit)
        stop({.code = "read.cell-too-long", .numbers = {static_cast<double>(kCellLimit)}});
    else
        into.append(piece);
}

std::optional<Failure> readXml(const XmlSource& source, XmlHandler& handler, const std::string& part)
{
    return parse(source, handler, part, nullptr);
}

std::optional<Failure> readXml(const ZipArchive& archive, const ZipEntry& entry, XmlHandler& handler, const Progress& progress)
{
    ZipStream stream(archive, entry);
    const auto source = [&](char* to, std::size_t room) {
        progress.at(stream.fraction());
        return stream.read(to, room);
    };
    return parse(source, handler, entry.name, nullptr);
}

std::optional<Failure> readXmlText(std::string_view text, XmlHandler& handler, const std::string& part, const Progress& progress)
{
    std::size_t at = 0;
    const auto source = [&](char* to, std::size_t room) -> Result<std::size_t> {
        progress.at(static_cast<double>(at) / static_cast<double>(std::max<std::size_t>(text.size(), 1)));
        const std::size_t got = std::min(room, text.size() - at);
        std::copy_n(text.data() + at, got, to);
        at += got;
        return got;
    };
    return parse(source, handler, part, "UTF-8");
}

}  // namespace holdfast
