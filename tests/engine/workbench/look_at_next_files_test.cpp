// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "sources/open_source.h"
#include "support/register_test.h"
#include "workbench/look_at_next_files.h"
#include "workbench/plan.h"

namespace holdfast::tests {
namespace {

struct Shop
{
    QTemporaryDir folder;
    Study study;

    explicit Shop(const QByteArray& now)
    {
        study.sources = {{.name = "t", .path = written("t.csv", now)}};
        study.join.base = study.sources[0].name;
        study.join.key = {"t", "id"};
    }
    std::string written(const char* name, const QByteArray& bytes) const
    {
        QFile file(folder.path() + "/" + name);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName().toStdString() : std::string();
    }
    NextLook look(const QByteArray& next) const
    {
        const auto read = std::make_shared<const SourceSnapshot>(openSource(study.sources[0], {}).value());
        return lookAtNextFiles(study, expectedOf(study, {read}), {{"t", written("next.csv", next)}}, {});
    }
};

std::string codes(const std::vector<Finding>& findings)
{
    std::string text;
    for (const Finding& finding : findings)
        text += (text.empty() ? "" : "; ") + finding.code + " " + finding.texts.front();
    return text;
}

QByteArray rows(const QByteArray& head, const QByteArray& third)
{
    QByteArray text = head + "\n";
    for (int i = 0; i < 40; ++i)
        text += QByteArray::number(1000 + i) + "," + QByteArray::number(i % 7) + "," + (i == 3 ? third : QByteArray::number(i)) + "\n";
    return text;
}

}  // namespace

class TestLookAtNextFiles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aKindGivenByTheUserIsHeldAgainstTheNewFile()
    {
        Shop shop(rows("id,visits,sum", "n5"));
        shop.study.sources[0].options.kinds["sum"] = ColumnKind::Number;
        const NextLook worse = shop.look(rows("id,visits,sum", "n5"));
        QCOMPARE(worse.files.size(), std::size_t{1});
        QCOMPARE(codes(unanswered(worse.files[0])), std::string("next.retyped-loses sum"));
        QCOMPARE(*worse.files[0].columns[2].losses, std::size_t{1});
        const NextLook well = shop.look(rows("id,visits,sum", "5"));
        QCOMPARE(codes(differences(well.files[0])), std::string());
        QCOMPARE(withNextFiles(shop.study, well.files).sources[0].options.kinds.at("sum"), ColumnKind::Number);
    }

    void aKindThatAnyTextFitsIsNoDifference()
    {
        Shop shop(rows("id,visits,sum", "5"));
        shop.study.sources[0].options.kinds["visits"] = ColumnKind::Category;
        const NextLook look = shop.look(rows("id,visits,sum", "5"));
        QCOMPARE(codes(differences(look.files[0])), std::string());
        QCOMPARE(withNextFiles(shop.study, look.files).sources[0].options.kinds.at("visits"), ColumnKind::Category);
    }

    void chosenColumnsAreThoseUnderTheirNewNames()
    {
        Shop shop(rows("id,visits,sum", "5"));
        shop.study.sources[0].options.columns = {"id", "sum"};
        const NextLook loose = shop.look(rows("ID,visits,Sum", "5"));
        QCOMPARE(codes(unanswered(loose.files[0])), std::string());
        QCOMPARE(loose.read[0].snapshot->table.columns().size(), std::size_t{2});
        QCOMPARE(*withNextFiles(shop.study, loose.files).sources[0].options.columns, (std::vector<std::string>{"ID", "Sum"}));
        const NextLook other = shop.look(rows("id,visits,amount", "5"));  // beyond recognition: offered, not lost
        QCOMPARE(codes(unanswered(other.files[0])), std::string("next.missing sum"));
        const BoundSource answered = rebound(shop.study, other.files[0], 1, "amount");
        QCOMPARE(*withNextFiles(shop.study, {answered}).sources[0].options.columns, (std::vector<std::string>{"id", "amount"}));
    }

    void whatARebindingLosesIsCounted()
    {
        const Shop shop(rows("id,visits,sum", "5"));
        const NextLook look = shop.look(rows("id,visits,amount", "n5"));
        BoundSource answered = rebound(shop.study, look.files[0], 2, "amount");
        QCOMPARE(codes(unanswered(answered)), std::string("next.retyped-uncounted sum"));
        countLosses(shop.study, answered, {});
        QCOMPARE(codes(unanswered(answered)), std::string("next.retyped-loses sum"));
        QCOMPARE(*answered.columns[2].losses, std::size_t{1});
    }

    void whatWasReadIsKeptOnlyWhereItIsReadJustSo()
    {
        const Shop shop(rows("id,visits,sum", "5"));
        for (const bool renamed : {false, true}) {
            const NextLook look = shop.look(rows(renamed ? "id,visits,SUM" : "id,visits,sum", "5"));
            const Study next = withNextFiles(shop.study, look.files);
            const Inputs inputs = lookAtFiles(next, {});
            Results results;
            keepReads(next, inputs, look, results);
            const Plan plan = planFor(next, inputs, results);
            QCOMPARE(plan.source(results, 0) != nullptr, !renamed);
        }
    }
};

}  // namespace holdfast::tests

using holdfast::tests::TestLookAtNextFiles;
static const holdfast::tests::Registered<TestLookAtNextFiles> registered;
#include "look_at_next_files_test.moc"
