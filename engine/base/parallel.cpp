// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/parallel.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace holdfast {

namespace {

std::atomic<int> g_limit{0};
thread_local bool t_insideTask = false;

// What one parallelFor shares with its helpers.
struct Work
{
    std::size_t count = 0;
    const std::function<void(std::size_t)>* task = nullptr;
    const Progress* progress = nullptr;
    std::atomic<std::size_t> next{0};
    std::atomic<bool> stop{false};
    std::mutex mutex;
    std::size_t failedAt = SIZE_MAX;
    std::exception_ptr failure;

    void help()
    {
        const bool outer = t_insideTask;
        t_insideTask = true;
        while (!stop.load(std::memory_order_relaxed) && !progress->cancelled()) {
            const std::size_t i = next.fetch_add(1);
            if (i >= count)
                break;
            try {
                (*task)(i);
            } catch (...) {
                const std::lock_guard lock(mutex);
                if (i < failedAt) {
                    failedAt = i;
                    failure = std::current_exception();
                }
                stop = true;
            }
        }
        t_insideTask = outer;
    }
};

}  // namespace

void setThreadLimit(int threads) { g_limit = std::max(0, threads); }

int threadLimit()
{
    static const int cores = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));  // asking the system reads a file
    const int limit = g_limit;
    return limit > 0 ? limit : cores;
}

void parallelFor(std::size_t count, const std::function<void(std::size_t)>& task, const Progress& progress)
{
    progress.throwIfCancelled();
    Work work;
    work.count = count;
    work.task = &task;
    work.progress = &progress;
    const std::size_t threads = t_insideTask ? 1 : std::min<std::size_t>(static_cast<std::size_t>(threadLimit()), count);
    {
        std::vector<std::jthread> helpers;
        try {
            for (std::size_t i = 1; i < threads; ++i)
                helpers.emplace_back([&work] { work.help(); });
        } catch (const std::system_error&) {  // the system gives no more threads: those there are do it all
        }
        work.help();
    }
    if (work.failure)
        std::rethrow_exception(work.failure);
    progress.throwIfCancelled();
}

std::size_t chunkCount(std::size_t rows, std::size_t chunkRows) { return (rows + chunkRows - 1) / chunkRows; }

Chunk chunkAt(std::size_t index, std::size_t rows, std::size_t chunkRows)
{
    return {.begin = index * chunkRows, .end = std::min(rows, (index + 1) * chunkRows)};
}

}  // namespace holdfast
