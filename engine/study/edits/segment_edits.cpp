// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "study/edits.h"
#include "study/edits/edit_parts.h"

namespace holdfast::edits {

Edit addSegment(const std::string& name, const RowCondition& rule)
{
    return changing("edit.add-segment", {name}, [name, rule](Study& s) {
        s.segments.segments.push_back({.id = static_cast<SegmentId>(s.segments.nextSegment++), .name = name, .rule = rule});
    });
}

Edit changeSegment(const SegmentSpec& segment)
{
    return changing(
        "edit.change-segment", {segment.name},
        [segment](Study& s) {
            if (const auto found = findById(s.segments.segments, segment.id); found != s.segments.segments.end())
                *found = segment;
        },
        "segment-" + std::to_string(static_cast<int>(segment.id)));
}

Edit removeSegment(SegmentId segment)
{
    return changing("edit.remove-segment", {}, [segment](Study& s) {
        std::erase_if(s.segments.segments, [segment](const SegmentSpec& item) { return item.id == segment; });
    });
}

Edit moveSegment(SegmentId segment, int to)
{
    return changing("edit.move-segment", {},
                    [segment, to](Study& s) { moveTo(s.segments.segments, findById(s.segments.segments, segment), to); });
}

Edit addOffer(const Offer& offer, std::optional<SegmentId> to)
{
    return changing("edit.add-offer", {offer.name}, [offer, to](Study& s) {
        Offer added = offer;
        added.id = static_cast<OfferId>(s.segments.nextOffer++);
        s.segments.offers.push_back(added);
        if (to)
            if (const auto segment = findById(s.segments.segments, *to); segment != s.segments.segments.end())
                segment->offers.push_back(added.id);
    });
}

Edit changeOffer(const Offer& offer)
{
    return changing(
        "edit.change-offer", {offer.name},
        [offer](Study& s) {
            if (const auto found = findById(s.segments.offers, offer.id); found != s.segments.offers.end())
                *found = offer;
        },
        "offer-" + std::to_string(static_cast<int>(offer.id)));
}

Edit removeOffer(OfferId offer)
{
    return changing("edit.remove-offer", {}, [offer](Study& s) {
        std::erase_if(s.segments.offers, [offer](const Offer& item) { return item.id == offer; });
        for (SegmentSpec& segment : s.segments.segments)
            std::erase(segment.offers, offer);
    });
}

}  // namespace holdfast::edits
