// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <vector>

#include <QElapsedTimer>
#include <QString>
#include <QStringList>
#include <QTimer>
#include <QWidget>

#include "app/pages/page_id.h"
#include "app/pages/page_panes.h"
#include "table/column_id.h"
#include "widgets/controls/chip.h"
#include "widgets/controls/state_glyph.h"
#include "widgets/theme/number_format.h"
#include "workbench/stage.h"

namespace holdfast {

class Button;
class ChartFrame;
class EmptyState;
class InlineMessage;
class PageHead;
class ProgressStrip;
class StudyStore;
class ViewSettings;

// What every page stands on: the document with its results, and what this person sees.
struct PageContext
{
    StudyStore& store;
    ViewSettings& view;
};

// A page's line in the list of steps.
struct PageBadge
{
    GlyphState state = GlyphState::Empty;
    QString line = {};  // "test AUC 0.923"; empty: the state's own word
    double progress = -1;
    bool operator==(const PageBadge&) const = default;
};

// One tab: a head (title, a sentence with the finding, acts) over panes. Knows the store and no other page.
//
// A page keeps nothing that was computed. refresh() computes the page's state struct (xxx_page_state.h: pure, tested without a window) and
// gives it to the widgets, which change only where it differs. All texts are set there too, so that a change of language is a refresh.
class Page : public QWidget
{
    Q_OBJECT
public:
    Page(PageId id, PageContext context);

    PageId id() const { return m_id; }
    // For the list of steps, asked at every change, also of hidden pages: must be cheap.
    virtual PageBadge badge() const = 0;
    // Shows the store's state. The window calls it when the page is visible and the store, the language, the theme or the text scale
    // changed.
    virtual void refresh() = 0;
    // Ctrl+K chose a column of the joined table, Ctrl+F the page's search field, Ctrl+G a row. Nothing by default.
    virtual void showColumn(const ColumnId&) {}
    virtual void find() {}
    virtual void goToRow() {}
    virtual void showCustomer() {}                   // asks whose trail is wanted, on the page of joins
    virtual void replaceFiles() {}                   // asks which, on the page of files
    virtual bool isSettled() const { return true; }  // false while something it shows is still being made ready off its thread
    bool isEmpty() const;

    PagePanes& panes() { return *m_panes; }
    virtual Button* primary() const;  // the page's one filled button, or null while there is none

Q_SIGNALS:
    void pageWanted(holdfast::PageId page);
    void pasteWanted();                          // a table from the clipboard
    void filesWanted(const QStringList& paths);  // add these to the study; empty: ask by a dialog
    void toastWanted(const QString& text);       // said for six seconds, with an undo button
    void studyWanted(const QString& path);       // opens a study; empty: the sample
    void saveReportWanted();
    void exportWanted(const QString& suggestedName, const QString& suffix, const QByteArray& bytes);  // asks where, and writes

protected:
    void changeEvent(QEvent* event) override;
    StudyStore& store() const { return m_context.store; }
    ViewSettings& view() const { return m_context.view; }

    void setHead(const QString& title, const QString& subtitle);
    // Acts stand right of the title. Made once in the constructor, worded and shown or hidden in refresh(). At most one is primary at a
    // time.
    Button* addAct(const char* objectName);
    void setPrimary(Button* act);  // null: no filled button in the head
    // "Next: Clean →" wired to pageWanted: the usual last act.
    Button* addNext(PageId next);
    void wordNext(Button* act, PageId next);

    // In place of the panes: a drawing, one bold line, one caption and one act, which opens a page; `act` empty: none. setFilled() brings
    // the panes back.
    void setEmpty(const QString& line, const QString& caption, const QString& act = {}, std::optional<PageId> actOpens = {});
    void setFilled();

    // One sentence above the panes, e.g. of a failed stage; empty: none. With an act: noticeActed().
    void setNotice(Tone tone, const QString& text, const QString& act = {});
    virtual void noticeActed() {}

    // The stages whose job this page is about: their progress stands in a strip above the panes, from half a second on.
    void setStages(const std::vector<Stage>& stages);
    void showProgress();  // anew, when what these say changed
    // "Search" for the strip; what the button says that stops it, and what that does, for its tooltip.
    virtual QString jobName(Stage stage) const;
    virtual QString stopWord() const;
    virtual QString stopConsequence() const;

    // A chart's export and recompute go to the window and the store; its language follows.
    void adopt(ChartFrame* frame);

    // State of one stage as the list of steps shows it.
    GlyphState glyphOf(Stage stage) const;
    // The sentence of what failed here, or nothing.
    QString failureSentence(Stage stage) const;
    NumberFormat numbers() const;

private:
    void placeActs();

    PageId m_id;
    PageContext m_context;
    PageHead* m_head;
    InlineMessage* m_notice;
    ProgressStrip* m_strip;
    PagePanes* m_panes;
    EmptyState* m_empty;
    std::vector<Stage> m_stages;
    std::optional<PageId> m_emptyOpens;
    QElapsedTimer m_running;
    QTimer m_look;
};

}  // namespace holdfast
