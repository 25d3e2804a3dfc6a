// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class QLabel;
class QProgressBar;

namespace holdfast {

class Button;
class StateGlyph;

// A job under way on its page: what, how far, how long yet, Stop with its consequence. The page shows it after half a second.
class ProgressStrip : public QWidget
{
    Q_OBJECT
public:
    explicit ProgressStrip(QWidget* parent = nullptr);

    // `fraction` below 0: unknown. `left`: "about 3 s left", may be empty. `stop` is what the button says, `consequence` its tooltip.
    void setProgress(const QString& what, double fraction, const QString& left, const QString& stop, const QString& consequence = {});

Q_SIGNALS:
    void stopped();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    StateGlyph* m_glyph;
    QLabel* m_what;
    QProgressBar* m_bar;
    QLabel* m_left;
    Button* m_stop;
};

}  // namespace holdfast
