// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/steps/step_finding.h"

namespace holdfast {

Finding stepFinding(const std::string& code, const Table& table, const ColumnId& column)
{
    return {.severity = Severity::Warning, .code = code, .subject = table.name(), .texts = {column.name}};
}

Finding stepNote(const std::string& code, const Table& table, const ColumnId& column)
{
    Finding note = stepFinding(code, table, column);
    note.severity = Severity::Note;
    return note;
}

}  // namespace holdfast
