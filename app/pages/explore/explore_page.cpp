// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/explore/explore_page.h"

#include <algorithm>
#include <cmath>

#include <QGridLayout>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

#include "app/pages/choice.h"
#include "app/pages/explore/column_words.h"
#include "app/pages/model_words.h"
#include "app/settings/view_settings.h"
#include "app/store/study_store.h"
#include "widgets/controls/button.h"
#include "widgets/controls/label.h"
#include "widgets/controls/segmented.h"
#include "widgets/models/column_list_model.h"

namespace holdfast {

ExplorePage::ExplorePage(PageContext context) : Page(PageId::Explore, context), m_next(addNext(PageId::Combine))
{
    makeList();
    makeMain();
    makeInspector();
    panes().addPane(PaneRole::List, m_list, 252);
    panes().addPane(PaneRole::Main, m_main);
    panes().addPane(PaneRole::Inspector, m_inspector, 266);
    setStages({Stage::Profile});
}

void ExplorePage::makeList()
{
    m_list = new Card(this, true);
    m_search = new QLineEdit;
    m_search->setObjectName(QStringLiteral("findColumn"));
    m_search->setClearButtonEnabled(true);
    m_columns = new QListView;
    m_columns->setObjectName(QStringLiteral("columns"));
    m_model = new ColumnListModel(this);
    m_filtered = new QSortFilterProxyModel(this);
    m_filtered->setSourceModel(m_model);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_columns->setModel(m_filtered);
    m_columns->setItemDelegate(new ColumnListDelegate(*m_model, this));
    m_columns->setMouseTracking(true);
    m_columns->setUniformItemSizes(true);
    m_columns->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_columns->setFrameShape(QFrame::NoFrame);
    m_list->column()->addWidget(m_search);
    m_list->column()->addWidget(m_columns, 1);
    connect(m_search, &QLineEdit::textChanged, m_filtered, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_columns->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& current) {
        if (!current.isValid() || m_state.profiled == nullptr)
            return;
        const auto row = static_cast<std::size_t>(m_filtered->mapToSource(current).row());
        if (row < m_state.order.size() && m_state.order[row] != m_state.shown)
            setColumn(m_state.order[row]);
    });
}

void ExplorePage::makeMain()
{
    m_main = new QWidget(this);
    auto* rows = new QVBoxLayout(m_main);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(theme().px(10));
    auto* controls = new QHBoxLayout;
    m_name = makeLabel("section");
    m_scope = new Segmented;
    m_scope->setObjectName(QStringLiteral("scope"));
    m_chart = new Segmented;
    m_chart->setObjectName(QStringLiteral("chartKind"));
    m_secondChoice = new Choice("secondColumn");
    controls->setSpacing(theme().px(8));
    controls->addWidget(m_name, 1);
    controls->addWidget(m_secondChoice);
    controls->addWidget(m_chart);
    controls->addWidget(m_scope);
    rows->addLayout(controls);

    m_shape = new ChartFrame(m_main);
    m_shape->setObjectName(QStringLiteral("shape"));
    m_shape->view()->setLeastHeight(200);
    m_measure = new Segmented;
    m_measure->setObjectName(QStringLiteral("countsOrShares"));
    m_shape->addControl(m_measure);
    rows->addWidget(m_shape, 3);
    m_below = new QWidget;
    auto* below = new QHBoxLayout(m_below);
    below->setContentsMargins(0, 0, 0, 0);
    below->setSpacing(theme().px(12));
    m_rates = new ChartFrame(m_below);
    m_rates->setObjectName(QStringLiteral("rates"));
    m_boxes = new ChartFrame(m_below);
    m_boxes->setObjectName(QStringLiteral("boxes"));
    below->addWidget(m_rates, 1);
    below->addWidget(m_boxes, 1);
    rows->addWidget(m_below, 2);
    m_overview = new QWidget;
    m_tiles = new QGridLayout(m_overview);
    m_tiles->setContentsMargins(0, 0, 0, 0);
    m_tiles->setSpacing(theme().px(10));
    rows->addWidget(m_overview, 5);
    for (ChartFrame* frame : {m_shape, m_rates, m_boxes})
        adopt(frame);

    connect(m_scope, &Segmented::chosen, this, [this](int place) {
        m_view.scope = static_cast<ExploreScope>(place);
        refresh();
    });
    connect(m_chart, &Segmented::chosen, this, [this](int place) {
        m_view.chart = static_cast<ExploreChart>(place);
        refresh();
    });
    connect(m_measure, &Segmented::chosen, this, [this](int place) {
        m_view.shares = place == 1;
        refresh();
    });
    connect(m_secondChoice, &Choice::chosen, this, [this](int place) {
        m_view.second = m_secondIds[static_cast<std::size_t>(place)];
        refresh();
    });
}

void ExplorePage::makeInspector()
{
    m_inspector = new QWidget(this);
    auto* rows = new QVBoxLayout(m_inspector);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(theme().px(12));
    auto* shape = new Card(m_inspector);
    m_wordsTitle = makeLabel("section");
    m_words = makeLabel("");
    shape->column()->addWidget(m_wordsTitle);
    shape->column()->addWidget(m_words);
    shape->column()->addWidget(horizontalLine());
    m_figures = new QGridLayout;
    m_figures->setVerticalSpacing(theme().px(8));
    m_figures->setColumnStretch(0, 1);
    shape->column()->addLayout(m_figures);
    rows->addWidget(shape);
    m_relationCard = new Card(m_inspector);
    m_relationTitle = makeLabel("section");
    m_relation = makeLabel("");
    m_relationFigures = makeLabel("caption");
    m_relationCard->column()->addWidget(m_relationTitle);
    m_relationCard->column()->addWidget(m_relation);
    m_relationCard->column()->addWidget(m_relationFigures);
    rows->addWidget(m_relationCard);
    rows->addStretch(1);
}

PageBadge ExplorePage::badge() const
{
    const GlyphState state = glyphOf(Stage::Profile);
    const Made<Stage::Profile> made = store().shown<Stage::Profile>();
    if (made == nullptr || state == GlyphState::Stale || state == GlyphState::Failed)
        return {state, {}};
    const ExplorePageState now = explorePageState(store().study(), made, false, {});
    QString line = tr("%n column(s)", nullptr, static_cast<int>(made->table.columns.size()));
    if (now.asking > 0)
        line += QStringLiteral(" · ") + tr("%n remark(s)", nullptr, static_cast<int>(now.asking));
    return {state, line};
}

void ExplorePage::showColumn(const ColumnId& column)
{
    m_view.shown = column;
    if (m_view.scope == ExploreScope::All)
        m_view.scope = ExploreScope::One;
    refresh();
}

void ExplorePage::find()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ExplorePage::setColumn(std::size_t place)
{
    m_view.shown = m_state.profiled->table.columns[place].id;
    if (m_view.scope == ExploreScope::All)
        m_view.scope = ExploreScope::One;
    refresh();
}

QString ExplorePage::positiveName() const
{
    return m_state.classes != nullptr && m_state.classes->positive
               ? QString::fromStdString(m_state.classes->names[*m_state.classes->positive])
               : QString();
}

std::vector<LegendEntry> ExplorePage::legend() const
{
    std::vector<LegendEntry> entries;
    if (m_state.classes == nullptr || !m_state.classes->positive)
        return entries;
    entries.push_back({&Tokens::event, positiveName()});
    QStringList others;
    for (std::size_t i = 0; i < m_state.classes->names.size(); ++i)
        if (i != *m_state.classes->positive)
            others << QString::fromStdString(m_state.classes->names[i]);
    entries.push_back({&Tokens::other, others.join(QStringLiteral(", "))});
    return entries;
}

void ExplorePage::refresh()
{
    m_state = explorePageState(store().study(), store().shown<Stage::Profile>(), store().isStale(Stage::Profile), m_view);
    wordNext(m_next, PageId::Combine);
    m_list->setAccessibleName(tr("Columns"));
    m_main->setAccessibleName(tr("Charts"));
    m_inspector->setAccessibleName(tr("In words"));
    setNotice(Tone::Failed, failureSentence(Stage::Profile));
    if (m_state.profiled == nullptr) {
        setHead(pageName(PageId::Explore), {});
        m_next->hide();
        setPrimary(nullptr);
        if (store().isRunning(Stage::Profile))
            setEmpty(tr("The columns are being described"), {});
        else
            setEmpty(tr("Open files first: there is nothing to look at yet"), {}, tr("Go to the data"), PageId::Data);
        return;
    }
    setFilled();
    m_next->show();
    setPrimary(m_state.stale ? nullptr : m_next);
    const int columns = static_cast<int>(m_state.profiled->table.columns.size());
    setHead(pageName(PageId::Explore),
            tr("%1 of %2. %3")
                .arg(tr("%n column(s)", nullptr, columns), customersWords(m_state.profiled->table.rows, numbers()),
                     m_state.asking == 0 ? tr("Nothing odd in their shapes.")
                                         : tr("%n column(s) ask for a look.", nullptr, static_cast<int>(m_state.asking))));
    m_scope->setWords({tr("All columns"), tr("One column"), tr("Two")});
    m_scope->setCurrent(static_cast<int>(m_view.scope));
    m_search->setPlaceholderText(tr("Find a column"));
    m_search->setAccessibleName(tr("Find a column"));
    const bool all = m_view.scope == ExploreScope::All;
    m_shape->setVisible(!all);
    m_below->setVisible(m_view.scope == ExploreScope::One);
    m_overview->setVisible(all);
    m_secondChoice->setVisible(m_view.scope == ExploreScope::Two);
    m_chart->setVisible(m_view.scope == ExploreScope::One && shown().histogram.has_value());
    showList();
    if (all)
        showAll();
    else if (m_view.scope == ExploreScope::Two)
        showTwo();
    else
        showOne();
    showWords();
}

void ExplorePage::showList()
{
    std::vector<ColumnLine> lines;
    int current = -1;
    for (const std::size_t place : m_state.order) {
        const ColumnProfile& profile = m_state.profiled->table.columns[place];
        const WordsAbout about = shapeWord(profile);
        ColumnLine line{shownName(profile.name), QString::fromStdString(profile.name), about.word, about.odd};
        line.target = m_state.classes != nullptr && profile.id == m_state.classes->id;
        if (profile.histogram && profile.kind != ColumnKind::Category && !line.target)
            line.bars = profile.histogram->counts;
        else
            for (const LevelCount& level : profile.levels)
                line.shares.push_back(profile.n == 0 ? 0 : static_cast<double>(level.count) / static_cast<double>(profile.n));
        if (line.target && m_state.classes->positive && m_state.classes->names.size() == 2)
            line.shares = {m_state.rate, 1 - m_state.rate};
        else
            line.target = false;
        if (place == m_state.shown)
            current = static_cast<int>(lines.size());
        lines.push_back(std::move(line));
    }
    m_model->setLines(lines);
    m_columns->setAccessibleName(tr("Columns"));
    const QModelIndex index = m_filtered->mapFromSource(m_model->index(current));
    if (index.isValid() && index != m_columns->currentIndex())
        m_columns->setCurrentIndex(index);
}

}  // namespace holdfast
