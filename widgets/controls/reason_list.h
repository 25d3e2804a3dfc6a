// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include <QWidget>

class QLabel;

namespace holdfast {

// Sentences under each other, each behind the same icon; they wrap, the icons stand at the first line.
class ReasonList : public QWidget
{
    Q_OBJECT
public:
    // `icon` of the theme; drawn in the accent where `speaksFor`, else in grey.
    ReasonList(QString icon, bool speaksFor, QWidget* parent = nullptr);

    void setLines(const QStringList& lines);
    QStringList lines() const { return m_lines; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void showIcons();

    QString m_icon;
    bool m_speaksFor;
    QStringList m_lines;
    std::vector<QLabel*> m_marks;
    std::vector<QLabel*> m_texts;
};

}  // namespace holdfast
