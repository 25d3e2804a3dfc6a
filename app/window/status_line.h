// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "widgets/controls/state_glyph.h"

class QLabel;

namespace holdfast {

class Button;

// The window's foot, 28 high: what runs (with Stop, on whatever tab) or that all is computed; on the right the facts of the study.
class StatusLine : public QWidget
{
    Q_OBJECT
public:
    explicit StatusLine(QWidget* parent);

    void setJobs(GlyphState state, const QString& text, bool stoppable, double progress = -1);
    void setFacts(const QString& facts);

Q_SIGNALS:
    void stopWanted();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitText();

    QString m_full;  // what there may be no room for
    StateGlyph* m_glyph;
    QLabel* m_text;
    Button* m_stop;
    QLabel* m_facts;
};

}  // namespace holdfast
