// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "base/fingerprint.h"
#include "workbench/inputs.h"

namespace holdfast {

// Each key names its stage and version, the whole slice of the study the stage reads, and the fingerprints of what came in: upstream enters
// by what it made, not by what it was asked.
Fingerprint readKey(const SourceSpec& source, const FileStamp& stamp);
Fingerprint suggestKey(const std::vector<Fingerprint>& rawTables, const std::string& lexiconName);
Fingerprint tidyKey(const std::vector<Fingerprint>& rawTables, const Study& study);
Fingerprint joinKey(const std::vector<Fingerprint>& tidied, const Study& study);
Fingerprint prepareKey(const Fingerprint& joined, const Study& study);
Fingerprint profileKey(const Fingerprint& joined, const Study& study);
Fingerprint associateKey(const Fingerprint& joined, const std::vector<ColumnId>& columns, const std::optional<ColumnId>& response);
Fingerprint searchKey(const Fingerprint& joined, const Fingerprint& design, const Study& study);
// The same for all settings that give the same fitted models.
Fingerprint searchWork(const Fingerprint& joined, const Fingerprint& design, const Study& study);
Fingerprint explainKey(const Fingerprint& search, const Study& study);
Fingerprint segmentKey(const Fingerprint& joined, const Fingerprint& search, const Study& study);
Fingerprint reportKey(const std::vector<Fingerprint>& made, const Study& study);

// The part of the model settings that a search reads: all but which of its families the user prefers. Of these the design reads what parts
// the rows.
ModelSettings searchedSettings(const Study& study);
ModelSettings designedSettings(const Study& study);

}  // namespace holdfast
