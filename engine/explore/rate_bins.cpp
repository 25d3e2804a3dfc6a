// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/rate_bins.h"

#include <numeric>

namespace holdfast {

namespace {

constexpr std::size_t kMostBinsShown = 10;

void finish(RateBin& bin)
{
    if (bin.n > 0)
        bin.rate = static_cast<double>(bin.positives) / static_cast<double>(bin.n);
    bin.interval = wilsonInterval(bin.positives, bin.n);
}

std::vector<RateBin> ratesOfLevels(const std::vector<LevelCount>& levels, std::size_t positiveClass)
{
    std::vector<RateBin> made;
    for (const LevelCount& level : levels) {
        RateBin bin;
        bin.level = level.level;
        bin.n = std::accumulate(level.byClass.begin(), level.byClass.end(), std::size_t{0});
        bin.positives = level.byClass[positiveClass];
        finish(bin);
        made.push_back(std::move(bin));
    }
    return made;
}

}  // namespace

std::vector<RateBin> ratesOf(const ColumnProfile& profile, std::size_t positiveClass)
{
    if (!profile.levels.empty())
        return ratesOfLevels(profile.levels, positiveClass);
    if (!profile.histogram || profile.histogramByClass.empty())
        return {};
    const std::vector<double>& edges = profile.histogram->edges;
    const std::size_t bins = profile.histogram->counts.size();
    std::vector<std::size_t> inBin(bins, 0);
    for (const std::vector<std::size_t>& counts : profile.histogramByClass)
        for (std::size_t i = 0; i < bins; ++i)
            inBin[i] += counts[i];
    const std::size_t rows = std::accumulate(inBin.begin(), inBin.end(), std::size_t{0});
    const std::size_t enough = bins <= kMostBinsShown ? 1 : (rows + kMostBinsShown - 1) / kMostBinsShown;
    std::vector<RateBin> made;
    RateBin open;
    for (std::size_t i = 0; i < bins; ++i) {
        if (open.n == 0)
            open.low = edges[i];
        open.high = edges[i + 1];
        open.n += inBin[i];
        open.positives += profile.histogramByClass[positiveClass][i];
        if (open.n >= enough) {
            made.push_back(open);
            open = {};
        }
    }
    if (open.n > 0 && open.n * 2 < enough && !made.empty()) {  // a small rest joins its neighbour
        made.back().high = open.high;
        made.back().n += open.n;
        made.back().positives += open.positives;
    } else if (open.n > 0) {
        made.push_back(open);
    }
    for (RateBin& bin : made)
        finish(bin);
    return made;
}

}  // namespace holdfast
