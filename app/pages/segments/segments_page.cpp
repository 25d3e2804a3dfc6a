// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: it wires one rule to six views of it, all in one direction.
#include "app/pages/segments/segments_page.h"

#include <algorithm>
#include <cmath>

#include <QGridLayout>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QVBoxLayout>

#include "app/messages/messages.h"
#include "app/pages/model_words.h"
#include "app/pages/segments/condition_words.h"
#include "app/pages/segments/conditions_card.h"
#include "app/pages/segments/offer_card.h"
#include "app/settings/view_settings.h"
#include "app/store/study_store.h"
#include "numeric/histogram.h"
#include "output/csv_writer.h"
#include "output/customer_table.h"
#include "widgets/charts/brush_scatter.h"
#include "widgets/charts/chart_frame.h"
#include "widgets/charts/effect_rows.h"
#include "widgets/charts/linked_histogram.h"
#include "widgets/controls/button.h"
#include "widgets/controls/key_figure.h"
#include "widgets/controls/label.h"
#include "widgets/models/column_list_model.h"

namespace holdfast {

namespace {

constexpr std::size_t kLinked = 6;
constexpr std::size_t kDifferences = 6;
constexpr std::size_t kBins = 18;

}  // namespace

SegmentsPage::SegmentsPage(PageContext context)
    : Page(PageId::Segments, context), m_save(addAct("saveSegment")), m_next(addNext(PageId::Report))
{
    makeMain();
    makeInspector();
    panes().addPane(PaneRole::Main, m_main);
    panes().addPane(PaneRole::Inspector, m_inspector, 330);
    setStages({Stage::Segment});
    connect(m_save, &Button::clicked, this, [this] { save(!m_state.selected.has_value()); });
}

void SegmentsPage::makeMain()
{
    m_main = new QWidget(this);
    auto* rows = new QVBoxLayout(m_main);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(theme().px(10));
    m_conditions = new ConditionsCard(m_main);
    rows->addWidget(m_conditions);
    m_figures = new FigureRow(m_main);
    rows->addWidget(m_figures);
    m_scatter = new BrushScatter;
    m_scatter->setObjectName(QStringLiteral("scatter"));
    m_scatterFrame = new ChartFrame(m_scatter, m_main);
    m_scatterFrame->setObjectName(QStringLiteral("scatterFrame"));
    rows->addWidget(m_scatterFrame, 1);
    auto* grid = new QGridLayout;
    grid->setSpacing(theme().px(10));
    for (std::size_t i = 0; i < kLinked; ++i) {
        auto* frame = new ChartFrame(m_main, true);
        frame->setObjectName(QStringLiteral("linked%1").arg(i + 1));
        frame->view()->setLeastHeight(44);
        frame->view()->setFixedHeight(theme().px(44));
        frame->setMenuShown(false);
        grid->addWidget(frame, static_cast<int>(i / 3), static_cast<int>(i % 3));
        m_linked.push_back(frame);
        adopt(frame);
    }
    rows->addLayout(grid);
    adopt(m_scatterFrame);

    connect(m_conditions, &ConditionsCard::ruleChanged, this, [this](const RowCondition& rule) {
        m_draft = rule;
        showState(false);
    });
    const auto fromFrame = [this](const QRectF& frame) {
        if (!m_columns || m_inputs == nullptr)
            return;
        if (frame.isNull()) {
            RowCondition without = m_state.rule;
            without.all.erase(
                std::remove_if(without.all.begin(), without.all.end(),
                               [this](const Comparison& each) { return each.column == m_columns->across || each.column == m_columns->up; }),
                without.all.end());
            m_draft = without;
            return;
        }
        m_draft = ruleWith(m_state.rule, frame, m_inputs->customers, *m_columns);
    };
    connect(m_scatter, &BrushScatter::brushMoved, this, [this, fromFrame](const QRectF& frame) {
        fromFrame(frame);
        showState(true);
    });
    connect(m_scatter, &BrushScatter::brushSettled, this, [this, fromFrame](const QRectF& frame) {
        fromFrame(frame);
        showState(false);
    });
}

void SegmentsPage::makeInspector()
{
    m_inspector = new QWidget(this);
    auto* rows = new QVBoxLayout(m_inspector);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(theme().px(12));
    auto* segments = new Card(m_inspector);
    auto* head = new QHBoxLayout;
    m_listTitle = makeLabel("section");
    m_add = new IconButton(QStringLiteral("plus"));
    m_add->setObjectName(QStringLiteral("newSegment"));
    m_more = new IconButton(QStringLiteral("more"));
    m_more->setObjectName(QStringLiteral("segmentMenu"));
    head->addWidget(m_listTitle, 1);
    head->addWidget(m_add);
    head->addWidget(m_more);
    segments->column()->addLayout(head);
    m_list = new QListView;
    m_list->setObjectName(QStringLiteral("segments"));
    m_listModel = new ColumnListModel(this);
    m_list->setModel(m_listModel);
    m_list->setItemDelegate(new ColumnListDelegate(*m_listModel, this));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    segments->column()->addWidget(m_list);
    m_listHint = makeLabel("caption");
    segments->column()->addWidget(m_listHint);
    rows->addWidget(segments);
    m_difference = new ChartFrame(m_inspector);
    m_difference->setObjectName(QStringLiteral("difference"));
    rows->addWidget(m_difference);
    m_offer = new OfferCard(m_inspector);
    rows->addWidget(m_offer);
    rows->addStretch(1);
    adopt(m_difference);

    auto* menu = new QMenu(this);
    m_more->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        menu->addAction(tr("Rename…"), this, &SegmentsPage::rename)->setEnabled(m_state.selected.has_value());
        menu->addAction(tr("Save as a new segment"), this, [this] { save(true); });
        menu->addAction(tr("Remove"), this,
                        [this] {
                            const SegmentId gone = *m_state.selected;
                            m_selected.reset();
                            m_draft.reset();
                            if (store().apply(edits::removeSegment(gone)))
                                Q_EMIT toastWanted(tr("The segment was removed"));
                        })
            ->setEnabled(m_state.selected.has_value());
    });
    connect(m_add, &QToolButton::clicked, this, [this] { save(true); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& current) {
        const auto row = static_cast<std::size_t>(current.row());
        if (!current.isValid() || row >= m_state.segments.size() || m_state.segments[row].selected)
            return;
        m_selected = m_state.segments[row].id;
        m_draft.reset();
        refresh();
    });
    connect(m_offer, &OfferCard::offerAdded, this, [this] {
        Offer offer;
        offer.name = tr("Reminder").toStdString();
        store().apply(edits::addOffer(offer, m_state.selected));
    });
    connect(m_offer, &OfferCard::offerChanged, this, [this](const Offer& offer) { store().apply(edits::changeOffer(offer)); });
    connect(m_offer, &OfferCard::contactsWanted, this, &SegmentsPage::saveContacts);
}

PageBadge SegmentsPage::badge() const
{
    const GlyphState state = glyphOf(Stage::Segment);
    if (state == GlyphState::Stale || state == GlyphState::Failed)
        return {state, {}};
    const int count = static_cast<int>(store().study().segments.segments.size());
    if (count > 0)
        return {state, tr("%n segment(s)", nullptr, count)};
    return {state, state == GlyphState::Ready ? tr("one is proposed") : QString()};
}

QString SegmentsPage::moneyUnit() const { return QString::fromStdString(store().study().report.moneyUnit); }

// The table with the risk in it is made anew only when what it stands on changed.
void SegmentsPage::lookAtInputs()
{
    const Made<Stage::Join> joined = store().shown<Stage::Join>();
    const Made<Stage::Search> search = store().shown<Stage::Search>();
    if (joined == nullptr || joined->join.table.rows() == 0) {
        m_inputs = nullptr;
        return;
    }
    if (m_inputs != nullptr && m_inputsTable == joined.get() && m_inputsSearch == search.get() && m_inputsRoles == store().study().roles)
        return;
    m_inputs = segmentInputsOf(joined->join.table, search.get(), store().study().roles);
    m_inputsTable = joined.get();
    m_inputsSearch = search.get();
    m_heldTable = joined;
    m_heldSearch = search;
    m_inputsRoles = store().study().roles;
    m_columns = scatterColumnsOf(*m_inputs);
    ++m_pointsFor;
}

QString SegmentsPage::headline() const
{
    const SegmentFigures& f = m_state.figures;
    if (f.customers == 0)
        return tr("No customer meets these conditions.");
    QString text = customersWords(f.customers, numbers());
    const SegmentFigures& rest = m_state.rest;
    const double all = f.profitTotal + (std::isfinite(rest.profitTotal) ? rest.profitTotal : 0);
    if (std::isfinite(f.profitTotal) && all > 0)
        text = tr("%1 bring %2 of the profit").arg(text, numbers().percent(f.profitTotal / all));
    else
        text = tr("%1, %2 of all").arg(text, numbers().percent(f.share));
    if (std::isfinite(f.observedRate))
        text += tr("; %1 of them had the event.").arg(numbers().percent(f.observedRate));
    else
        text += QLatin1Char('.');
    return text;
}

void SegmentsPage::refresh()
{
    lookAtInputs();
    wordNext(m_next, PageId::Report);
    m_main->setAccessibleName(tr("Customers"));
    m_inspector->setAccessibleName(tr("Segments"));
    setNotice(Tone::Failed, failureSentence(Stage::Segment));
    if (m_inputs == nullptr) {
        setHead(pageName(PageId::Segments), {});
        m_save->hide();
        m_next->hide();
        setPrimary(nullptr);
        setEmpty(tr("Draw a frame, or take a ready group"),
                 tr("There are no customers yet: open files, and join them if there are several."), tr("Go to the data"), PageId::Data);
        return;
    }
    setFilled();
    showState(false);
}

void SegmentsPage::showState(bool moving)
{
    const bool stale = store().isStale(Stage::Segment) && store().isStale(Stage::Search);
    m_state = segmentsPageState(store().study(), m_inputs, store().shown<Stage::Segment>(), stale, m_selected, m_draft);
    setHead(pageName(PageId::Segments), headline());
    m_next->show();
    m_save->setText(m_state.segments.empty() || !m_state.selected ? tr("Save segment") : tr("Save changes"));
    m_save->setVisible(m_state.draft || !m_state.selected);
    const bool unsaved = m_state.draft || m_state.segments.empty();
    setPrimary(unsaved ? m_save : m_next);
    showFigures();
    m_scatter->setPill(customersWords(m_state.rows.size(), numbers()));
    if (moving)
        return;
    m_differences = compareGroups(m_inputs->customers, m_inputs->compared, m_state.rows).differences;
    m_conditions->setState(m_state, m_inputs, moneyUnit(), numbers());
    showScatter();
    showHistograms();
    showSegments();
    showDifferences();
    m_offer->setState(m_state, moneyUnit(), numbers());
}

void SegmentsPage::showFigures()
{
    const SegmentFigures& f = m_state.figures;
    const SegmentFigures& rest = m_state.rest;
    std::vector<FigureText> figures;
    figures.push_back({numbers().whole(static_cast<double>(f.customers)), tr("customers", "under a figure"),
                       tr("%1 of all").arg(numbers().percent(f.share))});
    if (std::isfinite(f.observedRate)) {
        figures.push_back({numbers().percent(f.observedRate), tr("had the event"),
                           tr("95 %: %1").arg(numbers().percentRange(f.interval.low, f.interval.high))});
        const double known = static_cast<double>(f.labelled + rest.labelled);
        const double average = known > 0 ? static_cast<double>(f.positives + rest.positives) / known : 0;
        if (average > 0)
            figures.push_back(
                {numbers().times(f.observedRate / average), tr("of the average"),
                 tr("others %1").arg(std::isfinite(rest.observedRate) ? numbers().percent(rest.observedRate) : numbers().none())});
    }
    if (std::isfinite(f.profitAtRisk))
        figures.push_back({numbers().money(f.profitAtRisk, {}),
                           moneyUnit().isEmpty() ? tr("of profit at risk") : tr("%1 at risk").arg(moneyUnit()),
                           tr("of %1 profit").arg(numbers().money(f.profitTotal, {}))});
    m_figures->setFigures(figures);
}

void SegmentsPage::showScatter()
{
    if (!m_columns) {
        m_scatterFrame->setTitle(tr("Nothing to draw"));
        m_scatterFrame->setNothing(tr("A scatter needs two columns of numbers."));
        return;
    }
    const Column& across = *m_inputs->customers.find(m_columns->across);
    const Column& up = *m_inputs->customers.find(m_columns->up);
    auto points = std::make_shared<ScatterPoints>();
    points->x = across.numbers();
    points->y = up.numbers();
    points->group = m_inputs->labels;
    const bool risk = m_columns->across == riskColumn();
    const std::optional<QRectF> frame = frameOf(m_state.rule, m_inputs->customers, *m_columns);
    m_scatter->setPoints({.points = points, .xIsShare = risk, .opacity = frame ? 0.2 : 0.55},
                         QStringLiteral("%1/%2").arg(m_pointsFor).arg(frame.has_value()));
    m_scatter->setBrush(frame);
    std::vector<bool> chosen(m_inputs->customers.rows(), false);
    for (const std::uint32_t row : m_state.rows)
        chosen[row] = true;
    m_scatter->setChosen(std::move(chosen));
    if (const Made<Stage::Profile> profiled = store().shown<Stage::Profile>();
        profiled && profiled->table.classes && profiled->table.classes->positive) {
        const TargetClasses& classes = *profiled->table.classes;
        QStringList others;
        for (std::size_t i = 0; i < classes.names.size(); ++i)
            if (i != *classes.positive)
                others << QString::fromStdString(classes.names[i]);
        m_scatterFrame->setLegend({{&Tokens::event, QString::fromStdString(classes.names[*classes.positive])},
                                   {&Tokens::other, others.join(QStringLiteral(", "))}});
    }
    m_scatterFrame->setStale(m_state.stale ? tr("The risks are of an older search.") : QString());
    m_scatterFrame->setTitle(
        risk && m_columns->profit
            ? tr("Who is worth most and most at risk")
            : tr("%1 and %2").arg(columnWords(m_columns->up, m_inputs->customers), columnWords(m_columns->across, m_inputs->customers)));
    QString upName = columnWords(m_columns->up, m_inputs->customers);
    if (m_columns->profit && !moneyUnit().isEmpty())
        upName += QStringLiteral(", ") + moneyUnit();
    m_scatterFrame->setCaption(
        risk ? tr("Risk by models that did not see the customer (right), %1 (up). Drag the frame or its corners.").arg(upName)
             : tr("%1 (right), %2 (up). Drag a frame.").arg(columnWords(m_columns->across, m_inputs->customers), upName));
}

void SegmentsPage::showHistograms()
{
    std::size_t place = 0;
    for (const GroupDifference& difference : m_differences) {
        if (place >= kLinked)
            break;
        const Column* column = m_inputs->customers.find(difference.id);
        if (column == nullptr || !column->isNumber() || !std::isfinite(difference.standardised))
            continue;
        const auto range = rangeOf(*column);
        std::vector<double> edges = equalEdges(range.first, range.second > range.first ? range.second : range.first + 1, kBins);
        const bool whole = std::all_of(column->numbers().begin(), column->numbers().end(),
                                       [](double v) { return !std::isfinite(v) || v == std::floor(v); });
        if (whole && range.second - range.first < 2 * static_cast<double>(kBins))
            edges = autoEdges(column->numbers(), true);
        const Histogram all = histogramOf(column->numbers(), edges);
        std::vector<double> inside;
        for (const std::uint32_t row : m_state.rows)
            inside.push_back(column->numbers()[row]);
        const std::vector<std::size_t> chosen = histogramOf(inside, edges).counts;
        ChartFrame* frame = m_linked[place];
        frame->setTitle(QStringLiteral("%1   %2").arg(shownName(column->name()), numbers().withSign(difference.standardised, 2)));
        const QString low = numbers().significant(range.first, 3);
        const QString high = numbers().significant(range.second, 3);
        frame->setFigure(
            [all, chosen, low, high](const ChartTheme& theme) { return linkedHistogramFigure(all, chosen, low, high, theme); });
        frame->show();
        ++place;
    }
    for (; place < kLinked; ++place)
        m_linked[place]->hide();
}

void SegmentsPage::showSegments()
{
    m_listTitle->setText(tr("Segments"));
    m_add->setWord(tr("Save as a new segment"));
    m_more->setWord(tr("More about the segment"));
    std::vector<ColumnLine> lines;
    int current = -1;
    for (const SegmentLine& segment : m_state.segments) {
        QString note = customersWords(segment.customers, numbers());
        if (std::isfinite(segment.rate))
            note += QStringLiteral(" · ") + tr("event %1").arg(numbers().percent(segment.rate, 0));
        const QString name = QString::fromStdString(segment.name);
        if (segment.selected)
            current = static_cast<int>(lines.size());
        lines.push_back({name, name, note});
    }
    m_listModel->setLines(lines);
    m_list->setAccessibleName(tr("Segments"));
    m_list->setVisible(!lines.empty());
    m_list->setFixedHeight(std::min<int>(5, static_cast<int>(lines.size())) * theme().px(41) + 2);
    if (current >= 0)
        m_list->setCurrentIndex(m_listModel->index(current));
    m_listHint->setText(lines.empty() ? tr("None is saved. The frame shows a proposal: valuable customers at risk.")
                                      : tr("The first segment that a customer is in counts."));
}

void SegmentsPage::showDifferences()
{
    m_difference->setTitle(tr("How they differ from all others"));
    EffectRowsLook look{.ticks = false, .signedBars = true, .allAccent = true, .rowHeight = 24};
    for (const GroupDifference& each : m_differences) {
        if (look.rows.size() >= kDifferences || !std::isfinite(each.standardised))
            continue;
        const bool level = !each.level.empty();
        const auto value = [&](double number) { return level ? numbers().percent(number, 0) : numbers().significant(number, 3); };
        look.rows.push_back(
            {.name = level ? QStringLiteral("%1: %2").arg(shownName(each.name), QString::fromStdString(each.level)) : shownName(each.name),
             .value = each.standardised,
             .valueText = QStringLiteral("%1 / %2").arg(value(each.meanInside), value(each.meanOutside))});
    }
    if (look.rows.empty()) {
        m_difference->setNothing(tr("Too few customers to compare."));
        m_difference->setCaption({});
        return;
    }
    m_difference->setFigure([look](const ChartTheme& theme) { return effectRowsFigure(look, theme); });
    m_difference->setCaption(tr("Standard deviations; mean here / of all others."));
}

void SegmentsPage::save(bool asNew)
{
    if (!asNew && m_state.selected) {
        for (SegmentSpec spec : store().study().segments.segments)
            if (spec.id == *m_state.selected) {
                spec.rule = m_state.rule;
                m_draft.reset();
                store().apply(edits::changeSegment(spec));
                return;
            }
    }
    const auto& segments = store().study().segments;
    QString name = m_state.hasRisk && m_inputs->profit && m_state.segments.empty() ? tr("High risk × high profit")
                                                                                   : tr("Segment %1").arg(segments.nextSegment);
    const RowCondition rule = m_state.rule;
    const int next = segments.nextSegment;
    m_draft.reset();
    m_selected = SegmentId{next};
    if (store().apply(edits::addSegment(name.toStdString(), rule)))
        Q_EMIT toastWanted(tr("Segment saved: %1").arg(customersWords(m_state.rows.size(), numbers())));
}

void SegmentsPage::rename()
{
    for (const SegmentSpec& spec : store().study().segments.segments) {
        if (!m_state.selected || !(spec.id == *m_state.selected))
            continue;
        auto* dialog = new QInputDialog(this);
        dialog->setObjectName(QStringLiteral("renameSegment"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setLabelText(tr("Name of the segment"));
        dialog->setTextValue(QString::fromStdString(spec.name));
        connect(dialog, &QInputDialog::textValueSelected, this, [this, spec](const QString& name) {
            SegmentSpec renamed = spec;
            renamed.name = name.trimmed().left(80).toStdString();
            if (!renamed.name.empty())
                store().apply(edits::changeSegment(renamed));
        });
        dialog->open();
        return;
    }
}

void SegmentsPage::saveContacts()
{
    std::string name;
    for (const SegmentLine& segment : m_state.segments)
        if (segment.selected)
            name = segment.name;
    const Result<Table> table = customerTable(store().study(), store().plan(), store().results(), name);
    if (!table) {
        setNotice(Tone::Failed, sentence(table.failure()));
        return;
    }
    const ContactList list = contactsAmong(table.value(), store().study().roles);
    const bool russian = view().language() == QLatin1String("ru");
    StringSink sink;
    writeCsv(list.customers, {.delimiter = russian ? ';' : ',', .decimal = russian ? ',' : '.', .byteOrderMark = true}, sink);
    Q_EMIT exportWanted(QString::fromStdString(name), QStringLiteral("csv"), QByteArray::fromStdString(sink.text()));
}

}  // namespace holdfast
