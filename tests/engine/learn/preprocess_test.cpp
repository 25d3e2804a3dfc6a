// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/preprocess.h"

#include <QTest>

#include "support/reference.h"
#include "support/register_test.h"
#include "support/table_text.h"

using namespace holdfast;
using namespace holdfast::tests;

namespace {

FeatureTable featuresFrom(std::string_view text)
{
    const Table table = tableFrom(text);
    std::vector<ColumnId> ids;
    for (const Column& one : table.columns())
        ids.push_back(one.id());
    return featureTable(table, ids);
}

// The matrix as text: names, then rows.
QString shown(const FittedPreprocess& fitted, const DesignMatrix& matrix)
{
    QStringList lines;
    QStringList names;
    for (const std::string& name : fitted.columnNames())
        names << QString::fromStdString(name);
    lines << names.join(" | ");
    for (std::size_t i = 0; i < matrix.rows; ++i) {
        QStringList values;
        for (const double value : matrix.row(i))
            values << QString::number(value);
        lines << values.join(" ");
    }
    return lines.join("\n");
}

QString prepared(std::string_view training, std::string_view fresh, const PreprocessSpec& spec)
{
    const FittedPreprocess fitted = fitPreprocess(featuresFrom(training), spec);
    return shown(fitted, applyPreprocess(fitted, featuresFrom(fresh)));
}

}  // namespace

class TestPreprocess : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void learnsOnTrainingRowsAndReplaysOnNewOnes();
    void keepsEveryLevelInCodePointOrder();
    void poolsLevelsThatAreRareAmongTrainingRows();
    void givesMissingAPlaceOfItsOwnWhenSeen();
    void unseenLevelsWithoutAPoolAreAllZero();
    void ordinalPutsLevelsOnOneScale();
    void dropsTheFirstLevelWhenAsked();
    void mapsDesignColumnsToFeatures();
    void constantNumbersBecomeZero();
    void saysWhichNumbersWereMissingWhereAsked();
};

void TestPreprocess::saysWhichNumbersWereMissingWhereAsked()
{
    // A column of its own where training rows miss the number, whatever stands in its place; none where they do not.
    QCOMPARE(prepared("x y\n 1 1\n 1 2\n 4 3\n - 4", "x y\n - -\n 3 5",
                      {.scaler = Scaler::None, .imputer = Imputer::Constant, .indicator = true}),
             QString("x | x = - | y\n0 1 0\n3 0 5"));
    const FittedPreprocess fitted = fitPreprocess(featuresFrom("x y\n - 1\n 2 2"), {.indicator = true});
    QCOMPARE(fitted.featureOfColumn(), (std::vector<std::size_t>{0, 0, 1}));
}

void TestPreprocess::learnsOnTrainingRowsAndReplaysOnNewOnes()
{
    QCOMPARE(prepared("x\n 1\n 2\n 3\n -\n 4", "x\n -\n 10", {.scaler = Scaler::None}), QString("x\n2.5\n10"));
    QCOMPARE(prepared("x\n 0\n 2\n 4", "x\n 2\n 8", {.scaler = Scaler::MinMax}), QString("x\n0.5\n2"));
    QCOMPARE(prepared("x\n 0\n 1\n 2\n 3\n 4", "x\n 2\n 4", {.scaler = Scaler::Robust}), QString("x\n0\n1"));
    QCOMPARE(prepared("x\n 1\n 3", "x\n 3\n 5", {.scaler = Scaler::Standard}), QString("x\n1\n3"));
    QCOMPARE(prepared("x\n 1\n 1\n 4\n -", "x\n -\n 3", {.scaler = Scaler::None, .imputer = Imputer::Mean}), QString("x\n2\n3"));
}

void TestPreprocess::keepsEveryLevelInCodePointOrder()
{
    QCOMPARE(prepared("c\n b\n a\n b", "c\n a\n b", {.rareLevel = 0}), QString("c = a | c = b\n1 0\n0 1"));
}

void TestPreprocess::poolsLevelsThatAreRareAmongTrainingRows()
{
    QCOMPARE(prepared("c\n a\n a\n b\n z\n y", "c\n a\n z\n b\n unseen", {.rareLevel = 2}), QString("c = a | c = *\n1 0\n0 1\n0 1\n0 1"));
}

void TestPreprocess::givesMissingAPlaceOfItsOwnWhenSeen()
{
    QCOMPARE(prepared("c d\n a 1\n - 1\n a 2", "c d\n - 1\n a 1", {.scaler = Scaler::None, .rareLevel = 0}),
             QString("c = a | c = - | d\n0 1 1\n1 0 1"));
}

void TestPreprocess::unseenLevelsWithoutAPoolAreAllZero()
{
    QCOMPARE(prepared("c\n a\n b", "c\n new\n a", {.rareLevel = 0}), QString("c = a | c = b\n0 0\n1 0"));
}

void TestPreprocess::ordinalPutsLevelsOnOneScale()
{
    QCOMPARE(prepared("c\n a\n b\n c", "c\n c\n a\n new", {.scaler = Scaler::None, .encoder = Encoder::Ordinal, .rareLevel = 0}),
             QString("c\n2\n0\n1"));
    QCOMPARE(prepared("c\n a\n b\n c", "c\n c\n a", {.scaler = Scaler::MinMax, .encoder = Encoder::Ordinal, .rareLevel = 0}),
             QString("c\n1\n0"));
}

void TestPreprocess::dropsTheFirstLevelWhenAsked()
{
    QCOMPARE(prepared("c\n a\n b\n c", "c\n a\n c", {.dropFirst = true, .rareLevel = 0}), QString("c = b | c = c\n0 0\n0 1"));
}

void TestPreprocess::mapsDesignColumnsToFeatures()
{
    const FittedPreprocess fitted = fitPreprocess(featuresFrom("z c\n 1 a\n 2 b\n 3 -"), {.rareLevel = 0});
    QCOMPARE(fitted.featureOfColumn(), (std::vector<std::size_t>{0, 0, 0, 1}));
    QCOMPARE(fitted.features[0].id, column("c"));
    QCOMPARE(fitted.features[1].id, column("z"));
}

void TestPreprocess::constantNumbersBecomeZero()
{
    QCOMPARE(prepared("x\n 0.1\n 0.1\n 0.1", "x\n 0.1", {.scaler = Scaler::Standard}), QString("x\n0"));
}

static const Registered<TestPreprocess> registered;
#include "preprocess_test.moc"
