// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/progress.h"

#include <algorithm>

namespace holdfast {

void Progress::at(double fraction) const
{
    throwIfCancelled();
    if (m_report)
        m_report(m_begin + (m_end - m_begin) * std::clamp(fraction, 0.0, 1.0));
}

void Progress::throwIfCancelled() const
{
    if (cancelled())
        throw Cancelled{};
}

Progress Progress::endingEarly() const
{
    Progress same = *this;
    same.m_endsEarly = true;
    return same;
}

Progress Progress::observedBy(Report report) const
{
    Progress same = *this;
    same.m_report = std::move(report);
    same.m_begin = 0;
    same.m_end = 1;
    return same;
}

Progress Progress::part(double begin, double end) const
{
    Progress slice = *this;
    slice.m_begin = m_begin + (m_end - m_begin) * begin;
    slice.m_end = m_begin + (m_end - m_begin) * end;
    return slice;
}

}  // namespace holdfast
