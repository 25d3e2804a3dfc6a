// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/customer_trail.h"

#include <algorithm>
#include <optional>

#include "base/text.h"
#include "join/append_tables.h"
#include "join/keys.h"
#include "recipe/tidy_table.h"

namespace holdfast {

namespace {

constexpr std::size_t kMostText = 200;  // of a rejected record

RowSet rowsOfKey(const Table& table, const ColumnId& column, const std::string& key)
{
    RowSet rows;
    const Column* held = table.find(column);
    if (held == nullptr)
        return rows;
    KeyDictionary dictionary;
    const std::int64_t wanted = dictionary.keyOfText(key);
    const std::vector<std::int64_t> keys = dictionary.keysOf(*held);
    for (std::uint32_t row = 0; row < keys.size(); ++row)
        if (wanted != KeyDictionary::kMissing && keys[row] == wanted)
            rows.push_back(row);
    return rows;
}

// The key column of a table as the plan has it; of one put below another, the column of that name.
std::optional<ColumnId> keyOf(const Study& study, const Table& table)
{
    const JoinPlan& plan = study.join;
    const auto named = [&](const ColumnId& id) -> std::optional<ColumnId> {
        if (table.find(id) != nullptr)
            return id;
        const auto index = table.indexOfName(id.name);
        return index ? std::optional(table.column(*index).id()) : std::nullopt;
    };
    if (table.name() == plan.base || plan.base.empty())
        return study.roles.key && plan.parts.empty() ? study.roles.key : named(plan.key);
    for (const JoinPart& part : plan.parts)
        if (part.table == table.name())
            return named(part.key);
    for (const AppendSpec& append : plan.appends)
        if (std::find(append.tables.begin(), append.tables.end(), table.name()) != append.tables.end()) {
            if (append.to == plan.base)
                return named(plan.key);
            for (const JoinPart& part : plan.parts)
                if (part.table == append.to)
                    return named(part.key);
        }
    return std::nullopt;
}

bool isWordPart(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c & 0x80) != 0;
}

// The key as a word of its own somewhere in a record that was not read.
bool holdsWord(const std::string& text, const std::string& word)
{
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
        const bool begins = at == 0 || !isWordPart(text[at - 1]);
        const bool ends = at + word.size() == text.size() || !isWordPart(text[at + word.size()]);
        if (begins && ends)
            return true;
    }
    return false;
}

// A part that the join left out whole.
bool isRefused(const JoinPart& part, const JoinResult& join)
{
    return std::any_of(join.findings.begin(), join.findings.end(), [&](const Finding& finding) {
        return finding.severity == Severity::Serious && finding.subject == part.table && finding.code != "join.aggregate-no-numbers";
    });
}

// Of rows with the key those that agree with one of the base's rows in every further key. A key that another part brings to the base is
// passed over.
RowSet alsoAgreeing(const Table& table, const RowSet& rows, const Table& baseRows, const JoinPart& part)
{
    const Table mine = table.gathered(rows);
    KeyDictionary dictionary;
    std::vector<std::int64_t> ours(mine.rows(), 0);
    std::vector<std::int64_t> theirs(baseRows.rows(), 0);
    for (const KeyPair& pair : part.further) {
        const Column* column = mine.find(pair.part);
        const Column* other = baseRows.find(pair.base);
        if (column == nullptr || other == nullptr)
            continue;
        ours = dictionary.keysOfBoth(ours, dictionary.keysOf(*column));
        theirs = dictionary.keysOfBoth(theirs, dictionary.keysOf(*other));
    }
    RowSet agreeing;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (ours[i] != KeyDictionary::kMissing && std::find(theirs.begin(), theirs.end(), ours[i]) != theirs.end())
            agreeing.push_back(rows[i]);
    return agreeing;
}

class Follower
{
public:
    Follower(const std::string& key, const Study& study, const Progress& progress) : m_study(study), m_progress(progress)
    {
        m_trail.key = trimmed(key);
    }

    void throughFiles(const std::vector<Made<Stage::Read>>& sources)
    {
        std::vector<Table> mine;
        for (const auto& source : sources) {
            if (!source)
                continue;
            m_progress.throwIfCancelled();
            const auto column = keyOf(m_study, source->table);
            if (!column) {
                say("trail.not-joined", source->name);
                continue;
            }
            const RowSet rows = rowsOfKey(source->table, *column, m_trail.key);
            if (rows.empty())
                say("trail.not-in-file", source->name);
            else
                say("trail.in-file", source->name, {count(rows)});
            for (const Reject& reject : source->rejects)
                if (!m_trail.key.empty() && holdsWord(reject.text, m_trail.key))
                    say("trail.rejected", source->name, {static_cast<double>(reject.line)}, {shownText(reject.text, kMostText)});
            mine.push_back(source->table.gathered(rows));
        }
        throughSteps(mine);
    }

    void throughJoin(const TidyResult& tidied, const Joined& joined)
    {
        const JoinPlan& plan = m_study.join;
        const std::vector<Table> tables = appendedTables(tidied.tables, plan.appends, m_progress).value;
        const Table* base = plan.base.empty() && tables.size() == 1 ? &tables.front() : tableNamed(tables, plan.base);
        for (const Table& table : tables) {
            const auto column = keyOf(m_study, table);
            const auto part =
                std::find_if(plan.parts.begin(), plan.parts.end(), [&](const JoinPart& each) { return each.table == table.name(); });
            if (!column || (&table != base && part == plan.parts.end()))
                continue;
            m_progress.throwIfCancelled();
            RowSet rows = rowsOfKey(table, *column, m_trail.key);
            if (&table == base) {
                say(rows.empty() ? "trail.not-in-base" : "trail.base", table.name(), {count(rows)});
                continue;
            }
            if (isRefused(*part, joined.join)) {
                say("trail.not-joined", table.name());
                continue;
            }
            if (!part->further.empty() && base != nullptr)
                rows = alsoAgreeing(table, rows, base->gathered(rowsOfKey(*base, plan.key, m_trail.key)), *part);
            if (!rows.empty())
                say("trail.joined", table.name(), {count(rows)});
            else
                say(part->how == JoinHow::Inner ? "trail.inner-left-out" : "trail.no-partner", table.name());
        }
        const ColumnId key = plan.parts.empty() && m_study.roles.key ? *m_study.roles.key : plan.key;
        const Table& unfiltered = joined.join.unfiltered;
        m_trail.before = unfiltered.gathered(rowsOfKey(unfiltered, key, m_trail.key));
        throughRules();
    }

    CustomerTrail done() && { return std::move(m_trail); }

private:
    static double count(const RowSet& rows) { return static_cast<double>(rows.size()); }

    void say(const char* code, const std::string& subject, std::vector<double> numbers = {}, std::vector<std::string> texts = {})
    {
        m_trail.stops.push_back({code, subject, std::move(numbers), std::move(texts)});
    }

    void throughSteps(const std::vector<Table>& mine)
    {
        for (const StepReport& step : tidyTables(mine, m_study.recipe.tidy, m_progress).steps) {
            if (step.cellsChanged > 0)
                say("trail.step-cells", step.table, {static_cast<double>(step.cellsChanged)}, {step.step});
            if (step.rowsAfter < step.rowsBefore)
                say("trail.step-rows", step.table, {static_cast<double>(step.rowsBefore - step.rowsAfter)}, {step.step});
        }
    }

    void throughRules()
    {
        Table now = m_trail.before;
        for (const RowRule& rule : m_study.join.rules) {
            if (!rule.on || now.rows() == 0)
                continue;
            const WithFindings<RowSet> kept = rowsMatching(now, rule.keep);
            if (!kept.findings.empty())
                say("trail.rule-skipped", rule.name, {}, {kept.findings.front().code});
            else if (kept.value.size() == now.rows())
                say("trail.rule-kept", rule.name);
            else
                say("trail.rule-left-out", rule.name, {static_cast<double>(now.rows() - kept.value.size())});
            now = now.gathered(kept.value);
        }
        m_trail.arrived = now;
        if (now.rows() > 0)
            say("trail.arrived", {}, {static_cast<double>(now.rows())});
        else
            say("trail.lost", {});
    }

    const Study& m_study;
    const Progress& m_progress;
    CustomerTrail m_trail;
};

}  // namespace

CustomerTrail customerTrail(const std::string& key, const std::vector<Made<Stage::Read>>& sources, const Study& study,
                            const TidyResult& tidied, const Joined& joined, const Progress& progress)
{
    Follower follower(key, study, progress);
    follower.throughFiles(sources);
    follower.throughJoin(tidied, joined);
    return std::move(follower).done();
}

}  // namespace holdfast
