// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "recipe/suggest_steps.h"
#include "recipe/tidy_table.h"
#include "support/register_test.h"
#include "table/table_builder.h"

namespace holdfast::tests {

namespace {

using Row = std::vector<std::string>;

Table tableOf(const std::vector<std::string>& names, const std::vector<Row>& rows)
{
    std::vector<Column> columns;
    for (std::size_t c = 0; c < names.size(); ++c) {
        CategoriesBuilder builder;
        for (const Row& row : rows)
            builder.add(row[c]);
        columns.emplace_back(ColumnId{"t", names[c]}, names[c], ColumnKind::Category, std::move(builder).done());
    }
    return {"t", std::move(columns)};
}

const std::vector<std::pair<std::string, std::string>> kZips{{"90210", "CA"}, {"94105", "CA"}, {"30301", "GA"}, {"31401", "GA"},
                                                             {"10001", "NY"}, {"97201", "OR"}, {"77001", "TX"}, {"02101", "MA"}};

// Twelve rows of each postcode, one after the other.
std::vector<Row> shops()
{
    std::vector<Row> rows;
    for (int i = 0; i < 12; ++i)
        for (const auto& [zip, state] : kZips)
            rows.push_back({"zip " + zip, state});
    return rows;
}

Table shopsWith(const std::vector<std::pair<std::size_t, std::string>>& slips)
{
    std::vector<Row> rows = shops();
    for (const auto& [row, text] : slips)
        rows[row][1] = text;
    return tableOf({"place", "state"}, rows);
}

std::string shown(const Suggestion& one)
{
    std::string text;
    if (one.proposal)
        for (const std::string& from : one.proposal->from)
            text += from + " -> " + one.proposal->to + "\n";
    if (const auto* repair = one.action ? std::get_if<RepairByColumn>(&*one.action) : nullptr)
        for (const KeyedRepair& each : repair->repairs)
            for (const std::string& from : each.from)
                text += each.key + ": " + from + " -> " + each.to + "\n";
    return text;
}

std::string safeIn(const Table& table, const Lexicon& lexicon = {})
{
    std::string text;
    for (const Suggestion& one : suggestSteps({table}, lexicon, {}))
        if (one.confidence == Confidence::High)
            text += shown(one);
    return text;
}

// A number that looks like chance.
std::uint64_t mixed(std::uint64_t number)
{
    number = (number + 1) * 0x9E3779B97F4A7C15ULL;
    number = (number ^ (number >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    return (number ^ (number >> 27U)) >> 8U;
}

// Of the postcodes 0 to 7 the rows are zip, zip + 8, zip + 16 ...
const std::vector<std::pair<std::size_t, std::string>> kBlots{{0, "xA"}, {9, "xA"},  {2, "xA"},  {11, "xA"}, {15, "xA"},
                                                              {7, "Mx"}, {12, "Nx"}, {20, "xY"}, {5, "xR"},  {14, "Tx"}};

}  // namespace

class TestRowDependency : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneWritingOfSeveralValuesIsMendedRowByRow()
    {
        QCOMPARE(safeIn(shopsWith(kBlots)), "Mx -> MA\nNx -> NY\nTx -> TX\nxR -> OR\nxY -> NY\n"
                                            "zip 02101: xA -> MA\nzip 30301: xA -> GA\nzip 31401: xA -> GA\nzip 90210: xA -> CA\n"
                                            "zip 94105: xA -> CA\n");
    }

    // Only the columns that tell best are asked there: among hundreds these are found, and what they say is the same.
    void columnsThatTellNothingAreNoHindrance()
    {
        std::vector<std::string> names{"place", "state"};
        std::vector<Row> rows = shops();
        for (const auto& [row, text] : kBlots)
            rows[row][1] = text;
        const std::string alone = safeIn(tableOf(names, rows));
        for (std::size_t column = 0; column < 150; ++column) {
            names.push_back("more " + std::to_string(column));
            for (std::size_t row = 0; row < rows.size(); ++row)
                rows[row].push_back(std::to_string(mixed(column * 1000 + row) % (3 + column % 20)) + "00 sorts");
        }
        QCOMPARE(QString::fromStdString(safeIn(tableOf(names, rows))), QString::fromStdString(alone));
        std::rotate(names.begin(), names.begin() + 1, names.end());  // the place comes last
        for (Row& row : rows)
            std::rotate(row.begin(), row.begin() + 1, row.end());
        QCOMPARE(QString::fromStdString(safeIn(tableOf(names, rows))), QString::fromStdString(alone));
    }

    // Rows whose other columns tell, and rows whose columns do not: the same letters in another case are one value in all of them.
    void aWritingOfTheSameLettersIsMendedInAllItsRows()
    {
        const std::vector<std::string> departments{"Accounting", "Stores", "Production", "Delivery"};
        std::vector<Row> rows;
        for (std::size_t i = 0; i < 192; ++i)
            rows.push_back({"post " + std::to_string(i % 8), departments[i % 8 / 2]});
        for (std::size_t i = 0; i < 8; ++i)
            rows.push_back({"temporary", departments[i % 4]});
        rows[0][1] = "accounting";    // told by its post
        rows[192][1] = "accounting";  // could be any
        rows[2][1] = "Stoores";
        rows[4][1] = "Producton";
        rows[6][1] = "Dellivery";
        QCOMPARE(safeIn(tableOf({"post", "department"}, rows)),
                 "accounting -> Accounting\nDellivery -> Delivery\nProducton -> Production\nStoores -> Stores\n");
    }

    // Some rows tell, all of them the same, and what they mean is so many times more frequent: the others mean it too.
    void aRareValueIsMendedInAllItsRows()
    {
        // A dictionary that knows no towns: they are names, and the same slip in several rows may be another one.
        const QTemporaryDir folder;
        const std::string path = folder.filePath("words").toStdString();
        for (const auto& [ending, text] : {std::pair(".aff", "SET UTF-8\n"), std::pair(".dic", "1\nhouse\n")}) {
            QFile file(QString::fromStdString(path + ending));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) > 0);
        }
        const Lexicon lexicon({{path + ".aff", path + ".dic"}});
        const std::vector<std::string> towns{"Augsburg", "Coburg", "Bremen", "Zwickau"};
        std::vector<Row> rows;
        for (std::size_t i = 0; i < 440; ++i)
            rows.push_back({"post " + std::to_string(i % 8), towns[i % 8 / 2]});
        rows[0][1] = rows[8][1] = "Agusburg";  // told by their post
        for (std::size_t i = 0; i < 3; ++i)
            rows.push_back({"own " + std::to_string(i), "Agusburg"});  // could be any
        QCOMPARE(safeIn(tableOf({"post", "town"}, rows), lexicon), "Agusburg -> Augsburg\n");
    }

    void theStepMendsWhatItsCardPromised()
    {
        const Table table = shopsWith(kBlots);
        Recipe recipe;
        for (TidyAction& action : safeActions(suggestSteps({table}, {}, {}), recipe))
            recipe.tidy.push_back({.id = StepId{recipe.nextStep++}, .action = behind(recipe.tidy, std::move(action))});
        const TidyResult result = tidyTables({table}, recipe.tidy, {});
        QVERIFY(result.tables[0].fingerprint() == tableOf({"place", "state"}, shops()).fingerprint());
        for (const Suggestion& one : suggestSteps({table}, {}, {}))
            if (one.kind == SuggestionKind::RowRepair) {
                QCOMPARE(one.rows, 5U);
                QVERIFY((one.evidence.front() == Evidence{"others-say", {11}, {"place", "zip 90210", "CA", "xA"}}));
                QVERIFY(stateOf(one, recipe) == SuggestionState::Accepted);
                return;
            }
        QFAIL("no repair row by row");
    }

    void newSlipsOfNextMonthAreAskedAbout()
    {
        const auto repairOf = [](const std::vector<std::pair<std::size_t, std::string>>& slips) {
            for (const Suggestion& one : suggestSteps({shopsWith(slips)}, {}, {}))
                if (one.kind == SuggestionKind::RowRepair)
                    return one;
            return Suggestion{};
        };
        std::vector<std::pair<std::size_t, std::string>> fewer = kBlots;
        std::erase(fewer, std::pair<std::size_t, std::string>{15, "xA"});
        const Suggestion now = repairOf(fewer);
        QVERIFY(now.action.has_value());
        Recipe recipe;
        recipe.tidy.push_back({.id = StepId{1}, .action = *now.action});
        QVERIFY(stateOf(now, recipe) == SuggestionState::Accepted);
        const Suggestion next = repairOf(kBlots);  // a postcode more
        QVERIFY(next.action.has_value());
        QVERIFY(stateOf(next, recipe) == SuggestionState::Open);
        Recipe refused;
        refused.rejected.push_back(now.id);
        QVERIFY(stateOf(now, refused) == SuggestionState::Rejected);
        QVERIFY(stateOf(next, refused) == SuggestionState::Open);
    }

    // The postcode's rows of which nothing is told would be changed by a step that knows postcode and writing only.
    void aWritingToldInSomeRowsOfAKeyOnlyIsLeftAlone()
    {
        std::vector<Row> rows = shops();
        for (Row& row : rows)
            row.push_back(row[0].substr(4));
        for (const auto& [row, text] : kBlots)
            rows[row][1] = text;
        QVERIFY(safeIn(tableOf({"place", "state", "shop"}, rows)).find("zip 90210: xA -> CA") != std::string::npos);
        rows[16] = {"zip 90210", "xA", "30301"};  // its postcode says CA, its shop GA
        QVERIFY(safeIn(tableOf({"place", "state", "shop"}, rows)).find("zip 90210") == std::string::npos);
    }

    void whatWasMergedByHandIsNotMendedOnceMore()
    {
        const std::vector<TidyStep> before{{.id = StepId{1}, .action = MergeValues{"t", {"t", "state"}, {"xA"}, "TX"}}};
        const TidyAction behindIt = behind(
            before, RepairByColumn{"t", {"t", "state"}, {"t", "place"}, {{"zip 90210", {"xA", "Cx"}, "CA"}, {"zip 30301", {"xA"}, "GA"}}});
        QVERIFY(behindIt == TidyAction(RepairByColumn{"t", {"t", "state"}, {"t", "place"}, {{"zip 90210", {"Cx"}, "CA"}}}));
    }

    void aKeyThatWasMendedBeforeIsStillFound()
    {
        const std::vector<TidyStep> before{{.id = StepId{1}, .action = MergeValues{"t", {"t", "place"}, {"zip 90210"}, "Beverly Hills"}}};
        const TidyAction behindIt = behind(before, RepairByColumn{"t", {"t", "state"}, {"t", "place"}, {{"zip 90210", {"xA"}, "CA"}}});
        std::vector<TidyStep> steps = before;
        steps.push_back({.id = StepId{2}, .action = behindIt});
        const TidyResult result = tidyTables({shopsWith({{0, "xA"}, {2, "xA"}})}, steps, {});
        QCOMPARE(result.steps[1].cellsChanged, 1U);
        QCOMPARE(result.tables[0].column(1).textAt(0), "CA");
        QCOMPARE(result.tables[0].column(1).textAt(2), "xA");
    }

    // A postcode on the border: a value that is at home elsewhere may be right.
    void whatIsAtHomeElsewhereIsLeftAlone()
    {
        std::vector<std::pair<std::size_t, std::string>> slips = kBlots;
        slips.emplace_back(16, "GA");
        const std::string safe = safeIn(shopsWith(slips));
        QVERIFY(!safe.empty());
        QVERIFY(safe.find("GA ->") == std::string::npos);
    }

    void manyExceptionsAreNoSlips()
    {
        std::vector<std::pair<std::size_t, std::string>> slips{{0, "xA"}, {2, "xA"}, {7, "xA"}};
        for (std::size_t i = 0; i < 8; ++i)
            slips.emplace_back(24 + i, kZips[(i + 3) % 8].second);
        QCOMPARE(safeIn(shopsWith(slips)), "");
    }

    void lettersOfPlansAndNumbersAreNoSlips()
    {
        std::vector<Row> rows;
        for (int i = 0; i < 12; ++i)
            for (const std::string& shop : std::vector<std::string>{"Aston", "Bexley", "Corby", "Dover"})
                rows.push_back({shop, shop == "Aston" ? "Plan A" : shop == "Bexley" ? "Plan 10" : shop == "Corby" ? "A-1" : "26 to 30"});
        rows[4][1] = "Plan B";
        rows[8][1] = "Plan C";
        rows[5][1] = "Plan 11";
        rows[9][1] = "Plan 12";
        rows[6][1] = "A-2";
        rows[7][1] = "36 to 40";
        QCOMPARE(safeIn(tableOf({"shop", "plan"}, rows)), "");
    }

    // What deviates does so because of a third column.
    void whatAnotherColumnExplainsIsNoSlip()
    {
        std::vector<Row> rows;
        for (int i = 0; i < 20; ++i)
            for (const std::string& measure : std::vector<std::string>{"heart", "lungs", "knees", "hands", "ears"}) {
                const std::string state = i % 10 == 3 ? "ak" : "al";
                rows.push_back({measure, state, std::string(state).append("_").append(measure)});
            }
        rows[0][2] = "xl_heart";
        rows[1][2] = "al_luxgs";
        rows[7][2] = "al_kxees";
        rows[8][2] = "al_hanxs";
        const std::string safe = safeIn(tableOf({"measure", "state", "average"}, rows));
        QVERIFY(safe.find("ak_") == std::string::npos);
    }
};

static const Registered<TestRowDependency> registered;

}  // namespace holdfast::tests

#include "row_dependency_test.moc"
