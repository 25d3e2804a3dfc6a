// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "learn/learner.h"

namespace holdfast {

// A tree while it grows: children stand anywhere.
struct GrownNode
{
    std::int32_t column = -1;
    double number = 0;
    std::int32_t left = -1;
    std::int32_t right = -1;
};
// Puts a grown tree (root first) behind the others, in the bundle's order of nodes.
void addTree(TreeBundle& bundle, const std::vector<GrownNode>& nodes);
void addTrees(TreeBundle& bundle, const TreeBundle& others);

// Per row the sum over all trees of what its leaves say, in order of the trees.
std::vector<double> leafSums(const TreeBundle& bundle, const DesignMatrix& x, const Progress& progress = {});

}  // namespace holdfast
