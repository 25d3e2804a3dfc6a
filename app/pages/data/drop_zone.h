// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "widgets/controls/painted.h"

namespace holdfast {

// A dashed place for files: dropped, or chosen by a click.
class DropZone : public PaintedButton
{
    Q_OBJECT
public:
    explicit DropZone(QWidget* parent);

    void setTexts(const QString& line, const QString& caption);
    QSize sizeHint() const override;

Q_SIGNALS:
    void dropped(const QStringList& paths);

protected:
    void paintEvent(QPaintEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QString m_caption;
    bool m_over = false;
};

}  // namespace holdfast
