// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/learners/prune_tree.h"

#include <utility>
#include <vector>

namespace holdfast {

namespace {

// Of the subtree at each node: its leaves and their weighted impurity.
struct Branch
{
    double leaves = 1;
    double cost = 0;
};

std::vector<Branch> branchesOf(const std::vector<TreeNode>& nodes)
{
    std::vector<Branch> made(nodes.size());
    for (std::size_t i = nodes.size(); i-- > 0;) {
        const TreeNode& node = nodes[i];
        if (node.column < 0) {
            made[i] = {.leaves = 1, .cost = node.weight * node.impurity};
            continue;
        }
        const Branch& left = made[static_cast<std::size_t>(node.left)];
        const Branch& right = made[static_cast<std::size_t>(node.right)];
        made[i] = {.leaves = left.leaves + right.leaves, .cost = left.cost + right.cost};
    }
    return made;
}

std::int32_t copyBranch(const std::vector<TreeNode>& from, std::int32_t number, std::vector<TreeNode>& to)
{
    const auto copied = static_cast<std::int32_t>(to.size());
    to.push_back(from[static_cast<std::size_t>(number)]);
    if (from[static_cast<std::size_t>(number)].column >= 0) {
        const std::int32_t left = copyBranch(from, from[static_cast<std::size_t>(number)].left, to);
        const std::int32_t right = copyBranch(from, from[static_cast<std::size_t>(number)].right, to);
        to[static_cast<std::size_t>(copied)].left = left;
        to[static_cast<std::size_t>(copied)].right = right;
    }
    return copied;
}

}  // namespace

FittedDecisionTree pruned(const FittedDecisionTree& tree, double alpha)
{
    std::vector<TreeNode> nodes = tree.nodes;
    while (!nodes.empty() && nodes[0].column >= 0) {
        const std::vector<Branch> branches = branchesOf(nodes);
        double weakest = 0;
        std::size_t place = nodes.size();
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            if (nodes[i].column < 0)
                continue;
            const double link = (nodes[i].weight * nodes[i].impurity - branches[i].cost) / (branches[i].leaves - 1) / nodes[0].weight;
            if (place == nodes.size() || link < weakest) {
                weakest = link;
                place = i;
            }
        }
        if (weakest > alpha)
            break;
        nodes[place].column = -1;
        nodes[place].left = -1;
        nodes[place].right = -1;
        nodes[place].threshold = 0;
        std::vector<TreeNode> kept;
        copyBranch(nodes, 0, kept);
        nodes = std::move(kept);
    }
    return {.nodes = std::move(nodes)};
}

}  // namespace holdfast
