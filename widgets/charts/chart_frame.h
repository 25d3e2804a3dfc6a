// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "widgets/charts/figure_view.h"
#include "widgets/controls/card.h"
#include "widgets/controls/chip.h"

class QHBoxLayout;
class QLabel;
class QMenu;

namespace holdfast {

class Button;
class IconButton;

struct LegendEntry
{
    QColor Tokens::*colour;
    QString name;
    bool operator==(const LegendEntry&) const = default;
};

// The host of a chart, written once: title sentence, controls, the menu with copying and saving, legend, plot, caption, and the look of
// numbers that are out of date. The page answers exportWanted with a dialog and the one place that writes files.
class ChartFrame : public Card
{
    Q_OBJECT
public:
    explicit ChartFrame(QWidget* parent = nullptr, bool dense = false);
    // With a view of its own kind (a scatter with a brush).
    explicit ChartFrame(FigureView* view, QWidget* parent = nullptr, bool dense = false);

    void setTitle(const QString& sentence);
    void setCaption(const QString& caption);  // quantity, unit, n, method, interval
    void setLegend(const std::vector<LegendEntry>& entries);
    void addControl(QWidget* control);  // right of the title, before the menu
    void setFigure(FigureMaker maker, const QString& key = {});
    void setLanguage(Language language);
    // Numbers of an older state: faded, said so, with a link. An empty reason: fresh.
    void setStale(const QString& reason);
    // In place of the plot: why there is nothing.
    void setNothing(const QString& sentence);

    FigureView* view() const { return m_view; }
    QMenu* menu() const { return m_menu; }
    void setMenuShown(bool shown);  // small multiples have none
    QString title() const;

Q_SIGNALS:
    // `suffix` "png", "svg", "pdf" or "csv"; `bytes` are what is to be written.
    void exportWanted(const QString& suggestedName, const QString& suffix, const QByteArray& bytes);
    void recomputeWanted();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void word();
    void showLegend();
    QSize pictureSize() const;
    void exportAs(const QString& suffix);
    void copyPicture();
    void copyData();

    FigureView* m_view;
    QLabel* m_title;
    QHBoxLayout* m_head;
    Chip* m_staleChip;
    IconButton* m_more;
    bool m_menuShown = true;
    QMenu* m_menu;
    QWidget* m_legend;
    QHBoxLayout* m_legendRow;
    QLabel* m_nothing;
    QLabel* m_caption;
    QWidget* m_staleRow;
    QLabel* m_staleReason;
    Button* m_recompute;
    std::vector<LegendEntry> m_entries;
    std::vector<QAction*> m_actions;
};

}  // namespace holdfast
