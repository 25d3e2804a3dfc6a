// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/window/command_palette.h"
#include "support/register_test.h"

namespace holdfast::tests {

class TestCommandPalette : public QObject
{
    Q_OBJECT
private:
    static QStringList found(const QStringList& texts, const QString& typed)
    {
        std::vector<PaletteEntry> entries;
        for (const QString& text : texts)
            entries.push_back({text, {}, {}});
        QStringList order;
        for (const std::size_t place : matchingEntries(entries, typed))
            order << texts[static_cast<qsizetype>(place)];
        return order;
    }

private Q_SLOTS:
    void nothingTypedShowsAllInOrder() { QCOMPARE(found({"Save", "Open"}, ""), QStringList({"Save", "Open"})); }
    void beginningsComeBeforeWordsBeforeMiddles()
    {
        QCOMPARE(found({"Unsaved work", "Quick save", "Save as"}, "save"), QStringList({"Save as", "Quick save", "Unsaved work"}));
    }
    void everyWordMustOccur() { QCOMPARE(found({"Save the report", "Save"}, "sav rep"), QStringList({"Save the report"})); }
    void caseAndYoDoNotMatter() { QCOMPARE(found({"Отчёт"}, "отчет"), QStringList({"Отчёт"})); }
    void whatIsNowhereIsNotShown() { QCOMPARE(found({"Save"}, "x"), QStringList()); }
};

}  // namespace holdfast::tests

using holdfast::tests::TestCommandPalette;
static const holdfast::tests::Registered<TestCommandPalette> registered;
#include "command_palette_test.moc"
