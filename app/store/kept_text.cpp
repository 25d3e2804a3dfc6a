// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/kept_text.h"

#include "study/json/kept_json.h"
#include "workbench/keep_model.h"

namespace holdfast {

namespace {
constexpr std::size_t kBytesMost = kStudyBytesMost / 4;  // quotes are doubled in the file, and there may be several
}

Result<Kept> keptText(const Study& study, const SearchResult& search, Family family, const SourceReads& reads)
{
    std::string text = writeKept(keepModel(study, search, family, reads));
    if (text.size() > kBytesMost)
        return Failure{.code = "kept.too-large", .numbers = {static_cast<double>(text.size()), static_cast<double>(kBytesMost)}};
    std::string hash = keptHash(text);
    return Kept{std::move(hash), std::move(text)};
}

}  // namespace holdfast
