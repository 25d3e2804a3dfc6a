// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/learners/support_vectors.h"

#include <cmath>
#include <memory>

#include <QTest>

#include <svm.h>

#include "base/random.h"
#include "support/register_test.h"

using namespace holdfast;
using namespace holdfast::tests;

namespace {

struct Cloud
{
    DesignMatrix x;
    std::vector<std::uint8_t> labels;
};

Cloud cloud(std::size_t rows, std::size_t columns, std::uint64_t seed)
{
    Random random(seed);
    Cloud made{.x = {.rows = rows, .columns = columns}};
    for (std::size_t i = 0; i < rows; ++i) {
        double score = 0;
        for (std::size_t j = 0; j < columns; ++j) {
            made.x.values.push_back(random.normal());
            score += made.x.values.back() * (j % 2 == 0 ? 1 : -0.5);
        }
        made.labels.push_back(score + random.normal() > 0 ? 1 : 0);
    }
    return made;
}

// The judge: libsvm's decision values at the same settings.
class Judge
{
public:
    Judge(const Cloud& data, const SupportVectorsSpec& spec)
    {
        svm_set_print_string_function([](const char*) {});
        const std::size_t columns = data.x.columns;
        m_nodes.resize(data.x.rows * (columns + 1));
        for (std::size_t i = 0; i < data.x.rows; ++i) {
            m_rows.push_back(&m_nodes[i * (columns + 1)]);
            fill(m_rows.back(), data.x.row(i));
            m_labels.push_back(data.labels[i] == 1 ? 1 : -1);
        }
        svm_problem problem{static_cast<int>(data.x.rows), m_labels.data(), m_rows.data()};
        svm_parameter parameter{};
        parameter.svm_type = C_SVC;
        parameter.kernel_type = spec.kernel == Kernel::Linear       ? LINEAR
                                : spec.kernel == Kernel::Rbf        ? RBF
                                : spec.kernel == Kernel::Polynomial ? POLY
                                                                    : SIGMOID;
        parameter.degree = spec.degree;
        parameter.gamma = spec.gamma;
        parameter.coef0 = spec.coef0;
        parameter.cache_size = 100;
        parameter.eps = spec.tolerance;
        parameter.C = spec.c;
        parameter.shrinking = 1;
        m_model.reset(svm_train(&problem, &parameter));
    }

    double decision(std::span<const double> row) const
    {
        std::vector<svm_node> nodes(row.size() + 1);
        fill(nodes.data(), row);
        double value = 0;
        svm_predict_values(m_model.get(), nodes.data(), &value);
        return m_model->label[0] == 1 ? value : -value;
    }

private:
    static void fill(svm_node* nodes, std::span<const double> row)
    {
        for (std::size_t j = 0; j < row.size(); ++j)
            nodes[j] = {static_cast<int>(j) + 1, row[j]};
        nodes[row.size()] = {-1, 0};
    }

    struct Free
    {
        void operator()(svm_model* model) const { svm_free_and_destroy_model(&model); }
    };
    std::vector<svm_node> m_nodes;
    std::vector<svm_node*> m_rows;
    std::vector<double> m_labels;
    std::unique_ptr<svm_model, Free> m_model;
};

}  // namespace

class TestSupportVectors : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void agreesWithLibsvm_data();
    void agreesWithLibsvm();
    void keepsSignedWeightsInTheirBounds();
    void rowsBeyondTheHeldMatrixAreFittedAlike();
};

void TestSupportVectors::agreesWithLibsvm_data()
{
    QTest::addColumn<int>("kernel");
    QTest::addColumn<double>("c");
    QTest::addColumn<double>("gamma");
    QTest::newRow("linear") << int(Kernel::Linear) << 1.0 << 1.0;
    QTest::newRow("linear, large C") << int(Kernel::Linear) << 50.0 << 1.0;
    QTest::newRow("rbf") << int(Kernel::Rbf) << 1.0 << 0.2;
    QTest::newRow("rbf, large C") << int(Kernel::Rbf) << 100.0 << 0.05;
    QTest::newRow("polynomial") << int(Kernel::Polynomial) << 1.0 << 0.3;
    QTest::newRow("sigmoid") << int(Kernel::Sigmoid) << 0.5 << 0.02;
}

void TestSupportVectors::agreesWithLibsvm()
{
    QFETCH(int, kernel);
    QFETCH(double, c);
    QFETCH(double, gamma);
    const Cloud data = cloud(240, 6, 3);
    const SupportVectorsSpec spec{.kernel = static_cast<Kernel>(kernel), .c = c, .gamma = gamma, .tolerance = 1e-6};
    const FittedSupportVectors fitted = fitSupportVectors(spec, InnerProducts(data.x), data.labels, {}, {.probabilities = false});
    QVERIFY(fitted.converged);
    const Judge judge(data, spec);
    const Cloud fresh = cloud(50, 6, 4);
    const std::vector<double> mine = decisions(fitted, fresh.x);
    for (std::size_t i = 0; i < fresh.x.rows; ++i) {
        const double theirs = judge.decision(fresh.x.row(i));
        QVERIFY2(std::abs(mine[i] - theirs) <= 2e-4 * std::max(1.0, std::abs(theirs)),
                 qPrintable(QString("%1 %2").arg(mine[i]).arg(theirs)));
    }
}

void TestSupportVectors::keepsSignedWeightsInTheirBounds()
{
    const Cloud data = cloud(150, 4, 5);
    const FittedSupportVectors fitted = fitSupportVectors({.c = 2, .gamma = 0.5}, InnerProducts(data.x), data.labels, {}, {});
    double sum = 0;
    for (const double weight : fitted.coefficients) {
        QVERIFY(std::abs(weight) <= 2);
        sum += weight;
    }
    QVERIFY(std::abs(sum) < 1e-9);
    QVERIFY(fitted.calibrated && fitted.a < 0);
}

// Above InnerProducts::kHeldRows kernel rows are computed when needed: the same answer for the same rows.
void TestSupportVectors::rowsBeyondTheHeldMatrixAreFittedAlike()
{
    const Cloud data = cloud(InnerProducts::kHeldRows + 50, 3, 6);
    const SupportVectorsSpec spec{.kernel = Kernel::Rbf, .c = 0.05, .gamma = 0.3, .tolerance = 1e-4};
    const FittedSupportVectors fitted = fitSupportVectors(spec, InnerProducts(data.x), data.labels, {}, {.probabilities = false});
    QVERIFY(fitted.converged);
    const Judge judge(data, spec);
    const Cloud fresh = cloud(20, 3, 7);
    const std::vector<double> mine = decisions(fitted, fresh.x);
    for (std::size_t i = 0; i < fresh.x.rows; ++i)
        QVERIFY(std::abs(mine[i] - judge.decision(fresh.x.row(i))) <= 2e-3);
}

static const Registered<TestSupportVectors> registered;
#include "support_vectors_test.moc"
