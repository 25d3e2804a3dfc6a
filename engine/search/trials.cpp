// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/trials.h"

#include <algorithm>
#include <utility>

#include "search/cross_validation.h"
#include "search/discard.h"
#include "search/row_limit.h"
#include "search/score_book.h"

namespace holdfast {

namespace {

constexpr std::size_t kTrialsAtOnce = 8;         // of each family, after the first, which is alone: there is soon something to see
constexpr std::size_t kRowsRemembered = 200000;  // of more than these, scores of rows are not kept from the search to the fits after it

// Tells of those it discards.
void discardHopeless(const std::vector<std::vector<Candidate>>& ofFamilies, std::vector<Candidate>& wave, std::size_t done,
                     std::size_t folds, const CandidateObserver& observer)
{
    for (const std::vector<Candidate>& candidates : ofFamilies) {
        std::vector<const Candidate*> finished;
        for (const Candidate& candidate : candidates)
            if (candidate.foldsDone == folds)
                finished.push_back(&candidate);
        std::vector<const Candidate*> tried;
        std::vector<std::size_t> places;
        for (std::size_t i = 0; i < wave.size(); ++i) {
            if (wave[i].family == candidates.front().family && !wave[i].discarded) {
                tried.push_back(&wave[i]);
                places.push_back(i);
            }
        }
        const std::vector<bool> without = hopeless(finished, tried, done, folds);
        for (std::size_t i = 0; i < places.size(); ++i) {
            if (!without[i])
                continue;
            Candidate& discarded = wave[places[i]];
            discarded.discarded = true;
            auto asked = std::exchange(discarded.asked, {});
            if (observer)
                observer(discarded);
            discarded.asked = std::move(asked);
        }
    }
}

bool saysTheSame(Family family, FitPurpose purpose, const FoldParts& parts)
{
    return parts.part(parts.whole()).learnRows.size() <= kRowsRemembered &&
           (rowLimit(family, purpose) == rowLimit(family) || mostRowsOfAFold(parts) <= rowLimit(family, purpose));
}

}  // namespace

std::size_t mostRowsOfAFold(const FoldParts& parts)
{
    std::size_t most = 0;
    for (std::size_t fold = 0; fold < parts.folds(); ++fold)
        most = std::max(most, parts.part(fold).learnRows.size());
    return most;
}

void tryCandidates(std::vector<std::vector<Candidate>>& ofFamilies, FoldParts& parts, const ModelSettings& settings,
                   const std::vector<ModelSpec>& remembered, const Progress& progress, const CandidateObserver& observer)
{
    std::size_t longest = 0;
    for (const std::vector<Candidate>& candidates : ofFamilies)
        longest = std::max(longest, candidates.size());
    std::vector<std::size_t> ends = settings.discardHopeless ? foldsBetweenLooks(parts.folds()) : std::vector<std::size_t>();
    ends.push_back(parts.folds());
    const Progress trying = progress.endingEarly();
    const auto tryWave = [&](std::vector<Candidate>& wave) {
        try {
            std::size_t first = 0;
            for (const std::size_t end : ends) {
                crossValidateOn(wave, first, end, parts, settings.seed, trying, end < parts.folds() ? CandidateObserver() : observer);
                if (end < parts.folds())
                    discardHopeless(ofFamilies, wave, end, parts.folds(), observer);
                first = end;
            }
        } catch (const Cancelled&) {
            progress.throwIfCancelled();
            // Enough: what is finished stays.
        }
    };
    std::size_t next = 0;
    for (std::size_t begin = 0; begin < longest && !progress.enough(); begin = next) {
        next = begin - begin % kTrialsAtOnce + (begin == 0 ? 1 : kTrialsAtOnce);
        progress.at(static_cast<double>(begin) / static_cast<double>(longest));
        std::vector<Candidate> wave;
        for (const std::vector<Candidate>& candidates : ofFamilies)
            for (std::size_t i = begin; i < std::min(next, candidates.size()); ++i)
                wave.push_back(candidates[i]);
        tryWave(wave);
        for (Candidate& done : wave) {
            if (!done.discarded && done.foldsDone < parts.folds())
                continue;
            if (!saysTheSame(done.family, done.purpose, parts))
                done.asked = {};
            const auto family =
                std::ranges::find(ofFamilies, done.family, [](const auto& candidates) { return candidates.front().family; });
            (*family)[static_cast<std::size_t>(done.trial)] = std::move(done);
        }
        for (std::vector<Candidate>& candidates : ofFamilies)
            keepScoresOfBest(candidates, parts, remembered);
    }
    for (std::vector<Candidate>& candidates : ofFamilies)
        std::erase_if(candidates, [](const Candidate& candidate) { return candidate.foldsDone == 0; });
}

}  // namespace holdfast
