// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include <QPointer>
#include <QWidget>

class QScrollArea;

namespace holdfast {

class Segmented;

enum class PaneRole { List, Main, Inspector };

// The panes of a page side by side: a list of fixed width, what is looked at (stretches), an inspector of fixed width. By effective width
// (window / text scale): from 1280 as drawn; 1000-1279 the inspector is a drawer over the main pane; below 1000 one pane at a time, chosen
// by a segmented control above.
class PagePanes : public QWidget
{
    Q_OBJECT
public:
    explicit PagePanes(QWidget* parent = nullptr);

    // Narrow windows offer the panes in this order, the first one first. `width` in pixels before the text scale; 0 for Main. Takes the
    // pane into a scroll area of its own. The pane's accessibleName (set in the page's refresh) is its word in the segmented control.
    void addPane(PaneRole role, QWidget* pane, int width = 0);

    // A part of the last pane that a narrow window shows alone, chosen like a pane. The page hides what is in it, never the part itself.
    void addPart(QWidget* part);
    void setUsual(QWidget* paneOrPart);  // what a narrow window shows until another is chosen; the first by default

    void setInspectorShown(bool shown);  // F8 in a wide window
    bool hasDrawer() const;              // F8 opens and closes it then
    void toggleDrawer();
    void focusNextPane(int direction);  // F6, Shift+F6: +1, -1

    bool isNarrow() const { return m_mode == Mode::OneByOne; }
    void takeActs(QWidget* acts);  // beside the choice of panes, while the window is narrow

    void arrange();  // anew, after panes got other names or parts other contents

Q_SIGNALS:
    void narrowChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Pane
    {
        PaneRole role;
        QWidget* content;
        QScrollArea* frame;
        int width;
        std::vector<QWidget*> parts = {};
    };
    struct Offer  // what the segmented control offers
    {
        std::size_t pane;
        QWidget* shown;  // the pane's content, or one of its parts
    };
    enum class Mode { SideBySide, Drawer, OneByOne };
    void arrangeSideBySide(bool drawer);
    void arrangeOneByOne();
    std::vector<Offer> wholePanes() const;
    std::vector<Offer> offers() const;
    std::size_t placeOf(const std::vector<Offer>& offered) const;
    void showParts(const QWidget* alone);
    int placeChoice();  // the height of the row of the choice and the acts

    std::vector<Pane> m_panes;
    Segmented* m_choice;  // the segmented control of narrow windows
    QPointer<QWidget> m_acts;
    QPointer<QWidget> m_chosen;  // pane or part, by the user
    QPointer<QWidget> m_usual;   // … where nothing was chosen; null: the first
    bool m_inspectorShown = true;
    bool m_drawerOpen = false;
    Mode m_mode = Mode::SideBySide;
};

}  // namespace holdfast
