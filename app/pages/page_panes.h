// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

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

    // `width` in pixels before the text scale; 0 for Main. Takes the pane into a scroll area of its own. The pane's accessibleName (set in
    // the page's refresh) is its word in the segmented control.
    void addPane(PaneRole role, QWidget* pane, int width = 0);

    void setInspectorShown(bool shown);  // F8 in a wide window
    bool hasDrawer() const;              // F8 opens and closes it then
    void toggleDrawer();
    void focusNextPane(int direction);  // F6, Shift+F6: +1, -1

    void arrange();  // anew, after panes got other names

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
    };
    enum class Mode { SideBySide, Drawer, OneByOne };
    void arrangeSideBySide(bool drawer);
    void arrangeOneByOne();

    std::vector<Pane> m_panes;
    Segmented* m_choice;  // the segmented control of narrow windows
    std::size_t m_shown = 0;
    bool m_inspectorShown = true;
    bool m_drawerOpen = false;
    Mode m_mode = Mode::SideBySide;
};

}  // namespace holdfast
