// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/stage_keys.h"

#include "search/model_search.h"
#include "study/slice_fingerprint.h"

namespace holdfast {

namespace {

template <class... Slices>
Fingerprint keyOf(std::string_view stage, const std::vector<Fingerprint>& in, const Slices&... slices)
{
    Fingerprinter print;
    print.add(stage).add(in.size());
    for (const Fingerprint& fingerprint : in)
        print.add(fingerprint);
    (addSlice(print, slices), ...);
    return print.done();
}

}  // namespace

Fingerprint readKey(const SourceSpec& source, const FileStamp& stamp)
{
    SourceSpec read = source;
    read.schema.clear();
    read.hash.clear();  // what it held when the study was saved: compared, never read by
    return keyOf("read/1", {}, read, stamp.path, stamp.bytes, stamp.modified);
}

Fingerprint suggestKey(const std::vector<Fingerprint>& rawTables, const std::string& lexiconName)
{
    return keyOf("suggest/1", rawTables, lexiconName);
}

Fingerprint tidyKey(const std::vector<Fingerprint>& rawTables, const Study& study) { return keyOf("tidy/1", rawTables, study.recipe.tidy); }

Fingerprint joinKey(const std::vector<Fingerprint>& tidied, const Study& study) { return keyOf("join/1", tidied, study.join); }

Fingerprint prepareKey(const Fingerprint& joined, const Study& study)
{
    return keyOf("prepare/2", {joined}, study.roles, designedSettings(study));
}

Fingerprint profileKey(const Fingerprint& joined, const Study& study) { return keyOf("profile/1", {joined}, study.roles); }

Fingerprint associateKey(const Fingerprint& joined, const std::vector<ColumnId>& columns, const std::optional<ColumnId>& response)
{
    return keyOf("associate/2", {joined}, columns, response);
}

Fingerprint searchKey(const Fingerprint& joined, const Fingerprint& design, const Study& study)
{
    return keyOf("search/1", {joined, design}, searchedSettings(study), study.recipe.learning);
}

Fingerprint searchWork(const Fingerprint& joined, const Fingerprint& design, const Study& study)
{
    return keyOf("search work/1", {joined, design}, withoutThreshold(searchedSettings(study)), study.recipe.learning);
}

Fingerprint explainKey(const Fingerprint& search, const Study& study)
{
    return keyOf("explain/1", {search}, study.model.chosen, study.model.seed, study.recipe.learning);
}

Fingerprint segmentKey(const Fingerprint& joined, const Fingerprint& search, const Study& study)
{
    return keyOf("segment/1", {joined, search}, study.model.chosen, study.roles, study.segments);
}

Fingerprint reportKey(const std::vector<Fingerprint>& made, const Study& study) { return keyOf("report/1", made, study); }

ModelSettings searchedSettings(const Study& study)
{
    ModelSettings settings = study.model;
    settings.chosen.reset();
    return settings;
}

ModelSettings designedSettings(const Study& study)
{
    return {.folds = study.model.folds,
            .foldKind = study.model.foldKind,
            .repeats = study.model.repeats,
            .testShare = study.model.testShare,
            .seed = study.model.seed};
}

}  // namespace holdfast
