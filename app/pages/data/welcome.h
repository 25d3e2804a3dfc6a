// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include <QStringList>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace holdfast {

class Button;
class Card;

// First start: nothing is open, one act. The place for files, recent studies, and the way from files to report.
class Welcome : public QWidget
{
    Q_OBJECT
public:
    explicit Welcome(QWidget* parent);

    void setRecent(const QStringList& paths, const QString& language);
    void retranslate();
    Button* choose() const { return m_choose; }

Q_SIGNALS:
    void pasteWanted();
    void filesWanted(const QStringList& paths);  // empty: ask
    void studyWanted(const QString& path);       // empty: the sample

private:
    class Place;

    QLabel* m_mark;
    QLabel* m_hero;
    QLabel* m_second;
    Place* m_place;
    QLabel* m_line;
    QLabel* m_caption;
    Button* m_choose;
    Button* m_paste;
    Button* m_sample;
    Card* m_recentCard;
    QLabel* m_recentTitle;
    QLabel* m_recentNone;
    QVBoxLayout* m_recentRows;
    std::vector<QWidget*> m_recentWidgets;
    QLabel* m_wayTitle;
    std::vector<QLabel*> m_wayNames;
    std::vector<QLabel*> m_wayTexts;
    QStringList m_recent;
    QString m_recentLanguage;  // that their dates and remarks are worded in
};

}  // namespace holdfast
