// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <functional>

#include "base/progress.h"

namespace holdfast {

// How many threads parallelFor may use at most; 0 (the default) means all cores. Numbers never depend on it.
void setThreadLimit(int threads);
int threadLimit();

// Calls task(i) once for each i in 0 … count-1, on several threads. Each task writes only to its own place; the caller combines in order of
// i, so that the answer does not depend on the number of threads. A task that throws stops the rest; the exception of the lowest such i is
// thrown by the caller after all have ended. When progress is cancelled no further task starts, and Cancelled is thrown by the caller.
// A parallelFor inside a task runs on that task's thread alone.
void parallelFor(std::size_t count, const std::function<void(std::size_t)>& task, const Progress& progress = {});

// The number of fixed-size chunks for `rows`, and the rows [begin, end) of one: chunk borders depend on rows alone.
inline constexpr std::size_t kChunkRows = 65536;
struct Chunk
{
    std::size_t begin = 0;
    std::size_t end = 0;
};
std::size_t chunkCount(std::size_t rows, std::size_t chunkRows = kChunkRows);
Chunk chunkAt(std::size_t index, std::size_t rows, std::size_t chunkRows = kChunkRows);

}  // namespace holdfast
