// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/model_words.h"

#include <map>

#include <QCoreApplication>
#include <QStringList>

namespace holdfast {
namespace {

QString said(const char* text, int count = -1) { return QCoreApplication::translate("Models", text, nullptr, count); }

struct Settings
{
    const NumberFormat& numbers;

    QString operator()(const BaselineSpec&) const { return said(QT_TRANSLATE_NOOP("Models", "the share of the training rows")); }
    QString penalised(Penalty penalty, double c) const
    {
        if (c == 0)
            return said(QT_TRANSLATE_NOOP("Models", "no penalty"));
        return QStringLiteral("%1, C = %2")
            .arg(penalty == Penalty::L1           ? QStringLiteral("L1")
                 : penalty == Penalty::ElasticNet ? QStringLiteral("L1 + L2")
                                                  : QStringLiteral("L2"),
                 numbers.significant(c, 3));
    }
    QString operator()(const LinearRegressionSpec& spec) const { return penalised(spec.penalty, spec.c); }
    QString operator()(const LogisticRegressionSpec& spec) const { return penalised(spec.penalty, spec.c); }
    QString operator()(const NearestNeighboursSpec& spec) const
    {
        const QString metric = spec.metric == DistanceMetric::Manhattan ? said(QT_TRANSLATE_NOOP("Models", "Manhattan distance"))
                                                                        : said(QT_TRANSLATE_NOOP("Models", "Euclidean distance"));
        return QStringLiteral("k = %1, %2").arg(spec.k).arg(metric);
    }
    QString operator()(const DecisionTreeSpec& spec) const
    {
        return said(QT_TRANSLATE_NOOP("Models", "depth %1, leaf %2")).arg(spec.depth).arg(spec.leaf);
    }
    QString operator()(const SupportVectorsSpec& spec) const
    {
        QString kernel = QStringLiteral("RBF");
        if (spec.kernel == Kernel::Linear)
            kernel = said(QT_TRANSLATE_NOOP("Models", "linear"));
        else if (spec.kernel == Kernel::Polynomial)
            kernel = said(QT_TRANSLATE_NOOP("Models", "polynomial"));
        else if (spec.kernel == Kernel::Sigmoid)
            kernel = said(QT_TRANSLATE_NOOP("Models", "sigmoid"));
        return QStringLiteral("%1, C = %2").arg(kernel, numbers.significant(spec.c, 3));
    }
    QString operator()(const RandomForestSpec& spec) const
    {
        return said(QT_TRANSLATE_NOOP("Models", "%1 trees, leaf %2")).arg(spec.trees).arg(spec.leaf);
    }
    QString operator()(const BoostedTreesSpec& spec) const
    {
        return said(QT_TRANSLATE_NOOP("Models", "%1 rounds, rate %2, %3 leaves"))
            .arg(spec.rounds)
            .arg(numbers.significant(spec.rate, 3))
            .arg(spec.leaves);
    }
};

}  // namespace

QString familyWord(Family family)
{
    switch (family) {
    case Family::Baseline:
        return said(QT_TRANSLATE_NOOP("Models", "No model"));
    case Family::LinearRegression:
        return said(QT_TRANSLATE_NOOP("Models", "Linear regression"));
    case Family::LogisticRegression:
        return said(QT_TRANSLATE_NOOP("Models", "Logistic regression"));
    case Family::NearestNeighbours:
        return said(QT_TRANSLATE_NOOP("Models", "Nearest neighbours"));
    case Family::DecisionTree:
        return said(QT_TRANSLATE_NOOP("Models", "Decision tree"));
    case Family::SupportVectors:
        return said(QT_TRANSLATE_NOOP("Models", "Support vectors"));
    case Family::RandomForest:
        return said(QT_TRANSLATE_NOOP("Models", "Random forest"));
    case Family::BoostedTrees:
        return said(QT_TRANSLATE_NOOP("Models", "Boosted trees"));
    case Family::Blend:
        return said(QT_TRANSLATE_NOOP("Models", "Blend"));
    }
    return {};
}

namespace {

// The members of a blend by family, each with its share.
QString membersWords(const ModelSpec& spec, const NumberFormat& numbers)
{
    std::map<Family, int> times;
    int all = 0;
    for (const BlendMember& member : spec.members) {
        times[familyOf(member.model)] += member.times;
        all += member.times;
    }
    QStringList parts;
    for (const auto& [family, taken] : times)
        parts << QStringLiteral("%1 %2").arg(familyWord(family).toLower(), numbers.percent(static_cast<double>(taken) / all, 0));
    return parts.join(QStringLiteral(", "));
}

}  // namespace

QString settingsWords(const ModelSpec& spec, const NumberFormat& numbers)
{
    return spec.members.empty() ? std::visit(Settings{numbers}, spec.learner) : membersWords(spec, numbers);
}

QString preparationWords(const ModelSpec& spec)
{
    if (!spec.members.empty())
        return {};
    QStringList parts;
    switch (spec.preprocess.scaler) {
    case Scaler::None:
        break;
    case Scaler::Standard:
        parts << said(QT_TRANSLATE_NOOP("Models", "standardised"));
        break;
    case Scaler::MinMax:
        parts << said(QT_TRANSLATE_NOOP("Models", "scaled to 0…1"));
        break;
    case Scaler::Robust:
        parts << said(QT_TRANSLATE_NOOP("Models", "scaled by quartiles"));
        break;
    }
    parts << (spec.preprocess.encoder == Encoder::OneHot ? said(QT_TRANSLATE_NOOP("Models", "one-hot"))
                                                         : said(QT_TRANSLATE_NOOP("Models", "ordinal codes")));
    if (spec.classWeights == ClassWeights::Balanced)
        parts << said(QT_TRANSLATE_NOOP("Models", "classes weigh the same"));
    return parts.join(QStringLiteral(", "));
}

QString exclusionWords(const std::string& reason)
{
    if (reason == "key")
        return said(QT_TRANSLATE_NOOP("Models", "the customer’s key"));
    if (reason == "id_like")
        return said(QT_TRANSLATE_NOOP("Models", "numbers rows, so it could give the answer away"));
    if (reason == "constant")
        return said(QT_TRANSLATE_NOOP("Models", "the same everywhere"));
    if (reason == "profit")
        return said(QT_TRANSLATE_NOOP("Models", "for segments, not for models"));
    if (reason == "folds")
        return said(QT_TRANSLATE_NOOP("Models", "says which fold a row is in"));
    if (reason == "holdout")
        return said(QT_TRANSLATE_NOOP("Models", "says which rows are the test"));
    if (reason == "ignored")
        return said(QT_TRANSLATE_NOOP("Models", "left out by you"));
    return QString::fromStdString(reason);
}

QString groupedIn(QString text, std::size_t count, const NumberFormat& numbers)
{
    return text.replace(QString::number(count), numbers.whole(static_cast<double>(count)));
}

QString customersWords(std::size_t count, const NumberFormat& numbers)
{
    return groupedIn(said(QT_TRANSLATE_N_NOOP("Models", "%n customer(s)"), static_cast<int>(count)), count, numbers);
}

}  // namespace holdfast
