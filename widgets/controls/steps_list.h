// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "widgets/controls/state_glyph.h"

namespace holdfast {

struct StepLine
{
    QString name;
    QString line = {};  // the stage's headline, live; empty: the state's word
    GlyphState state = GlyphState::Empty;
    double progress = -1;
    QString shortcut = {};  // "Ctrl+1", for the tooltip
    bool operator==(const StepLine&) const = default;
};

class StepItem;

// The tab bar: numbered steps on a thin line. To assistive technology a list of page tabs. Up and Down, Home and End move the choice.
class StepsList : public Painted
{
    Q_OBJECT
public:
    explicit StepsList(QWidget* parent = nullptr);

    void setSteps(const std::vector<StepLine>& steps);  // changes only what differs
    void setCurrent(int step);
    int current() const { return m_current; }
    int count() const { return static_cast<int>(m_items.size()); }
    QAbstractButton* item(int step) const;
    // 40 px of discs alone, names in tooltips: for narrow windows.
    void setCollapsed(bool collapsed);
    bool isCollapsed() const { return m_collapsed; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(int step);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    friend class StepItem;
    void arrange();
    void choose(int step);

    std::vector<StepItem*> m_items;
    int m_current = 0;
    bool m_collapsed = false;
};

}  // namespace holdfast
