// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart_frame.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QVBoxLayout>

#include "widgets/controls/button.h"
#include "widgets/controls/label.h"

namespace holdfast {

namespace {

class Swatch : public Painted
{
public:
    explicit Swatch(QColor Tokens::*colour) : m_colour(colour) { setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); }
    QSize sizeHint() const override { return {px(10), px(10)}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paintPanel(painter, rect(), px(2), tokens().*m_colour);
    }

private:
    QColor Tokens::*m_colour;
};

}  // namespace

ChartFrame::ChartFrame(QWidget* parent, bool dense) : ChartFrame(new FigureView, parent, dense) {}

ChartFrame::ChartFrame(FigureView* view, QWidget* parent, bool dense)
    : Card(parent, dense), m_view(view), m_title(makeLabel("strong")), m_head(new QHBoxLayout), m_staleChip(new Chip(Tone::Stale)),
      m_more(new IconButton(QStringLiteral("more"))), m_menu(new QMenu(this)), m_legend(new QWidget),
      m_legendRow(new QHBoxLayout(m_legend)), m_nothing(makeLabel("caption")), m_caption(makeLabel("caption")), m_staleRow(new QWidget),
      m_staleReason(makeLabel("caption")), m_recompute(smallButton(ButtonKind::Link, {}))
{
    build();
    word();
}

void ChartFrame::build()
{
    m_head->setSpacing(theme().px(8));
    m_head->addWidget(m_title, 1, Qt::AlignVCenter);
    m_head->addWidget(m_more, 0, Qt::AlignVCenter);
    column()->addLayout(m_head);
    m_staleChip->setIconName(QStringLiteral("repeat"));
    m_more->setMenu(m_menu);
    m_more->setObjectName(QStringLiteral("chartMenu"));

    m_legendRow->setContentsMargins(0, 0, 0, 0);
    m_legendRow->setSpacing(theme().px(6));
    m_legend->hide();
    column()->addWidget(m_legend);
    column()->addWidget(m_view, 1);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->hide();
    column()->addWidget(m_nothing, 1);
    auto* staleLayout = new QHBoxLayout(m_staleRow);
    staleLayout->setContentsMargins(0, 0, 0, 0);
    staleLayout->setSpacing(theme().px(8));
    staleLayout->addWidget(m_staleChip);  // not beside the title, which has little room as it is
    staleLayout->addWidget(m_staleReason, 1);
    staleLayout->addWidget(m_recompute);
    m_staleRow->hide();
    column()->addWidget(m_staleRow);
    m_caption->hide();
    column()->addWidget(m_caption);

    m_recompute->setObjectName(QStringLiteral("recompute"));
    connect(m_recompute, &QPushButton::clicked, this, &ChartFrame::recomputeWanted);
    m_actions.push_back(m_menu->addAction(QString(), this, [this] { copyPicture(); }));
    for (const char* suffix : {"png", "svg", "pdf", "csv"})
        m_actions.push_back(m_menu->addAction(QString(), this, [this, suffix] { exportAs(QLatin1String(suffix)); }));
}

void ChartFrame::word()
{
    m_more->setWord(tr("More about this chart"));
    m_staleChip->setText(tr("earlier numbers"));
    m_recompute->setText(tr("Recompute"));
    const QString words[] = {tr("Copy picture"), tr("Save as PNG…"), tr("Save as SVG…"), tr("Save as PDF…"), tr("Data as CSV…")};
    for (std::size_t i = 0; i < m_actions.size(); ++i)
        m_actions[i]->setText(words[i]);
}

void ChartFrame::setMenuShown(bool shown)
{
    m_menuShown = shown;
    m_more->setVisible(shown);
}

QString ChartFrame::title() const { return m_title->text(); }

void ChartFrame::setTitle(const QString& sentence)
{
    m_title->setText(sentence);
    m_view->setAccessibleName(sentence);
}

void ChartFrame::setCaption(const QString& caption)
{
    m_caption->setText(QString(caption).replace(QStringLiteral("n = "), QStringLiteral("n\u00A0=\u00A0")));  // one word when it wraps
    m_caption->setVisible(!caption.isEmpty());
    m_view->setAccessibleDescription(caption);
}

void ChartFrame::setLegend(const std::vector<LegendEntry>& entries)
{
    if (entries == m_entries)
        return;
    m_entries = entries;
    showLegend();
}

void ChartFrame::showLegend()
{
    while (QLayoutItem* item = m_legendRow->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const LegendEntry& entry : m_entries) {
        m_legendRow->addWidget(new Swatch(entry.colour), 0, Qt::AlignVCenter);
        auto* name = makeLine("caption", entry.name);
        m_legendRow->addWidget(name);
        m_legendRow->addSpacing(theme().px(10));
    }
    m_legendRow->addStretch(1);
    m_legend->setVisible(!m_entries.empty());
}

void ChartFrame::addControl(QWidget* control) { m_head->insertWidget(m_head->count() - 1, control, 0, Qt::AlignVCenter); }

void ChartFrame::setFigure(FigureMaker maker, const QString& key)
{
    m_nothing->hide();
    m_view->show();
    m_more->setVisible(m_menuShown);
    m_view->setFigure(std::move(maker), key);
}

void ChartFrame::setLanguage(Language language) { m_view->setLanguage(language); }

void ChartFrame::setStale(const QString& reason)
{
    m_view->setFaded(!reason.isEmpty());
    m_staleReason->setText(reason);
    m_staleRow->setVisible(!reason.isEmpty());
}

void ChartFrame::setNothing(const QString& sentence)
{
    m_nothing->setText(sentence);
    m_nothing->show();
    m_view->hide();
    m_more->hide();
}

QSize ChartFrame::pictureSize() const
{
    const QSize size = m_view->size() / theme().scale;
    return {std::max(320, size.width()), std::max(200, size.height())};
}

void ChartFrame::copyPicture() { QApplication::clipboard()->setImage(figureImage(m_view->maker(), m_view->language(), pictureSize())); }

void ChartFrame::copyData()
{
    if (m_view->figure() != nullptr)
        QApplication::clipboard()->setText(QString::fromUtf8(toCsv(m_view->figure()->data())));
}

void ChartFrame::exportAs(const QString& suffix)
{
    if (m_view->figure() == nullptr)
        return;
    QByteArray bytes;
    if (suffix == QLatin1String("png"))
        bytes = figurePng(m_view->maker(), m_view->language(), pictureSize());
    else if (suffix == QLatin1String("svg"))
        bytes = figureSvg(m_view->maker(), m_view->language(), pictureSize());
    else if (suffix == QLatin1String("pdf"))
        bytes = figurePdf(m_view->maker(), m_view->language(), pictureSize());
    else
        bytes = toCsv(m_view->figure()->data());
    Q_EMIT exportWanted(m_title->text(), suffix, bytes);
}

void ChartFrame::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        copyData();
    else if (event->key() == Qt::Key_C && event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier))
        copyPicture();
    else
        Card::keyPressEvent(event);
}

void ChartFrame::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        word();
    Card::changeEvent(event);
}

}  // namespace holdfast
