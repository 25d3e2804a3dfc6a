// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/learners/tree_bundle.h"

#include <utility>

#include "base/parallel.h"

namespace holdfast {

namespace {
constexpr std::size_t kRowsAtOnce = 512;
}

void addTree(TreeBundle& bundle, const std::vector<GrownNode>& nodes)
{
    const std::size_t root = bundle.nodes.size();
    bundle.roots.push_back(static_cast<std::uint32_t>(root));
    std::vector<std::pair<std::int32_t, std::int32_t>> open{{0, -1}};  // a node to enter, and whose right child it is
    while (!open.empty()) {
        const auto [from, parent] = open.back();
        open.pop_back();
        const auto place = static_cast<std::int32_t>(bundle.nodes.size() - root);
        if (parent >= 0)
            bundle.nodes[root + static_cast<std::size_t>(parent)].right = place;
        const GrownNode& node = nodes[static_cast<std::size_t>(from)];
        bundle.nodes.push_back({.number = node.number, .column = node.column});
        if (node.column < 0)
            continue;
        open.emplace_back(node.right, place);
        open.emplace_back(node.left, -1);
    }
}

void addTrees(TreeBundle& bundle, const TreeBundle& others)
{
    for (const std::uint32_t root : others.roots)
        bundle.roots.push_back(root + static_cast<std::uint32_t>(bundle.nodes.size()));
    bundle.nodes.insert(bundle.nodes.end(), others.nodes.begin(), others.nodes.end());
}

std::vector<double> leafSums(const TreeBundle& bundle, const DesignMatrix& x, const Progress& progress)
{
    std::vector<double> sums(x.rows, 0);
    const auto sum = [&](std::size_t chunk) {
        const Chunk part = chunkAt(chunk, x.rows, kRowsAtOnce);
        for (const std::uint32_t root : bundle.roots) {
            const BundleNode* tree = bundle.nodes.data() + root;
            for (std::size_t i = part.begin; i < part.end; ++i) {
                const double* row = x.values.data() + i * x.columns;
                std::int32_t node = 0;
                while (tree[node].column >= 0)
                    node = row[tree[node].column] <= tree[node].number ? node + 1 : tree[node].right;
                sums[i] += tree[node].number;
            }
        }
    };
    parallelFor(chunkCount(x.rows, kRowsAtOnce), sum, progress);
    return sums;
}

}  // namespace holdfast
