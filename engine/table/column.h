// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/fingerprint.h"
#include "table/column_id.h"
#include "table/column_kind.h"

namespace holdfast {

// Doubles; missing is NaN. Infinity never occurs.
struct Numbers
{
    std::vector<double> values;
    bool operator==(const Numbers&) const = default;
};

// Dictionary-coded texts. Levels are distinct and in order of first appearance in the file; each is used at least once when freshly read,
// but a filtered column may have unused ones. Missing is code -1.
struct Categories
{
    std::vector<std::int32_t> codes;
    std::vector<std::string> levels;
    bool operator==(const Categories&) const = default;
};

// Milliseconds since 1970-01-01T00:00 without a time zone; missing is kMissingDate.
struct Dates
{
    static constexpr std::int64_t kMissing = INT64_MIN;
    std::vector<std::int64_t> milliseconds;
    bool operator==(const Dates&) const = default;
};

// One immutable column; copies share the values.
class Column
{
public:
    using Storage = std::variant<Numbers, Categories, Dates>;

    // kind Number stands on Numbers, Date on Dates, all others on Categories (checked).
    Column(ColumnId id, std::string name, ColumnKind kind, Storage storage);

    const ColumnId& id() const { return m_id; }
    const std::string& name() const { return m_name; }  // for display and export: unique within its table
    ColumnKind kind() const { return m_kind; }
    std::size_t rows() const;

    bool isNumber() const { return m_kind == ColumnKind::Number; }
    bool isCategorical() const { return !isNumber() && m_kind != ColumnKind::Date; }
    const std::vector<double>& numbers() const { return std::get<Numbers>(*m_storage).values; }
    const Categories& categories() const { return std::get<Categories>(*m_storage); }
    const std::vector<std::int64_t>& dates() const { return std::get<Dates>(*m_storage).milliseconds; }
    const Storage& storage() const { return *m_storage; }

    bool isMissing(std::size_t row) const;
    std::size_t missingCount() const;
    // The value as text without any locale: shortest number, the level, ISO date; empty when missing.
    std::string textAt(std::size_t row) const;

    Column renamed(std::string name) const;
    Column withId(ColumnId id) const;
    Column withKind(ColumnKind kind) const;  // among kinds of the same storage
    // The rows named, in that order; an index of kNoRow gives a missing value.
    static constexpr std::uint32_t kNoRow = UINT32_MAX;
    Column gathered(const std::vector<std::uint32_t>& rows) const;

    // Of id, name, kind and values; computed once when first asked.
    Fingerprint fingerprint() const;
    bool operator==(const Column& other) const;

private:
    struct Lazy;
    ColumnId m_id;
    std::string m_name;
    ColumnKind m_kind;
    std::shared_ptr<const Storage> m_storage;
    std::shared_ptr<Lazy> m_lazy;  // fingerprint of the values alone, shared by copies
};

std::string isoDate(std::int64_t milliseconds);  // 2026-11-21 or 2026-11-21T14:02:00

}  // namespace holdfast
