// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/column.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <mutex>
#include <optional>

#include "base/check.h"
#include "base/match.h"
#include "base/text.h"

namespace holdfast {

namespace {

bool fits(ColumnKind kind, const Column::Storage& storage)
{
    if (kind == ColumnKind::Number)
        return std::holds_alternative<Numbers>(storage);
    if (kind == ColumnKind::Date)
        return std::holds_alternative<Dates>(storage);
    return std::holds_alternative<Categories>(storage);
}

std::string twoDigits(long value) { return (value < 10 ? "0" : "") + std::to_string(value); }

}  // namespace

struct Column::Lazy
{
    std::once_flag once;
    Fingerprint values;
};

Column::Column(ColumnId id, std::string name, ColumnKind kind, Storage storage)
    : m_id(std::move(id)), m_name(std::move(name)), m_kind(kind), m_storage(std::make_shared<const Storage>(std::move(storage))),
      m_lazy(std::make_shared<Lazy>())
{
    HF_EXPECT(fits(kind, *m_storage), "a column's kind fits how its values are stored");
}

std::size_t Column::rows() const
{
    return std::visit(Match{[](const Numbers& n) { return n.values.size(); }, [](const Categories& c) { return c.codes.size(); },
                            [](const Dates& d) { return d.milliseconds.size(); }},
                      *m_storage);
}

bool Column::isMissing(std::size_t row) const
{
    return std::visit(Match{[row](const Numbers& n) { return std::isnan(n.values[row]); },
                            [row](const Categories& c) { return c.codes[row] < 0; },
                            [row](const Dates& d) { return d.milliseconds[row] == Dates::kMissing; }},
                      *m_storage);
}

std::size_t Column::missingCount() const
{
    std::size_t count = 0;
    for (std::size_t row = 0; row < rows(); ++row)
        count += isMissing(row) ? 1U : 0U;
    return count;
}

std::string Column::textAt(std::size_t row) const
{
    if (isMissing(row))
        return {};
    return std::visit(Match{[row](const Numbers& n) { return shortest(n.values[row]); },
                            [row](const Categories& c) { return c.levels[static_cast<std::size_t>(c.codes[row])]; },
                            [row](const Dates& d) { return isoDate(d.milliseconds[row]); }},
                      *m_storage);
}

Column Column::renamed(std::string name) const
{
    Column copy = *this;
    copy.m_name = std::move(name);
    return copy;
}

Column Column::withId(ColumnId id) const
{
    Column copy = *this;
    copy.m_id = std::move(id);
    return copy;
}

Column Column::withKind(ColumnKind kind) const
{
    HF_EXPECT(fits(kind, *m_storage), "a column's new kind fits how its values are stored");
    Column copy = *this;
    copy.m_kind = kind;
    return copy;
}

Column Column::gathered(const std::vector<std::uint32_t>& rows) const
{
    const auto pick = [&rows]<class T>(const std::vector<T>& values, T missing) {
        std::vector<T> picked;
        picked.reserve(rows.size());
        for (const std::uint32_t row : rows)
            picked.push_back(row == kNoRow ? missing : values[row]);
        return picked;
    };
    Storage storage =
        std::visit(Match{[&](const Numbers& n) -> Storage { return Numbers{pick(n.values, std::numeric_limits<double>::quiet_NaN())}; },
                         [&](const Categories& c) -> Storage {
                             return Categories{pick(c.codes, std::int32_t{-1}), c.levels};
                         },
                         [&](const Dates& d) -> Storage { return Dates{pick(d.milliseconds, Dates::kMissing)}; }},
                   *m_storage);
    return {m_id, m_name, m_kind, std::move(storage)};
}

Fingerprint Column::fingerprint() const
{
    std::call_once(m_lazy->once, [this] {
        Fingerprinter print;
        print.add(m_storage->index());
        std::visit(Match{[&](const Numbers& n) { print.add(std::span<const double>(n.values)); },
                         [&](const Categories& c) {
                             print.add(std::span<const std::int32_t>(c.codes)).add(c.levels.size());
                             for (const std::string& level : c.levels)
                                 print.add(level);
                         },
                         [&](const Dates& d) {
                             print.add(d.milliseconds.size()).bytes(d.milliseconds.data(), d.milliseconds.size() * sizeof(std::int64_t));
                         }},
                   *m_storage);
        m_lazy->values = print.done();
    });
    return Fingerprinter{}.add(m_id.origin).add(m_id.name).add(m_name).add(m_kind).add(m_lazy->values).done();
}

bool Column::operator==(const Column& other) const { return fingerprint() == other.fingerprint(); }

std::string isoDate(std::int64_t milliseconds)
{
    using namespace std::chrono;
    const sys_time<std::chrono::milliseconds> time{std::chrono::milliseconds(milliseconds)};
    const auto day = floor<days>(time);
    const year_month_day date{day};
    std::string text = std::to_string(static_cast<int>(date.year())) + "-" +
                       twoDigits(static_cast<long>(static_cast<unsigned>(date.month()))) + "-" +
                       twoDigits(static_cast<long>(static_cast<unsigned>(date.day())));
    const auto rest = duration_cast<seconds>(time - day).count();
    if (rest != 0)
        text += "T" + twoDigits(rest / 3600) + ":" + twoDigits(rest / 60 % 60) + ":" + twoDigits(rest % 60);
    return text;
}

}  // namespace holdfast
