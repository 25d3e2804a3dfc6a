// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/findings/slip_kinds.h"

#include <algorithm>

#include "recipe/findings/one_edit.h"

namespace holdfast {

namespace {

constexpr double kTimesKind = 2.5;        // rows of a slip, against those that others of its kind have
constexpr std::size_t kFewestOfKind = 2;  // others
constexpr double kSeldom = 2;             // rows of a slip of a kind that is not seen otherwise

}  // namespace

OneSlip SlipKinds::describe(const std::u32string& meant, std::size_t meantRows, const std::u32string& typed, std::size_t rows)
{
    OneSlip slip{.rows = rows, .places = static_cast<double>(meantRows) / static_cast<double>(meant.size())};
    const auto edit = oneEditBetween(meant, typed);
    if (!edit)
        slip.kind = "several";
    else if (edit->kind == EditKind::Dropped || edit->kind == EditKind::Swapped || edit->doubled)
        slip.kind = "no choice";  // of a letter to write: each of them is more frequent than one of those
    else
        slip.kind = edit->adjacentKeys ? "beside" : "other";
    if (edit && (edit->kind == EditKind::Substituted || (edit->kind == EditKind::Inserted && !edit->doubled)))
        slip.written = typed[edit->at];
    for (std::size_t i = 0; !edit && meant.size() == typed.size() && i < typed.size(); ++i)
        slip.written = meant[i] != typed[i] ? typed[i] : slip.written;
    return slip;
}

void SlipKinds::add(const OneSlip& slip)
{
    m_all.add(slip);
    m_ofKind[slip.kind].add(slip);
    if (slip.written != 0)
        m_ofWritten[slip.written].add(slip);
}

void SlipKinds::take(const OneSlip& slip)
{
    m_all.take(slip);
    m_ofKind[slip.kind].take(slip);
    if (slip.written != 0)
        m_ofWritten[slip.written].take(slip);
}

bool SlipKinds::isSeldomEnough(const OneSlip& slip) const
{
    double most = std::max(kSeldom, m_ofKind.at(slip.kind).mostRowsOf(slip));
    if (slip.written == 0)
        most = std::max(most, m_all.mostRowsOf(slip));  // no such slip is rarer than the mean
    else
        most = std::max(most, m_ofWritten.at(slip.written).mostRowsOf(slip));
    return static_cast<double>(slip.rows) <= most;
}

void SlipKinds::Seen::add(const OneSlip& slip)
{
    ++values;
    rows += slip.rows;
    places += slip.places;
}

void SlipKinds::Seen::take(const OneSlip& slip)
{
    --values;
    rows -= slip.rows;
    places -= slip.places;
}

double SlipKinds::Seen::mostRowsOf(const OneSlip& slip) const
{
    if (values <= kFewestOfKind)
        return 0;
    return kTimesKind * static_cast<double>(rows - slip.rows) / (places - slip.places) * slip.places + kSeldom;
}

}  // namespace holdfast
