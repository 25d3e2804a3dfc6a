// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/report/report_page.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include "app/pages/report/paper_preview.h"
#include "app/settings/view_settings.h"
#include "app/store/study_store.h"
#include "widgets/controls/button.h"
#include "widgets/controls/card.h"
#include "widgets/controls/label.h"
#include "widgets/controls/segmented.h"
#include "widgets/theme/theme.h"

namespace holdfast {
namespace {

QString chapterWord(ChapterKind kind)
{
    switch (kind) {
    case ChapterKind::Summary:
        return ReportPage::tr("Summary on one page");
    case ChapterKind::Data:
        return ReportPage::tr("Data and cleaning log");
    case ChapterKind::Exploration:
        return ReportPage::tr("Customers");
    case ChapterKind::Correlations:
        return ReportPage::tr("Correlations");
    case ChapterKind::Models:
        return ReportPage::tr("Accuracy");
    case ChapterKind::Why:
        return ReportPage::tr("Reasons");
    case ChapterKind::Segments:
        return ReportPage::tr("Segments");
    case ChapterKind::Money:
        return ReportPage::tr("Money");
    case ChapterKind::Method:
        return ReportPage::tr("Method and reproducibility");
    }
    return {};
}

}  // namespace

ReportPage::ReportPage(PageContext context) : Page(PageId::Report, context), m_save(addAct("saveReport"))
{
    makeChapters();
    makePreview();
    makeCover();
    m_save->setIconName("download");
    panes().addPane(PaneRole::List, m_chapters, 300);
    panes().addPane(PaneRole::Main, m_paper);
    panes().addPane(PaneRole::Inspector, m_side, 266);
    setStages({Stage::Report});
    connect(m_save, &Button::clicked, this, &ReportPage::saveReportWanted);
}

void ReportPage::makeChapters()
{
    m_chapters = new Card(this);
    m_chaptersTitle = makeLabel("section", {}, m_chapters);
    m_chapters->column()->addWidget(m_chaptersTitle);
    for (const ChapterKind kind : allChapters()) {
        ChapterRow row{new QCheckBox(m_chapters), makeLine("caption", {}, m_chapters)};
        row.on->setObjectName("chapter" + QString::fromUtf8(chapterName(kind).data(), static_cast<qsizetype>(chapterName(kind).size())));
        auto* line = new QHBoxLayout;
        line->addWidget(row.on, 1);
        line->addWidget(row.page);
        m_chapters->column()->addLayout(line);
        m_rows.push_back(row);
        connect(row.on, &QCheckBox::clicked, this, [this, kind](bool on) {
            store().apply(edits::hideChapter(kind, !on));
            if (on && m_preview->pageOf(kind) >= 0)
                m_preview->showPage(m_preview->pageOf(kind));
        });
    }
    m_chapters->column()->addStretch();
}

void ReportPage::makePreview()
{
    m_paper = new QWidget(this);
    auto* column = new QVBoxLayout(m_paper);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme().px(8));
    m_before = smallButton(ButtonKind::Plain, {}, m_paper);
    m_before->setObjectName("pageBefore");
    m_after = smallButton(ButtonKind::Plain, {}, m_paper);
    m_after->setObjectName("pageAfter");
    m_pageText = makeLine("caption", {}, m_paper);
    auto* bar = new QHBoxLayout;
    bar->setSpacing(theme().px(8));
    bar->addWidget(m_before);
    bar->addWidget(m_after);
    bar->addStretch();
    bar->addWidget(m_pageText);
    m_preview = new PaperPreview(m_paper);
    m_preview->setObjectName("paper");
    column->addLayout(bar);
    column->addWidget(m_preview, 1);
    connect(m_before, &Button::clicked, this, [this] { m_preview->showPage(m_preview->page() - 1); });
    connect(m_after, &Button::clicked, this, [this] { m_preview->showPage(m_preview->page() + 1); });
    connect(m_preview, &PaperPreview::laidOut, this, &ReportPage::wordPages);
    connect(m_preview, &PaperPreview::pageShown, this, &ReportPage::wordPages);
}

ReportPage::Field ReportPage::addField(const char* objectName)
{
    Field field{makeLabel("caption", {}, m_cover), new QLineEdit(m_cover)};
    field.text->setObjectName(objectName);
    m_cover->column()->addWidget(field.name);
    m_cover->column()->addWidget(field.text);
    return field;
}

void ReportPage::makeCover()
{
    m_side = new QWidget(this);
    auto* column = new QVBoxLayout(m_side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme().px(12));
    m_cover = new Card(m_side);
    m_cover->column()->setSpacing(theme().px(4));
    m_coverTitle = makeLabel("section", {}, m_cover);
    m_cover->column()->addWidget(m_coverTitle);
    m_title = addField("reportTitle");
    m_organisation = addField("reportOrganisation");
    m_author = addField("reportAuthor");
    m_unit = addField("reportUnit");
    m_date = addField("reportDate");
    m_languageName = makeLabel("caption", {}, m_cover);
    m_language = new Segmented(m_cover);
    m_language->setObjectName("reportLanguage");
    m_cover->column()->addWidget(m_languageName);
    m_cover->column()->addWidget(m_language, 0, Qt::AlignLeft);
    auto* privacy = new Card(m_side);
    m_privacyTitle = makeLabel("section", {}, privacy);
    m_privacy = makeLabel("second", {}, privacy);
    privacy->column()->addWidget(m_privacyTitle);
    privacy->column()->addWidget(m_privacy);
    column->addWidget(m_cover);
    column->addWidget(privacy);
    column->addStretch();
    connect(m_title.text, &QLineEdit::textEdited, this,
            [this](const QString& text) { write([&](ReportChoices& c) { c.title = text.toStdString(); }); });
    connect(m_organisation.text, &QLineEdit::textEdited, this,
            [this](const QString& text) { write([&](ReportChoices& c) { c.organisation = text.toStdString(); }); });
    connect(m_author.text, &QLineEdit::textEdited, this,
            [this](const QString& text) { write([&](ReportChoices& c) { c.author = text.toStdString(); }); });
    connect(m_unit.text, &QLineEdit::textEdited, this,
            [this](const QString& text) { write([&](ReportChoices& c) { c.moneyUnit = text.toStdString(); }); });
    connect(m_date.text, &QLineEdit::textEdited, this,
            [this](const QString& text) { write([&](ReportChoices& c) { c.date = text.toStdString(); }); });
    connect(m_language, &Segmented::chosen, this,
            [this](int place) { write([&](ReportChoices& c) { c.language = place == 0 ? "ru" : "en"; }); });
}

void ReportPage::write(const std::function<void(ReportChoices&)>& change)
{
    ReportChoices choices = store().study().report;
    change(choices);
    store().apply(edits::setReport(choices));
}

PageBadge ReportPage::badge() const
{
    PageBadge badge{.state = glyphOf(Stage::Report)};
    if (badge.state == GlyphState::Ready && m_preview->pageCount() > 0)
        badge.line = tr("%n page(s)", nullptr, m_preview->pageCount());
    return badge;
}

void ReportPage::refresh()
{
    const Made<Stage::Report> document = store().shown<Stage::Report>();
    m_state = reportPageState(store().study(), document.get(), store().isStale(Stage::Report), view().language().toStdString());
    m_save->setText(tr("Save PDF…"));
    m_save->setAccessibleName(m_save->text());
    m_save->setEnabled(m_state.made);
    const QString failed = failureSentence(Stage::Report);
    if (!m_state.made) {
        setPrimary(nullptr);
        m_save->hide();
        setNotice(Tone::Failed, failed);
        setHead(pageName(PageId::Report), tr("A PDF for management."));
        const bool files = !store().study().sources.empty();
        setEmpty(tr("The report builds itself once there is a chapter"),
                 files ? tr("It needs the joined table, and says more with models.") : tr("Open files first."),
                 files ? tr("Go to Models") : tr("Go to Data"), files ? PageId::Models : PageId::Data);
        return;
    }
    setFilled();
    m_save->show();
    setPrimary(m_state.stale ? nullptr : m_save);
    if (!failed.isEmpty())
        setNotice(Tone::Failed, failed, tr("Try again"));
    else
        setNotice(Tone::Stale, m_state.stale ? tr("Something changed since; the pages show the numbers from before.") : QString(),
                  m_state.stale ? tr("Update") : QString());
    m_chapters->setAccessibleName(tr("Chapters"));
    m_paper->setAccessibleName(tr("Pages"));
    m_side->setAccessibleName(tr("Cover"));
    m_chaptersTitle->setText(tr("Chapters"));
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i].on->setText(chapterWord(m_state.chapters[i].kind));
        m_rows[i].on->setAccessibleName(m_rows[i].on->text());
        m_rows[i].on->setChecked(m_state.chapters[i].on);
    }
    m_coverTitle->setText(tr("Cover"));
    const auto field = [](const Field& each, const QString& name, const std::string& text) {
        each.name->setText(name);
        each.text->setAccessibleName(name);
        if (each.text->text() != QString::fromStdString(text))
            each.text->setText(QString::fromStdString(text));
    };
    field(m_title, tr("Title"), m_state.choices.title);
    field(m_organisation, tr("For whom"), m_state.choices.organisation);
    field(m_author, tr("Author"), m_state.choices.author);
    field(m_unit, tr("Unit of money"), m_state.choices.moneyUnit);
    field(m_date, tr("Date (year-month-day)"), m_state.choices.date);
    m_languageName->setText(tr("Language of the report"));
    m_language->setWords({QStringLiteral("Русский"), QStringLiteral("English")});
    m_language->setCurrent(m_state.language == "ru" ? 0 : 1);
    m_language->setAccessibleName(m_languageName->text());
    m_privacyTitle->setText(tr("What stays out of the file"));
    m_privacy->setText(tr("Numbers and names of customers, groups under 10 people, paths and the computer's name."));
    m_preview->setAccessibleName(tr("Page of the report"));
    m_preview->setFaded(m_state.stale);
    m_preview->setDocument(document);
    wordPages();
}

bool ReportPage::isSettled() const { return m_preview->isSettled(); }

void ReportPage::wordPages()
{
    const int pages = m_preview->pageCount();
    m_before->setText(tr("Previous"));
    m_before->setAccessibleName(tr("Previous page"));
    m_before->setEnabled(m_preview->page() > 0);
    m_after->setText(tr("Next"));
    m_after->setAccessibleName(tr("Next page"));
    m_after->setEnabled(m_preview->page() + 1 < pages);
    m_pageText->setText(pages == 0 ? QString() : tr("%1 of %2").arg(m_preview->page() + 1).arg(pages));
    for (std::size_t i = 0; i < m_rows.size() && i < m_state.chapters.size(); ++i) {
        const int page = m_preview->pageOf(m_state.chapters[i].kind);
        m_rows[i].page->setText(page < 0 ? QString() : QString::number(page + 1));
    }
    if (pages > 0)
        setHead(pageName(PageId::Report), tr("%n page(s) for management. The preview is the future PDF.", nullptr, pages));
    else
        setHead(pageName(PageId::Report), tr("The pages are being set."));
}

void ReportPage::noticeActed() { store().recompute(); }

}  // namespace holdfast
