// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/read_choices.h"

#include "base/text.h"
#include "sources/date_text.h"

namespace holdfast {

std::optional<Failure> refusedChoice(const ReadOptions& options)
{
    if (options.decimal && *options.decimal != "." && *options.decimal != ",")
        return Failure{.code = "read.decimal-invalid", .found = shownText(*options.decimal)};
    for (const auto& [column, order] : options.dates)
        if (!dateOrderNamed(order))
            return Failure{.code = "read.date-order-invalid", .columnName = column, .found = shownText(order)};
    return std::nullopt;
}

}  // namespace holdfast
