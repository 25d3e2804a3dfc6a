// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/page.h"

#include <algorithm>
#include <cmath>

#include <QEvent>
#include <QVBoxLayout>

#include "app/messages/fill_template.h"
#include "app/messages/messages.h"
#include "app/pages/page_head.h"
#include "app/settings/view_settings.h"
#include "app/store/study_store.h"
#include "widgets/charts/chart_frame.h"
#include "widgets/controls/button.h"
#include "widgets/controls/empty_state.h"
#include "widgets/controls/inline_message.h"
#include "widgets/controls/progress_strip.h"
#include "widgets/theme/style_roots.h"
#include "widgets/theme/theme.h"

namespace holdfast {
namespace {

constexpr int kShownAfter = 500;  // ms: what ends sooner needs no strip

}  // namespace

Page::Page(PageId id, PageContext context)
    : m_id(id), m_context(context), m_head(new PageHead(this)), m_notice(new InlineMessage(this)), m_strip(new ProgressStrip(this)),
      m_panes(new PagePanes(this)), m_empty(new EmptyState(this))
{
    setObjectName(QString(pageKey(id)) + "Page");
    setAutoFillBackground(true);
    holdsParts(*this);
    holdsParts(*m_panes);
    auto* column = new QVBoxLayout(this);
    const Theme& t = theme();
    column->setContentsMargins(t.px(24), t.px(18), t.px(24), t.px(18));
    column->setSpacing(t.px(12));
    column->addWidget(m_head);
    column->addWidget(m_strip);
    column->addWidget(m_notice);
    column->addWidget(m_panes, 1);
    column->addWidget(m_empty, 1);
    m_notice->setObjectName("notice");
    m_strip->setObjectName("progressStrip");
    m_empty->setObjectName("emptyState");
    m_notice->setMessage(Tone::Running, {});
    m_strip->hide();
    m_empty->hide();
    m_panes->setInspectorShown(view().inspectorShown());
    connect(m_panes, &PagePanes::narrowChanged, this, &Page::placeActs);
    connect(m_notice, &InlineMessage::acted, this, [this] { noticeActed(); });
    connect(m_strip, &ProgressStrip::stopped, this, [this] { store().stop(m_stages); });
    connect(m_empty, &EmptyState::acted, this, [this] {
        if (m_emptyOpens)
            Q_EMIT pageWanted(*m_emptyOpens);
    });
    connect(&store(), &StudyStore::changed, this, &Page::showProgress);
    connect(&store(), &StudyStore::progressed, this, &Page::showProgress);
    m_look.setSingleShot(true);
    connect(&m_look, &QTimer::timeout, this, &Page::showProgress);
}

Button* Page::primary() const
{
    Button* inHead = m_head->primary();
    return inHead != nullptr && inHead->isVisibleTo(m_head->acts()) && inHead->isEnabled() ? inHead : nullptr;
}

bool Page::isEmpty() const { return m_panes->isHidden(); }

void Page::setHead(const QString& title, const QString& subtitle) { m_head->setTexts(title, subtitle); }

Button* Page::addAct(const char* objectName) { return m_head->addAct(objectName); }

void Page::setPrimary(Button* act) { m_head->setPrimary(act); }

Button* Page::addNext(PageId next)
{
    Button* act = addAct("next");
    act->setIconName("arrow-right");
    act->setTrailing(true);
    connect(act, &Button::clicked, this, [this, next] { Q_EMIT pageWanted(next); });
    connect(m_panes, &PagePanes::narrowChanged, this, [this, act, next] { wordNext(act, next); });
    return act;
}

void Page::wordNext(Button* act, PageId next)
{
    const QString whole = tr("Next: %1").arg(pageName(next));
    act->setText(m_panes->isNarrow() ? tr("Next") : whole);
    act->setAccessibleName(whole);
}

void Page::setEmpty(const QString& line, const QString& caption, const QString& act, std::optional<PageId> actOpens)
{
    m_empty->setTexts(line, caption, act);
    m_emptyOpens = actOpens;
    m_panes->hide();
    m_empty->show();
    placeActs();
}

void Page::setFilled()
{
    m_empty->hide();
    m_panes->show();
    placeActs();
    QTimer::singleShot(0, m_panes, &PagePanes::arrange);  // once the panes have their names
}

void Page::placeActs()
{
    if (m_panes->isNarrow() && !isEmpty())
        m_panes->takeActs(m_head->acts());
    else
        m_head->takeActs();
}

void Page::setNotice(Tone tone, const QString& text, const QString& act) { m_notice->setMessage(tone, text, act); }

void Page::setStages(const std::vector<Stage>& stages)
{
    m_stages = stages;
    showProgress();
}

QString Page::jobName(Stage) const { return pageName(m_id); }

QString Page::stopWord() const { return tr("Stop"); }

QString Page::stopConsequence() const { return tr("Stops; what was made before stays."); }

void Page::adopt(ChartFrame* frame)
{
    frame->setLanguage(languageOf(view().language().toStdString()));
    connect(frame, &ChartFrame::exportWanted, this, &Page::exportWanted);
    connect(frame, &ChartFrame::recomputeWanted, this, [this] { store().recompute(); });
}

void Page::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        for (ChartFrame* frame : findChildren<ChartFrame*>())
            frame->setLanguage(languageOf(view().language().toStdString()));
}

GlyphState Page::glyphOf(Stage stage) const
{
    if (store().isRunning(stage))
        return GlyphState::Running;
    if (store().failureOf(stage) != nullptr)
        return GlyphState::Failed;
    if (store().isStale(stage))
        return GlyphState::Stale;
    return store().stateOf(stage) == StageState::Ready ? GlyphState::Ready : GlyphState::Empty;
}

QString Page::failureSentence(Stage stage) const
{
    const Failure* failure = store().failureOf(stage);
    return failure == nullptr ? QString() : sentence(*failure);
}

NumberFormat Page::numbers() const { return screenNumbers(); }

void Page::showProgress()
{
    const auto running = std::find_if(m_stages.begin(), m_stages.end(), [this](Stage stage) { return store().isRunning(stage); });
    if (running == m_stages.end()) {
        m_running.invalidate();
        m_strip->hide();
        return;
    }
    if (!m_running.isValid())
        m_running.start();
    const qint64 elapsed = m_running.elapsed();
    if (elapsed < kShownAfter) {
        m_look.start(static_cast<int>(kShownAfter - elapsed) + 1);
        return;
    }
    const int percent = store().percentOf(*running);
    QString left;
    if (percent >= 5) {
        const double seconds = static_cast<double>(elapsed) / 1000 * (100 - percent) / percent;
        left = tr("about %1 left").arg(numbers().seconds(std::max(1.0, std::round(seconds))));
    }
    m_strip->setProgress(jobName(*running), percent > 0 ? percent / 100.0 : -1, left, stopWord(), stopConsequence());
    m_strip->show();
}

}  // namespace holdfast
