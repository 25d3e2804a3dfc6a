// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include <QObject>
#include <QPointer>
#include <QString>
#include <QTimer>
#include <QWidget>

namespace holdfast {

// The widgets that carry the style sheet for everything below them. One sheet on the application would be read anew by every widget of
// every page in a single event when the theme changes (0.6 s); so it stands on parts of a window, and a new one goes over them one by one,
// what is visible first, each part in an event of its own. Windows are repainted once their visible parts are done.
//
// A part becomes one by itself when something in it is polished: the topmost widget that is not marked by holdsParts().
class StyleRoots : public QObject
{
    Q_OBJECT
public:
    static StyleRoots& instance();  // owned by the application

    void setSheet(const QString& sheet);  // takes effect part by part from the next turn of the event loop on
    void finish();                        // at once, e.g. before a picture is taken

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    explicit StyleRoots(QObject* application);
    bool isRoot(const QWidget& widget) const;
    void adopt(QWidget& widget);
    void dressNext();
    void dress(QWidget& root);
    void freeze(bool frozen);

    QString m_sheet;
    std::vector<QPointer<QWidget>> m_roots;
    std::vector<QPointer<QWidget>> m_frozen;  // windows that wait for their visible parts
    QTimer m_next;
};

// This widget only holds parts: it has nothing of its own that the sheet would style.
void holdsParts(QWidget& widget);

}  // namespace holdfast
