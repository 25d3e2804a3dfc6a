// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <stop_token>

namespace holdfast {

// Deliberately not a std::exception: catch (const std::exception&) must not swallow it. Caught by the job runner and by the command line
// only.
struct Cancelled
{
};

// How far, and stop: one object handed down. A default-made Progress reports to nobody and is never cancelled. Cheap to copy.
class Progress
{
public:
    using Report = std::function<void(double fraction)>;

    Progress() = default;
    explicit Progress(std::stop_token token, Report report = {}) : m_token(std::move(token)), m_report(std::move(report)) {}

    // Reports a fraction 0…1 of this (part of the) work; throws Cancelled when asked to stop. Never call inside a parallel region.
    void at(double fraction) const;
    void throwIfCancelled() const;
    // For workers inside a parallel region, which poll and return; the caller throws.
    bool cancelled() const { return m_token.stop_requested(); }
    // A sub-task that fills the slice [begin, end] of this one.
    Progress part(double begin, double end) const;
    // The same stop, reported to somebody else, from 0 to 1.
    Progress observedBy(Report report) const { return Progress(m_token, std::move(report)); }

private:
    std::stop_token m_token;
    Report m_report;
    double m_begin = 0;
    double m_end = 1;
};

}  // namespace holdfast
