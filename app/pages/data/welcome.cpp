// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/data/welcome.h"

#include <array>

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMimeData>
#include <QVBoxLayout>

#include "app/pages/page_id.h"
#include "widgets/controls/button.h"
#include "widgets/controls/card.h"
#include "widgets/controls/label.h"
#include "widgets/controls/painted.h"
#include "widgets/theme/icons.h"

namespace holdfast {
namespace {

constexpr std::array kWay{PageId::Data, PageId::Clean, PageId::Models, PageId::Segments, PageId::Report};
constexpr int kWidth = 920;

class Disc : public Painted
{
public:
    Disc(int number, QWidget* parent) : Painted(parent), m_number(number) { setFixedSize(px(22), px(22)); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(tokens().accent, 1.5));
        painter.setBrush(tokens().surface);
        painter.drawEllipse(QRectF(rect()).adjusted(1, 1, -1, -1));
        painter.setFont(theme().font(TextRole::TinyStrong));
        painter.drawText(rect(), Qt::AlignCenter, QString::number(m_number));
    }

private:
    int m_number;
};

}  // namespace

// The large dashed place; a drop on it reaches the window.
class Welcome::Place : public Painted
{
public:
    using Painted::Painted;

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(tokens().surface);
        QPen dashes(tokens().control, 1.5);
        dashes.setDashPattern({6, 4});
        painter.setPen(dashes);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), px(10), px(10));
        paintIcon(painter, "plus", tokens().accent, QRectF(width() / 2.0 - px(10), px(56), px(20), px(20)));
    }
};

Welcome::Welcome(QWidget* parent)
    : QWidget(parent), m_mark(new QLabel(this)), m_hero(makeLine("hero", {}, this)), m_second(makeLabel("second", {}, this)),
      m_place(new Place(this)), m_line(makeLine("section", {}, m_place)), m_caption(makeLabel("caption", {}, m_place)),
      m_choose(new Button(ButtonKind::Primary, {}, m_place)), m_paste(new Button(ButtonKind::Plain, {}, m_place)),
      m_sample(new Button(ButtonKind::Quiet, {}, this)), m_recentCard(new Card(this)),
      m_recentTitle(makeLabel("section", {}, m_recentCard)), m_recentNone(makeLabel("caption", {}, m_recentCard)),
      m_recentRows(new QVBoxLayout)
{
    const Theme& t = theme();
    setObjectName("welcome");
    m_choose->setObjectName("chooseFiles");
    m_paste->setObjectName("pasteButton");
    m_sample->setObjectName("openSampleButton");
    for (QLabel* label : {m_second, m_caption})
        label->setAlignment(Qt::AlignHCenter);
    m_mark->setAlignment(Qt::AlignHCenter);
    m_hero->setAlignment(Qt::AlignHCenter);
    m_line->setAlignment(Qt::AlignHCenter);

    auto* inside = new QVBoxLayout(m_place);
    inside->setContentsMargins(t.px(16), t.px(92), t.px(16), t.px(48));
    inside->setSpacing(t.px(8));
    inside->addWidget(m_line);
    inside->addWidget(m_caption);
    auto* acts = new QHBoxLayout;
    acts->setSpacing(t.px(8));
    acts->addStretch();
    acts->addWidget(m_choose);
    acts->addWidget(m_paste);
    acts->addStretch();
    inside->addSpacing(t.px(4));
    inside->addLayout(acts);

    m_recentCard->column()->addWidget(m_recentTitle);
    m_recentCard->column()->addWidget(m_recentNone);
    m_recentRows->setSpacing(t.px(10));
    m_recentCard->column()->addLayout(m_recentRows);
    m_recentCard->column()->addStretch();

    auto* way = new Card(this);
    m_wayTitle = makeLabel("section", {}, way);
    way->column()->addWidget(m_wayTitle);
    auto* steps = new QGridLayout;
    steps->setHorizontalSpacing(t.px(12));
    steps->setVerticalSpacing(t.px(14));
    for (std::size_t i = 0; i < kWay.size(); ++i) {
        m_wayNames.push_back(makeLine("strong", {}, way));
        m_wayTexts.push_back(makeLabel("second", {}, way));
        steps->addWidget(new Disc(static_cast<int>(kWay[i]) + 1, way), static_cast<int>(i), 0);
        steps->addWidget(m_wayNames.back(), static_cast<int>(i), 1);
        steps->addWidget(m_wayTexts.back(), static_cast<int>(i), 2);
    }
    steps->setColumnStretch(2, 1);
    way->column()->addLayout(steps);
    way->column()->addSpacing(t.px(4));
    way->column()->addWidget(m_sample, 0, Qt::AlignLeft);
    way->column()->addStretch();

    auto* cards = new QHBoxLayout;
    cards->setSpacing(t.px(16));
    cards->addWidget(m_recentCard, 1);
    cards->addWidget(way, 1);
    auto* middle = new QWidget(this);
    middle->setMaximumWidth(t.px(kWidth));
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, t.px(24), 0, t.px(24));
    column->setSpacing(t.px(12));
    column->addStretch(1);
    column->addWidget(m_mark);
    column->addWidget(m_hero);
    column->addWidget(m_second);
    column->addSpacing(t.px(12));
    column->addWidget(m_place);
    column->addLayout(cards);
    column->addStretch(2);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    row->addWidget(middle, 100);
    row->addStretch(1);

    connect(m_choose, &Button::clicked, this, [this] { Q_EMIT filesWanted({}); });
    connect(m_paste, &Button::clicked, this, &Welcome::pasteWanted);
    connect(m_sample, &Button::clicked, this, [this] { Q_EMIT studyWanted({}); });
    retranslate();
}

void Welcome::setRecent(const QStringList& paths, const QString& language)
{
    if (paths == m_recent && language == m_recentLanguage)
        return;
    m_recent = paths;
    m_recentLanguage = language;
    for (QWidget* widget : m_recentWidgets)
        delete widget;
    m_recentWidgets.clear();
    for (const QString& path : paths.mid(0, 3)) {
        const QFileInfo file(path);
        Button* open = smallButton(ButtonKind::Link, file.completeBaseName(), m_recentCard);
        open->setObjectName("recentStudy");
        open->setAccessibleName(file.completeBaseName());
        open->setEnabled(file.exists());
        open->setToolTip(path);
        QLabel* when = makeLabel(
            "caption", file.exists() ? QLocale(language).toString(file.lastModified(), QLocale::ShortFormat) : tr("no longer there"),
            m_recentCard);
        if (!m_recentWidgets.empty()) {
            m_recentWidgets.push_back(horizontalLine(m_recentCard));
            m_recentRows->addWidget(m_recentWidgets.back());
        }
        auto* entry = new QWidget(m_recentCard);
        auto* lines = new QVBoxLayout(entry);
        lines->setContentsMargins(0, 0, 0, 0);
        lines->setSpacing(0);
        lines->addWidget(open, 0, Qt::AlignLeft);
        lines->addWidget(when);
        m_recentRows->addWidget(entry);
        m_recentWidgets.push_back(entry);
        connect(open, &Button::clicked, this, [this, path] { Q_EMIT studyWanted(path); });
    }
    m_recentNone->setVisible(paths.isEmpty());
}

void Welcome::retranslate()
{
    m_mark->setPixmap(iconPixmap("mark", theme().tokens().accent, theme().px(40), devicePixelRatioF()));
    m_hero->setText(tr("Where shall we start?"));
    m_second->setText(tr("Drop the month's files; the program proposes the rest step by step."));
    m_line->setText(tr("Drop the shop's files here"));
    m_caption->setText(tr("CSV, XLSX, ODS, SPSS, Stata, SAS, several at once. Files are only read."));
    m_choose->setText(tr("Choose files…"));
    m_choose->setAccessibleName(m_choose->text());
    m_paste->setText(tr("Paste from the clipboard"));
    m_paste->setAccessibleName(m_paste->text());
    m_sample->setText(tr("Open the sample study"));
    m_sample->setAccessibleName(m_sample->text());
    m_recentTitle->setText(tr("Recent studies"));
    m_recentNone->setText(tr("None yet: a study appears here once it is saved."));
    m_wayTitle->setText(tr("From files to report"));
    const std::array texts{tr("what was read, and how"), tr("misspellings and oddities"), tr("who will soon buy less"),
                           tr("whom to offer what"), tr("a PDF for management")};
    for (std::size_t i = 0; i < kWay.size(); ++i) {
        m_wayNames[i]->setText(pageName(kWay[i]));
        m_wayTexts[i]->setText(texts[i]);
    }
}

}  // namespace holdfast
