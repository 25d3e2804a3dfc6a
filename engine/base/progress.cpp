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

Progress Progress::part(double begin, double end) const
{
    Progress slice = *this;
    slice.m_begin = m_begin + (m_end - m_begin) * begin;
    slice.m_end = m_begin + (m_end - m_begin) * end;
    return slice;
}

}  // namespace holdfast
