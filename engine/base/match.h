// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace holdfast {

// std::visit(Match{[](const A&) {…}, [](const B&) {…}}, variant)
template <class... Cases>
struct Match : Cases...
{
    using Cases::operator()...;
};
template <class... Cases>
Match(Cases...) -> Match<Cases...>;

}  // namespace holdfast
