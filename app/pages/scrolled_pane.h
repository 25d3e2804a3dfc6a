// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

namespace holdfast {

// The content of a pane that scrolls when it is taller than the window: a scroll area knows nothing of texts that wrap, and would squeeze
// them into each other.
class ScrolledPane : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();
};

}  // namespace holdfast
