// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/pages/page.h"
#include "app/pages/report/report_page_state.h"

class QCheckBox;
class QLabel;
class QLineEdit;

namespace holdfast {

class Card;
class PaperPreview;
class Segmented;

// Chapters, the pages as they will be printed, and the cover.
class ReportPage : public Page
{
    Q_OBJECT
public:
    explicit ReportPage(PageContext context);

    PageBadge badge() const override;
    void refresh() override;
    bool isSettled() const override;

protected:
    void noticeActed() override;

private:
    struct ChapterRow
    {
        QCheckBox* on;
        QLabel* page;
    };
    struct Field
    {
        QLabel* name;
        QLineEdit* text;
    };
    void makeChapters();
    void makePreview();
    void makeCover();
    Field addField(const char* objectName);
    void write(const std::function<void(ReportChoices&)>& change);
    void wordPages();

    ReportPageState m_state;
    Button* m_save;
    Card* m_chapters;
    QLabel* m_chaptersTitle;
    std::vector<ChapterRow> m_rows;
    QWidget* m_paper;
    QLabel* m_pageText;
    Button* m_before;
    Button* m_after;
    PaperPreview* m_preview;
    QWidget* m_side;
    QLabel* m_coverTitle;
    Card* m_cover;
    Field m_title, m_organisation, m_author, m_unit, m_date;
    QLabel* m_languageName;
    Segmented* m_language;
    QLabel* m_privacyTitle;
    QLabel* m_privacy;
};

}  // namespace holdfast
