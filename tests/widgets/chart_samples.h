// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "explore/association_matrix.h"
#include "explore/column_profile.h"

namespace holdfast::tests {

// Result values as the engine makes them, small and fixed, in the shapes the charts must survive.
ColumnProfile twoHumps();    // numbers of 0…1 in two humps, split by two classes
TargetClasses twoClasses();  // "declined" is the positive one
ColumnProfile threeLevels();
AssociationMatrix someMatrix(std::size_t columns);

}  // namespace holdfast::tests
