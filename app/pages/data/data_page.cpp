// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/data/data_page.h"

#include <algorithm>

#include <QVBoxLayout>

#include "app/pages/data/data_headline.h"
#include "app/pages/data/drop_zone.h"
#include "app/pages/data/grid_card.h"
#include "app/pages/data/reading_card.h"
#include "app/pages/data/roles_card.h"
#include "app/pages/data/source_card.h"
#include "app/pages/data/unmet_notice.h"
#include "app/pages/data/welcome.h"
#include "app/pages/level_counts.h"
#include "app/pages/scrolled_pane.h"
#include "app/settings/view_settings.h"
#include "app/store/study_store.h"
#include "sources/bound_names.h"
#include "widgets/controls/button.h"
#include "widgets/theme/theme.h"

namespace holdfast {

namespace {

constexpr double kRoomForAllActs = 900;  // of the page's width

}  // namespace

DataPage::DataPage(PageContext context)
    : Page(PageId::Data, context), m_levels(new LevelCounts(this)), m_unmet(new UnmetNotice(this)), m_welcome(new Welcome(this))
{
    makeList();
    makeGrid();
    makeInspector();
    panes().addPane(PaneRole::List, m_list, 284);
    panes().addPane(PaneRole::Main, m_grid);
    panes().addPane(PaneRole::Inspector, m_inspector, 296);
    m_add = addAct("addFilesAct");
    m_replace = addAct("replaceFilesAct");
    m_next = addNext(PageId::Clean);
    connect(m_replace, &Button::clicked, this, &DataPage::replaceFiles);
    connect(m_add, &Button::clicked, this, [this] { Q_EMIT filesWanted({}); });
    static_cast<QVBoxLayout*>(layout())->addWidget(m_welcome, 1);
    connect(m_welcome, &Welcome::filesWanted, this, &DataPage::filesWanted);
    connect(m_welcome, &Welcome::pasteWanted, this, &DataPage::pasteWanted);
    connect(m_welcome, &Welcome::studyWanted, this, &DataPage::studyWanted);
    setStages({Stage::Read});
    connect(m_levels, &LevelCounts::counted, this, &DataPage::refresh);
    connect(m_unmet, &UnmetNotice::changed, this, &DataPage::showNotice);
    hearFaults();
}

void DataPage::makeList()
{
    m_list = new ScrolledPane(this);
    m_cards = new QVBoxLayout(m_list);
    m_cards->setContentsMargins(0, 0, 0, 0);
    m_cards->setSpacing(theme().px(8));
    m_drop = new DropZone(m_list);
    m_drop->setObjectName("dropZone");
    m_cards->addWidget(m_drop);
    m_cards->addStretch();
    connect(m_drop, &DropZone::clicked, this, [this] { Q_EMIT filesWanted({}); });
    connect(m_drop, &DropZone::dropped, this, &DataPage::filesWanted);
}

void DataPage::makeGrid()
{
    m_grid = new GridCard(this);
    connect(m_grid, &GridCard::columnChosen, this, [this] { showInspector(m_state); });
    connect(m_grid, &GridCard::failureActed, this, &DataPage::mendFailure);
    connect(m_grid, &GridCard::copied, this, [this](int rows) { Q_EMIT toastWanted(tr("%n row(s) copied", nullptr, rows)); });
}

void DataPage::makeInspector()
{
    m_inspector = new ScrolledPane(this);
    auto* column = new QVBoxLayout(m_inspector);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme().px(12));
    m_roles = new RolesCard(m_inspector);
    m_reading = new ReadingCard(m_inspector);
    column->addWidget(m_roles);
    column->addWidget(m_reading);
    column->addStretch();

    hearRoles();
    connect(m_reading, &ReadingCard::changeWanted, this, &DataPage::openReading);
    connect(m_reading, &ReadingCard::kindChosen, this,
            [this](const std::string& name, std::optional<ColumnKind> kind) { store().apply(edits::setKind(m_shownSource, name, kind)); });
    connect(m_reading, &ReadingCard::rejectsWanted, this, &DataPage::showRejects);
}

Button* DataPage::primary() const { return m_welcome->isVisibleTo(this) ? m_welcome->choose() : Page::primary(); }

// In a narrow window the sentence needs the room: replacing files is in the menu and on the cards too.
void DataPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    m_replace->setVisible(width() >= theme().px(kRoomForAllActs));
}

PageBadge DataPage::badge() const
{
    const std::vector<SourceEntry> sources = sourceEntries(store().study(), store().plan(), store().results());
    if (sources.empty())
        return {.state = GlyphState::Empty, .line = tr("waits for files")};
    const auto any = [&](GlyphState wanted) {
        return std::any_of(sources.begin(), sources.end(), [&](const SourceEntry& entry) { return entry.state == wanted; });
    };
    std::size_t rows = 0;
    std::int64_t rejected = 0;
    for (const SourceEntry& entry : sources) {
        rows += entry.rows;
        rejected += entry.rejected;
    }
    const QString line = tr("%n file(s)", nullptr, static_cast<int>(sources.size())) + " · " + rowsInWords(rows, numbers());
    if (any(GlyphState::Failed))
        return {.state = GlyphState::Failed, .line = tr("a file was not read")};
    if (any(GlyphState::Running))
        return {.state = GlyphState::Running, .line = line};
    return {.state = rejected > 0 ? GlyphState::Questions : GlyphState::Ready, .line = line};
}

void DataPage::refresh()
{
    m_state = dataPageState(store().study(), store().plan(), store().results(), m_shownSource,
                            [this](const Column& column) { return m_levels->find(column); });
    const bool empty = m_state.sources.empty();
    m_welcome->setVisible(empty);
    panes().setVisible(!empty);
    findChild<QWidget*>("pageHead")->setVisible(!empty);
    if (empty) {
        setNotice(Tone::Stale, {});
        m_welcome->retranslate();
        m_welcome->setRecent(view().recentStudies(), view().language());
        return;
    }
    m_shownSource = m_state.sources[m_state.shown].name;
    setHead(pageName(PageId::Data), dataHeadline(m_state, numbers()));
    m_replace->setText(tr("Replace files…"));
    m_replace->setAccessibleName(m_replace->text());
    m_replace->setEnabled(!m_state.reading);
    m_add->setText(tr("Add files…"));
    m_add->setAccessibleName(m_add->text());
    wordNext(m_next, PageId::Clean);
    setPrimary(m_state.reading || m_state.sources[m_state.shown].failure ? nullptr : m_next);  // the failure's own act is the next one
    m_list->setAccessibleName(tr("Files"));
    m_grid->setAccessibleName(tr("Rows"));
    m_inspector->setAccessibleName(tr("Roles and reading"));
    showList(m_state);
    showGrid(m_state);
    showInspector(m_state);
    showNotice();
}

void DataPage::showList(const DataPageState& state)
{
    while (m_sourceCards.size() > state.sources.size()) {
        delete m_sourceCards.back();
        m_sourceCards.pop_back();
    }
    while (m_sourceCards.size() < state.sources.size()) {
        const std::size_t place = m_sourceCards.size();
        auto* card = new SourceCard(m_list);
        card->setObjectName(QStringLiteral("source%1").arg(place + 1));
        m_cards->insertWidget(static_cast<int>(place), card);
        connect(card, &SourceCard::clicked, this, [this, place] {
            m_shownSource = m_state.sources[place].name;
            refresh();
        });
        connect(card, &SourceCard::removeWanted, this, [this, place] {
            const QString file = QString::fromStdString(m_state.sources[place].file);
            if (store().apply(edits::removeSource(m_state.sources[place].name)))
                Q_EMIT toastWanted(tr("%1 was taken out of the study").arg(file));
        });
        connect(card, &SourceCard::relocateWanted, this, [this, place] { relocate(m_state.sources[place].name); });
        connect(card, &SourceCard::replaceWanted, this, &DataPage::replaceFiles);
        const auto shown = [this, place](auto act) {
            return [this, place, act] {
                m_shownSource = m_state.sources[place].name;
                refresh();
                act();
            };
        };
        connect(card, &SourceCard::readingWanted, this, shown([this] { openReading({}); }));
        connect(card, &SourceCard::partWanted, this, shown([this] { openPart(); }));
        m_sourceCards.push_back(card);
    }
    for (std::size_t i = 0; i < state.sources.size(); ++i) {
        m_sourceCards[i]->setEntry(state.sources[i], numbers());
        m_sourceCards[i]->setSelected(i == state.shown);
    }
    m_drop->setTexts(tr("Drop files here"), tr("CSV, XLSX, ODS, SAV, DTA, SAS"));
}

void DataPage::showGrid(const DataPageState& state)
{
    const Made<Stage::Suggest> suggestions = store().shown<Stage::Suggest>();
    m_grid->setSource(state, suggestions ? *suggestions : Suggestions{}, store().study().recipe, numbers());
}

void DataPage::showInspector(const DataPageState& state)
{
    if (state.sources.empty())
        return;
    m_roles->setRoles(state.roles, numbers());
    const SourceSpec* spec = shownSpec();
    const ReadOptions options = spec == nullptr ? ReadOptions{} : spec->options;
    m_reading->setEntry(state.sources[state.shown], numbers());
    std::optional<ColumnChoice> column;
    const std::optional<ColumnId> chosen = m_grid->chosenColumn();
    if (const Column* held = chosen && state.snapshot != nullptr ? state.snapshot->table.find(*chosen) : nullptr)
        column = ColumnChoice{held->id(), state.snapshot->name, held->id().name, held->kind(), 0};
    m_reading->setColumn(column, column && options.kinds.contains(nameInFile(options, column->name)));
}

void DataPage::find() { m_grid->find(); }

void DataPage::goToRow() { m_grid->goToRow(); }

}  // namespace holdfast
