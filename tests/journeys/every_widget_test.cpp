// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLabel>
#include <QScrollBar>
#include <QTest>

#include "journey.h"
#include "support/register_test.h"

namespace holdfast::tests {
namespace {

// What a person can do something with, and no part of Qt's own composites.
std::vector<QWidget*> interactive(QWidget& root)
{
    std::vector<QWidget*> found;
    for (QWidget* widget : root.findChildren<QWidget*>()) {
        const bool acts = qobject_cast<QAbstractButton*>(widget) || qobject_cast<QLineEdit*>(widget) || qobject_cast<QComboBox*>(widget) ||
                          qobject_cast<QAbstractItemView*>(widget) || qobject_cast<QAbstractSpinBox*>(widget);
        const QString name = widget->objectName();
        const bool partOfQt = name.startsWith("qt_") || name == "ScrollLeftButton" || name == "ScrollRightButton" ||
                              qobject_cast<QComboBox*>(widget->parentWidget()) || qobject_cast<QAbstractSpinBox*>(widget->parentWidget()) ||
                              qobject_cast<QLineEdit*>(widget->parentWidget()) || qobject_cast<QAbstractItemView*>(widget->parentWidget());
        bool inCombo = false;
        for (QWidget* parent = widget->parentWidget(); parent != nullptr; parent = parent->parentWidget())
            inCombo = inCombo || qobject_cast<QComboBox*>(parent) != nullptr;
        if (acts && !partOfQt && !inCombo && widget->isVisible())
            found.push_back(widget);
    }
    return found;
}

QString described(const QWidget& widget)
{
    QString path = QString(widget.metaObject()->className()) + " '" + widget.objectName() + "'";
    for (const QWidget* parent = widget.parentWidget(); parent != nullptr; parent = parent->parentWidget())
        if (!parent->objectName().isEmpty()) {
            path += " in " + parent->objectName();
            break;
        }
    return path;
}

QString accessibleWords(const QWidget& widget)
{
    if (!widget.accessibleName().isEmpty())
        return widget.accessibleName();
    const auto* button = qobject_cast<const QAbstractButton*>(&widget);
    return button == nullptr ? QString() : button->text();
}

// By Tab, or by the arrows from a sibling of its kind that Tab reaches: steps and segments are one stop each.
bool isReached(const QWidget& widget)
{
    if ((widget.focusPolicy() & Qt::TabFocus) || widget.focusProxy() != nullptr)
        return true;
    for (const QWidget* sibling : widget.parentWidget()->findChildren<QWidget*>(Qt::FindDirectChildrenOnly))
        if (sibling->metaObject() == widget.metaObject() && (sibling->focusPolicy() & Qt::TabFocus))
            return true;
    return false;
}

}  // namespace

class TestEveryWidget : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hasNamesAndIsReachedByTab()
    {
        Journey journey;
        const Result<QStringList> files = writeSampleFiles(sampleWords(), journey.folder(), 300, 42);
        QVERIFY(files.ok());
        journey.window().addFiles(files.value());
        QVERIFY(journey.waitUntilIdle(120'000));
        QVERIFY(journey.store().apply(edits::setTrials(4)));
        journey.store().recompute();
        QVERIFY(journey.waitUntilIdle(600'000));
        QStringList wrong;
        for (const PageId page : kPages) {
            journey.window().showPage(page);
            QTest::qWait(100);
            for (QWidget* widget : interactive(journey.window())) {
                if (widget->objectName().isEmpty())
                    wrong << QString(pageKey(page)) + ": no object name: " + described(*widget);
                if (accessibleWords(*widget).isEmpty())
                    wrong << QString(pageKey(page)) + ": no accessible name: " + described(*widget);
                if (widget->isEnabled() && !isReached(*widget))
                    wrong << QString(pageKey(page)) + ": not reached by Tab: " + described(*widget);
            }
        }
        wrong.removeDuplicates();
        QVERIFY2(wrong.isEmpty(), qPrintable("\n" + wrong.join('\n')));
    }

    void showsOneFilledButtonAtMost()
    {
        Journey journey;
        for (const PageId page : kPages) {
            journey.window().showPage(page);
            int filled = 0;
            for (QAbstractButton* button : journey.window().page(page)->findChildren<QAbstractButton*>())
                filled += button->isVisible() && button->property("kind") == "primary";
            QVERIFY2(filled <= 1, pageKey(page));
        }
    }

    // An empty state of every page names the one next act.
    void emptyPagesSayWhatToDo()
    {
        Journey journey;
        for (const PageId page : kPages) {
            journey.window().showPage(page);
            QTest::qWait(20);
            if (page == PageId::Data)
                QVERIFY(journey.see("chooseFiles") != nullptr);
            else
                QVERIFY2(journey.window().page(page)->isEmpty(), pageKey(page));
        }
    }
};

}  // namespace holdfast::tests

using holdfast::tests::TestEveryWidget;
static const holdfast::tests::Registered<TestEveryWidget> registered;
#include "every_widget_test.moc"
