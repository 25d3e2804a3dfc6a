// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a study file: refused with a reason, or read; and what was read is written and read again to the same study.
#include <cstdlib>

#include "fuzz/fuzz_bytes.h"
#include "study/json/study_file.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace holdfast;
    const fuzz::Bytes bytes(data, size);
    const Result<StudyFile> read = readStudy(bytes.view(), "/studies");
    if (!read.ok())
        return 0;
    const std::string written = writeStudy(read.value(), "/studies");
    const Result<StudyFile> again = readStudy(written, "/studies");
    if (!again.ok() || !(again.value().study == read.value().study) || writeStudy(again.value(), "/studies") != written)
        std::abort();
    return 0;
}
