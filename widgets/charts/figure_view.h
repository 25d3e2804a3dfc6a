// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPixmap>

#include "widgets/charts/figure.h"
#include "widgets/controls/painted.h"

namespace holdfast {

// Shows a figure: builds it for the theme of the moment, keeps its picture, tells what lies under the pointer. Arrows walk through the
// marks, Space or a click chooses one.
class FigureView : public Painted
{
    Q_OBJECT
public:
    explicit FigureView(QWidget* parent = nullptr);

    // `key` names the content: the same key again changes nothing; an empty one always rebuilds. A maker may give null: then nothing is
    // drawn.
    void setFigure(FigureMaker maker, const QString& key = {});
    void setLanguage(Language language);
    void setFaded(bool faded);  // 42 %: numbers of an older state
    void setLeastHeight(int designPixels);
    Figure* figure() const { return m_figure.get(); }
    const FigureMaker& maker() const { return m_maker; }
    Language language() const { return m_language; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override;
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void markChosen(int mark);
    void markHovered(int mark);  // -1: none

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;
    virtual void paintOver(QPainter&) {}
    const QPixmap& picture();

private:
    void rebuild();
    void rebuildIfOld();
    void hover(int mark);

    FigureMaker m_maker;
    QString m_key;
    std::unique_ptr<Figure> m_figure;
    QPixmap m_picture;
    Language m_language = Language::English;
    int m_leastHeight = 120;
    int m_hovered = -1;
    int m_cursor = -1;
    bool m_faded = false;
    bool m_old = false;  // of a theme that is gone
};

// The figure as a file or for the clipboard: always in the light theme, on white. `size` in design pixels.
QImage figureImage(const FigureMaker& maker, Language language, const QSize& size, double scale = 2);
QByteArray figurePng(const FigureMaker& maker, Language language, const QSize& size);
QByteArray figureSvg(const FigureMaker& maker, Language language, const QSize& size);
QByteArray figurePdf(const FigureMaker& maker, Language language, const QSize& size);

}  // namespace holdfast
