// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/pages/data/data_page_state.h"
#include "app/pages/page.h"

class QVBoxLayout;

namespace holdfast {

class DropZone;
class GridCard;
class LevelCounts;
class ReadingCard;
class RolesCard;
class SourceCard;
class UnmetNotice;
class Welcome;

// Files, what was detected in them, their rows, and what the columns are for.
class DataPage : public Page
{
    Q_OBJECT
public:
    explicit DataPage(PageContext context);

    PageBadge badge() const override;
    void refresh() override;
    void find() override;
    void goToRow() override;
    void replaceFiles() override;
    Button* primary() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void noticeActed() override;

private:
    void makeList();
    void makeGrid();
    void makeInspector();
    void hearRoles();
    void hearFaults();
    void showNotice();
    std::optional<Column> readColumn(const ColumnId& id) const;
    void showList(const DataPageState& state);
    void showGrid(const DataPageState& state);
    void showInspector(const DataPageState& state);
    void mendFailure();
    void showRejects();
    void openReading(const QString& choice);
    void openPart();
    void openNextFiles(const QStringList& paths);
    const SourceSpec* shownSpec() const;
    void relocate(const std::string& source);

    std::string m_shownSource;
    DataPageState m_state;
    LevelCounts* m_levels;
    UnmetNotice* m_unmet;
    QString m_fault;  // of background work, until it is hidden or the study changes
    Study m_faultOf;
    Welcome* m_welcome;
    Button* m_add;
    Button* m_replace;
    Button* m_next;
    QWidget* m_list;
    QVBoxLayout* m_cards;
    std::vector<SourceCard*> m_sourceCards;
    DropZone* m_drop;
    GridCard* m_grid;
    QWidget* m_inspector;
    RolesCard* m_roles;
    ReadingCard* m_reading;
};

}  // namespace holdfast
