// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QTest>

#include "support/register_test.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

namespace holdfast::tests {

class TestTheme : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { applyTheme(Theme{}); }
    void keepsTextReadable_data();
    void keepsTextReadable();
    void keepsMarksVisible();
    void fillsEveryNameOfTheStyleSheet_data();
    void fillsEveryNameOfTheStyleSheet();
    void multipliesEverySizeByTheTextScale();
    void drawsIconsInTheColourAsked();
    void walksItsRamps();
};

void TestTheme::keepsTextReadable_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("ground");
    for (const bool dark : {false, true}) {
        const Tokens& t = dark ? darkTokens() : lightTokens();
        const auto row = [dark](const char* name, const QColor& text, const QColor& ground) {
            QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(QLatin1String(dark ? "dark" : "light"), QLatin1String(name))))
                << dark << text << ground;
        };
        row("ink on surface", t.ink, t.surface);
        row("ink on canvas", t.ink, t.canvas);
        row("ink2 on neutral", t.ink2, t.neutral);
        row("ink3 on rail", t.ink3, t.rail);
        row("ink3 on selected", t.ink3, t.selected);
        row("accent on canvas", t.accent, t.canvas);
        row("on accent", t.onAccent, t.accent);
        row("accent soft", t.accentSoftInk, t.accentSoft);
        row("event", t.eventInk, t.eventSoft);
        row("other", t.otherInk, t.otherSoft);
        row("running", t.running, t.runningSoft);
        row("stale", t.stale, t.staleSoft);
        row("failed", t.failed, t.failedSoft);
    }
}

void TestTheme::keepsTextReadable()
{
    QFETCH(QColor, text);
    QFETCH(QColor, ground);
    QVERIFY2(contrast(text, ground) >= 4.5, qPrintable(QString::number(contrast(text, ground))));
}

void TestTheme::keepsMarksVisible()
{
    for (const Tokens* t : {&lightTokens(), &darkTokens()})
        for (const QColor& mark : {t->control, t->event, t->other, t->bar})
            QVERIFY(contrast(mark, t->surface) >= 3);
}

void TestTheme::fillsEveryNameOfTheStyleSheet_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestTheme::fillsEveryNameOfTheStyleSheet()
{
    QFETCH(bool, dark);
    const QString sheet = themeStyleSheet(Theme{.dark = dark});
    QVERIFY(!sheet.contains(QLatin1Char('@')));
    QVERIFY(sheet.contains(dark ? QStringLiteral("#0f1413") : QStringLiteral("#f3f5f3")));
    applyTheme(Theme{.dark = dark});
    QCOMPARE(QApplication::palette().color(QPalette::Window), (dark ? darkTokens() : lightTokens()).canvas);
}

void TestTheme::multipliesEverySizeByTheTextScale()
{
    const Theme twice{.scale = 2};
    QCOMPARE(twice.px(13), 26);
    QCOMPARE(twice.font(TextRole::Title).pixelSize(), 40);
    QVERIFY(themeStyleSheet(twice).contains(QStringLiteral("font-size: 40px")));
    QCOMPARE(Theme{.scale = 0.1}.px(1), 1);
}

void TestTheme::drawsIconsInTheColourAsked()
{
    const QColor wanted = lightTokens().accent;
    const QImage image = iconPixmap(QStringLiteral("check"), wanted, 16, 2.0).toImage();
    QCOMPARE(image.width(), 32);
    int drawn = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.alpha() < 255)
                continue;
            ++drawn;
            QCOMPARE(pixel.rgb(), wanted.rgb());
        }
    QVERIFY(drawn > 20);
    QVERIFY(!hasIcon(QStringLiteral("no-such-icon")));
}

void TestTheme::walksItsRamps()
{
    const auto& ramp = lightTokens().sequential;
    QCOMPARE(onRamp(ramp, 0).name(), ramp.front().name());
    QCOMPARE(onRamp(ramp, 1).name(), ramp.back().name());
    QCOMPARE(onRamp(ramp, 0.5).name(), ramp[3].name());
    QCOMPARE(onRamp(ramp, -1).name(), ramp.front().name());
    QCOMPARE(readableOn(ramp.back()), QColor(255, 255, 255));
    QCOMPARE(readableOn(ramp.front()), QColor(0, 0, 0));
}

static const Registered<TestTheme> registered;

}  // namespace holdfast::tests

#include "theme_test.moc"
