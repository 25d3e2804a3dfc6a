// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <stop_token>

namespace holdfast {

// Deliberately not a std::exception: catch (const std::exception&) must not swallow it. Caught by the job runner, by the command line, and
// by work that keeps what it has when it is told that this is enough.
struct Cancelled
{
};

// How far, and stop: one object handed down. A default-made Progress reports to nobody and is never cancelled. Cheap to copy.
class Progress
{
public:
    using Report = std::function<void(double fraction)>;

    Progress() = default;
    // `enough`: work that gets better with time is asked to end with what it has; other work takes no notice.
    explicit Progress(std::stop_token token, Report report = {}, std::stop_token enough = {})
        : m_token(std::move(token)), m_enough(std::move(enough)), m_report(std::move(report))
    {
    }

    // Reports a fraction 0…1 of this (part of the) work; throws Cancelled when asked to stop. Never call inside a parallel region.
    void at(double fraction) const;
    void throwIfCancelled() const;
    // For workers inside a parallel region, which poll and return; the caller throws.
    bool cancelled() const { return m_token.stop_requested() || (m_endsEarly && enough()); }
    bool enough() const { return m_enough.stop_requested(); }
    // Of a piece that is given up when there is enough: cancelled then.
    Progress endingEarly() const;
    // A sub-task that fills the slice [begin, end] of this one.
    Progress part(double begin, double end) const;
    // The same stop, reported to somebody else, from 0 to 1.
    Progress observedBy(Report report) const;

private:
    std::stop_token m_token;
    std::stop_token m_enough;
    bool m_endsEarly = false;
    Report m_report;
    double m_begin = 0;
    double m_end = 1;
};

}  // namespace holdfast
