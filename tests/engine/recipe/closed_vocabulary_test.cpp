// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "counted_values.h"
#include "recipe/suggest_steps.h"
#include "support/register_test.h"
#include "table/table_builder.h"

namespace holdfast::tests {

namespace {

// "from -> to" of each safe proposal.
std::string safeIn(const std::vector<Counted>& values, std::size_t missing = 0)
{
    CategoriesBuilder builder;
    for (const auto& [text, rows] : values)
        for (int i = 0; i < rows; ++i)
            builder.add(text);
    Categories made = std::move(builder).done();
    made.codes.insert(made.codes.end(), missing, -1);
    const Table table("t", {Column({"t", "x"}, "x", ColumnKind::Category, std::move(made))});
    std::string text;
    for (const Suggestion& one : suggestSteps({table}, {}, {}))
        if (one.proposal && one.confidence == Confidence::High)
            for (const std::string& from : one.proposal->from)
                text += from + " -> " + one.proposal->to + "\n";
    return text;
}

const std::vector<Counted> kSlips{{"mo", 2}, {"nno", 1}, {"noo", 1}, {"ni", 2}, {"n", 1}, {"np", 1}, {"yesq", 1}, {"yws", 1}, {"ys", 1}};

std::vector<Counted> answers(const std::vector<Counted>& more)
{
    std::vector<Counted> values{{"no", 300}, {"yes", 200}};
    values.insert(values.end(), more.begin(), more.end());
    return values;
}

}  // namespace

class TestClosedVocabulary : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void manyRareValuesBesideTwoAreSlipsShortAsTheyAre()
    {
        const std::string safe = safeIn(answers(kSlips));
        for (const std::string& one :
             std::vector<std::string>{"mo -> no\n", "nno -> no\n", "noo -> no\n", "ni -> no\n", "n -> no\n", "np -> no\n", "ys -> yes\n"})
            QVERIFY2(safe.find(one) != std::string::npos, (one + safe).c_str());
    }

    void aFewRareValuesAreAnswersOfTheirOwn() { QCOMPARE(safeIn(answers({{"nr", 3}, {"np", 2}, {"na.", 1}})), ""); }

    void oneThatIsTooFrequentForASlipIsLeftAlone()
    {
        std::vector<Counted> values = answers(kSlips);
        values[0].second = 900;
        values.emplace_back("nr", 12);
        const std::string safe = safeIn(values);
        QVERIFY(safe.find("mo -> no") != std::string::npos);
        QVERIFY(safe.find("nr ->") == std::string::npos);
    }

    void rareValuesThatAreNearToNoneTellOfAWiderVocabulary()
    {
        std::vector<Counted> values = answers(kSlips);
        for (const std::string& other : std::vector<std::string>{"maybe", "never asked", "refused", "later"})
            values.emplace_back(other, 4);
        QVERIFY(safeIn(values).find("mo -> no") == std::string::npos);
    }

    void codesAndWhatIsNearToTwoAreLeftAlone()
    {
        std::vector<Counted> values{{"172a", 200}, {"AML", 200}, {"CML", 200}};
        for (const std::string& rare : std::vector<std::string>{"172b", "xML", "AMLL", "AMK", "CMK", "CMLL", "AM", "CM", "AMLS"})
            values.emplace_back(rare, 1);
        const std::string safe = safeIn(values);
        QVERIFY(safe.find("172b") == std::string::npos);
        QVERIFY(safe.find("xML") == std::string::npos);
    }

    void unitsOfOneLetterCountAsNear()
    {
        std::vector<Counted> values{{"kg", 200}, {"g", 200}, {"pcs", 200}};
        for (const std::string& rare : std::vector<std::string>{"hg", "lg", "pxs", "pvs", "pcx", "psc", "pcss", "ppcs", "kgk"})
            values.emplace_back(rare, 1);
        const std::string safe = safeIn(values);
        QVERIFY(safe.find("psc -> pcs") != std::string::npos);
        QVERIFY(safe.find("hg ->") == std::string::npos);
    }

    void aRareAnswerIsNoLessAnAnswer()
    {
        const std::string safe = safeIn({{"no", 640},
                                         {"yes", 13},
                                         {"noo", 3},
                                         {"on", 3},
                                         {"nl", 2},
                                         {"mo", 2},
                                         {"n", 2},
                                         {"ho", 1},
                                         {"io", 1},
                                         {"ko", 1},
                                         {"bno", 1},
                                         {"npo", 1}});
        QVERIFY(safe.find("on -> no") != std::string::npos);
        QVERIFY(safe.find("npo -> no") != std::string::npos);
        QVERIFY(safe.find("yes ->") == std::string::npos);
    }

    // A key beside the right one is struck now and then; GasW is there thirty times as often as others of the kind.
    void oneThatStandsOutAmongItsKindIsAValueOfItsOwn()
    {
        const std::string safe = safeIn({{"GasA", 2800},
                                         {"Grav", 90},
                                         {"GasW", 30},
                                         {"Gasq", 1},
                                         {"Gasz", 2},
                                         {"Hasa", 1},
                                         {"Gsaa", 3},
                                         {"Gaa", 4},
                                         {"asA", 3},
                                         {"Gas", 4},
                                         {"Gass", 1},
                                         {"Gra", 1},
                                         {"Gra", 1},
                                         {"rGav", 1}});
        QVERIFY(safe.find("Gaa -> GasA") != std::string::npos);
        QVERIFY(safe.find("Gasz -> GasA") != std::string::npos);
        QVERIFY(safe.find("GasW ->") == std::string::npos);
    }

    void columnsWithTheSameAnswersAreOneVocabulary()
    {
        const auto column = [](const std::string& name, const std::vector<Counted>& values) { return countedColumn(name, values); };
        const Column died = column("died", {{"No", 160}, {"Yes", 36}, {"Ni", 1}, {"xo", 1}, {"Yse", 2}});
        const Column renal = column("renal", {{"No", 182}, {"Yes", 14}, {"Noo", 1}, {"oN", 2}, {"Npo", 1}});
        const Column coma = column("coma", {{"No", 150}, {"Yes", 40}, {"Ye", 2}, {"hNo", 1}, {"N", 2}, {"maybe", 5}});
        const std::string safe = safeSpellings(Table("t", {died, renal, coma}));
        for (const std::string& one : std::vector<std::string>{"Ni -> No\n", "oN -> No\n", "Npo -> No\n", "Yse -> Yes\n"})
            QVERIFY2(safe.find(one) != std::string::npos, (one + safe).c_str());
        QVERIFY(safe.find("maybe ->") == std::string::npos);
        QCOMPARE(safeSpellings(Table("t", {died})), "");
    }

    void codesOfOneBuildGoOn()
    {
        const std::string safe = safeIn({{"AAR", 190},
                                         {"AAU", 77},
                                         {"LAR", 30},
                                         {"LHR", 28},
                                         {"HLU", 26},
                                         {"ALU", 20},
                                         {"HAU", 20},
                                         {"AHR", 16},
                                         {"ALR", 6},
                                         {"HAR", 4},
                                         {"QAR", 1},
                                         {"AxR", 1},
                                         {"AbU", 1},
                                         {"AsAR", 1},
                                         {"AR", 1}});
        QVERIFY2(safe.find("AsAR -> AAR") != std::string::npos, safe.c_str());
        QVERIFY2(safe.find("\nAR ->") == std::string::npos, safe.c_str());
        QVERIFY2(safe.find("ALR ->") == std::string::npos && safe.find("LAR ->") == std::string::npos, safe.c_str());
    }

    void wordsWithADigitAreNoCodes()
    {
        const std::string safe = safeIn(
            {{"1Fam", 900}, {"Duplex", 300}, {"1Fan", 2}, {"1aFm", 3}, {"1Fma", 3}, {"1Gam", 1}, {"1Faj", 1}, {"1am", 3}, {"Dupex", 1}});
        QVERIFY(safe.find("1Fan -> 1Fam") != std::string::npos);
        QVERIFY(safe.find("1aFm -> 1Fam") != std::string::npos);
    }

    // "none" itself was read as missing.
    void slipsOfAWordForMissingLeadToNoOtherSlip()
    {
        const std::vector<Counted> values{{"petrol", 300}, {"diesel", 300}, {"none.", 12}, {"noen", 1}, {"nonne", 1}};
        QVERIFY(safeIn(values).find("noen ->") != std::string::npos);
        QVERIFY(safeIn(values, 100).find("noen ->") == std::string::npos);
    }
};

static const Registered<TestClosedVocabulary> registered;

}  // namespace holdfast::tests

#include "closed_vocabulary_test.moc"
