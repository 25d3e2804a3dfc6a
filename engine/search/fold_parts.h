// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstdint>
#include <map>
#include <tuple>
#include <vector>

#include "learn/feature_table.h"
#include "learn/learners/decision_tree.h"
#include "learn/learners/nearest_neighbours.h"
#include "learn/preprocess.h"
#include "recipe/fitted_step.h"
#include "search/design.h"

namespace holdfast {

// Rows a model is fitted on and rows it is then asked about. Rows to learn from are in canonical order.
struct Part
{
    TargetKind kind = TargetKind::TwoClasses;
    FeatureTable learn;
    std::vector<std::uint8_t> learnLabels;
    std::vector<std::uint32_t> learnRows;  // of the joined table
    FeatureTable ask;
    std::vector<std::uint8_t> askLabels;
    std::vector<std::uint32_t> askPlaces;  // entries of design.training (folds) or design.test (the whole)
    std::vector<double> learnTargets;      // of a number, in place of labels
    std::vector<double> askTargets;

    double scoreOf(const std::vector<double>& asked) const;  // what was said about `ask`: ROC AUC, or R² of a number
};

// A part after one preparation, fitted on its rows to learn from alone.
struct PreparedPart
{
    FittedPreprocess fitted;
    DesignMatrix learn;
    DesignMatrix ask;
    RankedColumns ranked;                      // of `learn`; empty unless trees were asked for
    std::array<NeighbourLists, 2> neighbours;  // of `ask` among `learn`, per DistanceMetric; empty until somebody needs them
};

// One part per fold (of every repeat in turn), then the whole training part against the test part; every preparation is made once and kept.
class FoldParts
{
public:
    // `learning` is fitted on each part's rows to learn from alone, before any preparation.
    FoldParts(const Table& joined, const Design& design, const std::vector<LearningStep>& learning, const Progress& progress);

    const std::vector<FittedStep>& learned() const { return m_learned; }  // by the steps, from the whole training part

    std::size_t folds() const { return m_parts.size() - 1; }   // of all repeats
    std::size_t foldsOfDraw() const { return m_foldsOfDraw; }  // of one
    bool forward() const { return m_forward; }                 // a fold learns from those before it alone
    std::size_t whole() const { return m_parts.size() - 1; }
    const Part& part(std::size_t i) const { return m_parts[i]; }
    std::size_t features() const { return m_parts.front().learn.features.size(); }

    // What folds say about their rows to ask about, per entry of design.training: the mean over repeats, NaN where a row is never asked.
    std::vector<double> meanOverDraws(const std::vector<std::vector<double>>& ofPart) const;

    struct Wanted
    {
        std::size_t part = 0;
        PreprocessSpec spec;
        bool ranked = false;
    };
    // Makes what is not there yet, in parallel. Then prepared() may be called from any thread.
    void prepare(const std::vector<Wanted>& wanted, const Progress& progress);
    const PreparedPart& prepared(std::size_t part, const PreprocessSpec& spec) const;
    // Only one task at a time may write to one of its lists of neighbours.
    PreparedPart& shared(std::size_t part, const PreprocessSpec& spec);

private:
    using Key = std::tuple<std::size_t, Scaler, Encoder, Imputer, bool, int, bool>;
    static Key keyOf(std::size_t part, const PreprocessSpec& spec);

    std::vector<Part> m_parts;
    std::size_t m_foldsOfDraw = 0;
    bool m_forward = false;
    std::vector<FittedStep> m_learned;
    std::map<Key, PreparedPart> m_prepared;
};

}  // namespace holdfast
