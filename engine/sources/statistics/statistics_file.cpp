// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: the callbacks of one C library stand beside what they fill.
#include "sources/statistics/statistics_file.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstring>
#include <exception>
#include <memory>
#include <set>

#include <readstat.h>

#include "base/text.h"
#include "sources/row_draw.h"
#include "sources/text_encoding.h"
#include "sources/workbook/sheet_table.h"

namespace holdfast {

namespace {

constexpr std::int64_t kMostRowsPerByte = 1000;  // what a header may promise
constexpr std::size_t kEncodingSample = std::size_t{1} << 18U;

struct FreeParser
{
    void operator()(readstat_parser_t* parser) const { readstat_parser_free(parser); }
};
using Parser = std::unique_ptr<readstat_parser_t, FreeParser>;

// The bytes as a file of ReadStat's.
struct Memory
{
    std::string_view bytes;
    FetchBytes fetch = {};
    std::int64_t at = 0;

    static int open(const char* /*path*/, void* self)
    {
        static_cast<Memory*>(self)->at = 0;
        return 0;
    }
    static int close(void* /*self*/) { return 0; }
    static readstat_off_t seek(readstat_off_t offset, readstat_io_flags_t whence, void* self)
    {
        auto* memory = static_cast<Memory*>(self);
        const auto size = static_cast<std::int64_t>(memory->bytes.size());
        const std::int64_t from = whence == READSTAT_SEEK_SET ? 0 : whence == READSTAT_SEEK_CUR ? memory->at : size;
        if (offset < -from || offset > size - from)
            return -1;
        memory->at = from + offset;
        return memory->at;
    }
    static ssize_t read(void* to, std::size_t size, void* self)
    {
        auto* memory = static_cast<Memory*>(self);
        const std::size_t got = std::min(size, memory->bytes.size() - static_cast<std::size_t>(memory->at));
        if (memory->fetch && !memory->fetch(static_cast<std::uint64_t>(memory->at), got))
            return -1;
        std::memcpy(to, memory->bytes.data() + memory->at, got);
        memory->at += static_cast<std::int64_t>(got);
        return static_cast<ssize_t>(got);
    }
    static readstat_error_t update(long /*size*/, readstat_progress_handler /*handler*/, void* /*context*/, void* /*self*/)
    {
        return READSTAT_OK;
    }
};

// A float as the shortest decimal that means it: 0.1 and not 0.10000000149.
double widened(float number)
{
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    double wide = static_cast<double>(number);
    (void)std::from_chars(digits.data(), end, wide);
    return wide;
}

double numberOf(const readstat_value_t& value)
{
    return readstat_value_type(value) == READSTAT_TYPE_FLOAT ? widened(readstat_float_value(value)) : readstat_double_value(value);
}

// What ReadStat calls. Nothing may be thrown through its C code: it waits until that has returned.
struct Listener
{
    StatisticsFile* file = nullptr;
    StatisticsKind kind = StatisticsKind::Sav;
    const ReadOptions* options = nullptr;
    const Progress* progress = nullptr;
    std::int64_t mostRows = 0;
    std::int64_t rowsTold = -1;
    std::optional<std::vector<std::uint32_t>> wanted = {};  // rows, ascending
    std::size_t nextWanted = 0;
    std::int64_t row = -1;
    bool rowWanted = true;
    std::exception_ptr thrown = {};

    template <class Call>
    static int guarded(void* self, const Call& call)
    {
        auto* listener = static_cast<Listener*>(self);
        try {
            return call(*listener);
        } catch (...) {
            listener->thrown = std::current_exception();
            return READSTAT_HANDLER_ABORT;
        }
    }

    static int metadata(readstat_metadata_t* metadata, void* self)
    {
        return guarded(self, [metadata](Listener& listener) {
            if (const char* encoding = readstat_get_file_encoding(metadata))
                listener.file->encoding = encoding;
            listener.rowsTold = readstat_get_row_count(metadata);
            const std::optional<RowChoice>& rows = listener.options->rows;
            if (rows && listener.rowsTold > rows->rows && listener.rowsTold <= listener.mostRows)
                listener.wanted = drawnRows(static_cast<std::uint64_t>(listener.rowsTold), *rows);
            return READSTAT_HANDLER_OK;
        });
    }

    static int variable(int index, readstat_variable_t* variable, const char* labels, void* self)
    {
        return guarded(self, [=](Listener& listener) {
            const auto textOf = [](const char* text) { return text == nullptr ? std::string() : std::string(text); };
            std::vector<StatisticsVariable>& variables = listener.file->variables;
            variables.resize(std::max(variables.size(), static_cast<std::size_t>(index) + 1));
            StatisticsVariable& made = variables[static_cast<std::size_t>(index)];
            made.name = textOf(readstat_variable_get_name(variable));
            made.label = textOf(readstat_variable_get_label(variable));
            made.labelSet = textOf(labels);
            made.unit = momentUnit(listener.kind, textOf(readstat_variable_get_format(variable)));
            const auto& columns = listener.options->columns;
            const bool unwanted = columns && std::find(columns->begin(), columns->end(), made.name) == columns->end();
            return unwanted ? READSTAT_HANDLER_SKIP_VARIABLE : READSTAT_HANDLER_OK;
        });
    }

    void beginRow(int number)
    {
        row = number;
        if (row % 4096 == 0)
            progress->at(rowsTold > 0 ? std::min(1.0, static_cast<double>(row) / static_cast<double>(rowsTold)) : 0);
        rowWanted = !wanted || (nextWanted < wanted->size() && (*wanted)[nextWanted] == static_cast<std::uint32_t>(row));
        if (!rowWanted) {
            ++file->passedOver;
            return;
        }
        ++nextWanted;
        file->grid.beginRow(row + 1);
        file->grid.keepRow();
    }

    static int value(int number, readstat_variable_t* variable, readstat_value_t value, void* self)
    {
        return guarded(self, [&](Listener& listener) {
            if (number != listener.row)
                listener.beginRow(number);
            if (!listener.rowWanted)
                return READSTAT_HANDLER_OK;
            const auto column = static_cast<std::size_t>(readstat_variable_get_index(variable));
            StatisticsVariable& known = listener.file->variables[column];
            CellGrid& grid = listener.file->grid;
            if (grid.isTooScattered())
                return READSTAT_HANDLER_ABORT;
            const bool marked = readstat_value_is_tagged_missing(value) != 0 || readstat_value_is_defined_missing(value, variable) != 0;
            known.userMissing += marked ? 1 : 0;
            if (marked || readstat_value_is_system_missing(value) != 0)
                return READSTAT_HANDLER_OK;
            if (readstat_value_type_class(value) == READSTAT_TYPE_CLASS_STRING) {
                const char* text = readstat_string_value(value);
                if (text != nullptr && *text != '\0')
                    grid.text(column, text);
                return READSTAT_HANDLER_OK;
            }
            const double plain = numberOf(value);
            const std::optional<std::int64_t> moment = momentOf(plain, known.unit);
            if (!moment)
                grid.number(column, plain);
            else if (known.unit == MomentUnit::SecondsOfDay)
                grid.time(column, *moment);
            else
                grid.date(column, *moment);
            return READSTAT_HANDLER_OK;
        });
    }

    static int valueLabel(const char* set, readstat_value_t value, const char* label, void* self)
    {
        return guarded(self, [&](Listener& listener) {
            if (set == nullptr || label == nullptr || readstat_value_is_tagged_missing(value) != 0)
                return READSTAT_HANDLER_OK;
            ValueLabels& labels = listener.file->labels[set];
            if (readstat_value_type_class(value) == READSTAT_TYPE_CLASS_STRING) {
                if (const char* text = readstat_string_value(value))
                    labels.ofTexts[text] = label;
            } else
                labels.ofNumbers[numberOf(value)] = label;
            return READSTAT_HANDLER_OK;
        });
    }
};

void connect(readstat_parser_t* parser, Memory& memory)
{
    (void)readstat_set_io_ctx(parser, &memory);
    (void)readstat_set_open_handler(parser, Memory::open);
    (void)readstat_set_close_handler(parser, Memory::close);
    (void)readstat_set_seek_handler(parser, Memory::seek);
    (void)readstat_set_read_handler(parser, Memory::read);
    (void)readstat_set_update_handler(parser, Memory::update);
}

void takeFirst(readstat_parser_t* parser, const FirstRows& first)
{
    if (!first.all())
        (void)readstat_set_row_limit(parser, static_cast<long>(first.rows));
}

readstat_error_t parsed(readstat_parser_t* parser, StatisticsKind kind, void* context)
{
    switch (kind) {
    case StatisticsKind::Sav:
        return readstat_parse_sav(parser, "", context);
    case StatisticsKind::Dta:
        return readstat_parse_dta(parser, "", context);
    case StatisticsKind::Sas:
        return readstat_parse_sas7bdat(parser, "", context);
    case StatisticsKind::Xport:
        return readstat_parse_xport(parser, "", context);
    }
    return READSTAT_ERROR_PARSE;
}

// The texts of a file as their bytes stand there, up to a sample.
struct Sample
{
    std::string bytes;
    int take(const char* text)
    {
        if (text != nullptr)
            bytes.append(text).append("\n");
        return bytes.size() > kEncodingSample ? READSTAT_HANDLER_ABORT : READSTAT_HANDLER_OK;
    }
    static int value(int /*row*/, readstat_variable_t* /*variable*/, readstat_value_t value, void* self)
    {
        const bool text = readstat_value_type_class(value) == READSTAT_TYPE_CLASS_STRING;
        return static_cast<Sample*>(self)->take(text ? readstat_string_value(value) : nullptr);
    }
    static int label(const char* /*set*/, readstat_value_t /*value*/, const char* label, void* self)
    {
        return static_cast<Sample*>(self)->take(label);
    }
    static int variable(int /*index*/, readstat_variable_t* variable, const char* /*labels*/, void* self)
    {
        return static_cast<Sample*>(self)->take(readstat_variable_get_label(variable));
    }
};

// Stata before version 118 does not say how its texts are encoded: told by the texts.
std::string toldEncoding(std::string_view bytes, StatisticsKind kind, const FirstRows& first)
{
    if (kind != StatisticsKind::Dta || (first.fetch && !first.fetch(0, std::min<std::size_t>(bytes.size(), 200))))
        return {};
    const bool modern = bytes.substr(0, 200).find("<release>118") != std::string_view::npos ||
                        bytes.substr(0, 200).find("<release>119") != std::string_view::npos;
    if (modern)
        return {};
    Memory memory{bytes, first.fetch};
    Sample sample;
    const Parser parser(readstat_parser_init());
    connect(parser.get(), memory);
    takeFirst(parser.get(), first);
    (void)readstat_set_handler_character_encoding(parser.get(), nullptr);
    (void)readstat_set_value_handler(parser.get(), Sample::value);
    (void)readstat_set_value_label_handler(parser.get(), Sample::label);
    (void)readstat_set_variable_handler(parser.get(), Sample::variable);
    (void)parsed(parser.get(), kind, &sample);
    return detectEncoding(sample.bytes).name;
}

}  // namespace

Result<StatisticsFile> readStatisticsFile(std::string_view bytes, StatisticsKind kind, const ReadOptions& options, const Progress& progress,
                                          const FirstRows& first)
{
    StatisticsFile file(cellsAllowed(bytes.size()));
    Memory memory{bytes, first.fetch};
    Listener listener{.file = &file,
                      .kind = kind,
                      .options = &options,
                      .progress = &progress,
                      .mostRows = static_cast<std::int64_t>(bytes.size()) * kMostRowsPerByte};
    const Parser parser(readstat_parser_init());
    connect(parser.get(), memory);
    takeFirst(parser.get(), first);
    const std::string encoding = options.encoding ? *options.encoding : toldEncoding(bytes, kind, first);
    if (!encoding.empty())
        (void)readstat_set_file_character_encoding(parser.get(), encoding.c_str());
    (void)readstat_set_metadata_handler(parser.get(), Listener::metadata);
    (void)readstat_set_variable_handler(parser.get(), Listener::variable);
    (void)readstat_set_value_handler(parser.get(), Listener::value);
    (void)readstat_set_value_label_handler(parser.get(), Listener::valueLabel);
    const readstat_error_t error = parsed(parser.get(), kind, &listener);
    if (listener.thrown)
        std::rethrow_exception(listener.thrown);
    if (file.grid.isTooScattered())
        return tooScattered(file.grid);
    if (error == READSTAT_ERROR_UNSUPPORTED_CHARSET)
        return Failure{.code = "read.encoding-unknown", .texts = {encoding.empty() ? file.encoding : encoding}};
    if (error != READSTAT_OK)
        return Failure{.code = "read.statistics-damaged", .texts = {std::string(formatName(kind))}};
    if (!encoding.empty())
        file.encoding = encoding;
    return file;
}

}  // namespace holdfast
