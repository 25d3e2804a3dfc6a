// SPDX-License-Identifier: GPL-3.0-or-later
// holdfast_read FILE…: reads files one after the other, keeps their tables, and says in one line what it took. For reading_side_by_side.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include <sys/resource.h>

#include "base/parallel.h"
#include "sources/fresh_memory.h"
#include "sources/open_source.h"

namespace {

double seconds(const timeval& time) { return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6; }

double processorSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

}  // namespace

int main(int argc, char** argv)
{
    if (const char* threads = std::getenv("HOLDFAST_THREADS"))
        holdfast::setThreadLimit(std::atoi(threads));  // NOLINT(cert-err34-c): no number means all cores
    const auto begin = std::chrono::steady_clock::now();
    const double processor = processorSeconds();
    const holdfast::ReadingSpell spell;  // as whoever reads a study's files
    std::vector<holdfast::SourceSnapshot> kept;
    std::size_t rows = 0;
    for (int i = 1; i < argc; ++i) {
        auto snapshot = holdfast::openSource({.name = std::to_string(i), .path = argv[i]}, {});
        if (!snapshot.ok()) {
            std::fprintf(stderr, "%s: %s\n", argv[i], snapshot.failure().code.c_str());
            return 3;
        }
        rows += snapshot.value().table.rows();
        kept.push_back(std::move(snapshot).value());
    }
    const double wall = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("rows %zu wall %.3f cpu %.3f peak %ld\n", rows, wall, processorSeconds() - processor, usage.ru_maxrss / 1024);
    return 0;
}
