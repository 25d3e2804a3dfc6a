// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "widgets/controls/painted.h"

namespace holdfast {

// Two to five short words, one of them chosen; the arrows move the choice. For more words use a combo box.
class Segmented : public Painted
{
    Q_OBJECT
public:
    explicit Segmented(QWidget* parent = nullptr);

    void setWords(const QStringList& words);  // keeps the choice where there are as many words
    void setCurrent(int place);               // silent
    int current() const;
    QAbstractButton* segment(int place) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void chosen(int place);  // by the user only

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void arrange();

    std::vector<QAbstractButton*> m_segments;
};

}  // namespace holdfast
