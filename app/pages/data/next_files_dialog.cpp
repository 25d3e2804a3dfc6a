// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: one row of questions after the other, each worded and heard here.
#include "app/pages/data/next_files_dialog.h"

#include <algorithm>
#include <filesystem>

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include "app/messages/messages.h"
#include "app/pages/choice.h"
#include "app/pages/data/reading_card.h"
#include "widgets/controls/button.h"
#include "widgets/controls/chip.h"
#include "widgets/controls/inline_message.h"
#include "widgets/controls/label.h"
#include "widgets/theme/theme.h"

namespace holdfast {
namespace {

QString useWord(const std::string& use)
{
    if (use == "key")
        return NextFilesDialog::tr("customer key");
    if (use == "target")
        return NextFilesDialog::tr("what we predict");
    if (use == "profit")
        return NextFilesDialog::tr("profit");
    if (use == "consent")
        return NextFilesDialog::tr("consent");
    if (use == "folds" || use == "holdout")
        return NextFilesDialog::tr("test part");
    if (use == "join")
        return NextFilesDialog::tr("joins the tables");
    if (use == "step")
        return NextFilesDialog::tr("a step of cleaning");
    if (use == "rule")
        return NextFilesDialog::tr("a rule");
    if (use == "segment")
        return NextFilesDialog::tr("a segment");
    return NextFilesDialog::tr("a feature of the models");
}

QString usesInWords(const std::vector<std::string>& uses)
{
    QStringList words;
    for (const std::string& use : uses)
        words << useWord(use);
    words.removeDuplicates();
    return words.isEmpty() ? NextFilesDialog::tr("nothing needs it") : words.join(", ");
}

QString fileOf(const std::string& path) { return QString::fromStdString(std::filesystem::path(path).filename().string()); }

QString text(const std::string& name) { return QString::fromStdString(name); }

bool asksNothing(const BoundColumn& column)
{
    return column.slot.now && column.slot.now->name == column.slot.before.name && !column.slot.isRetyped();
}

}  // namespace

NextFilesDialog::NextFilesDialog(const Study& study, const std::vector<std::shared_ptr<const SourceSnapshot>>& reads,
                                 const QStringList& paths, const NumberFormat& numbers, QWidget* parent)
    : QDialog(parent), m_study(study), m_expected(expectedOf(study, reads)), m_numbers(numbers), m_sum(makeLabel("second", {}, this)),
      m_message(new InlineMessage(this)), m_scroll(new QScrollArea(this)), m_open(makeLabel("caption", {}, this)),
      m_cancel(new Button(ButtonKind::Plain, {}, this)), m_apply(new Button(ButtonKind::Primary, {}, this))
{
    setObjectName("nextFilesDialog");
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("New files in place of the study's"));
    for (const QString& path : paths)
        m_paths.push_back(path.toStdString());
    m_cancel->setObjectName("nextCancel");
    m_cancel->setText(tr("Cancel"));
    m_apply->setObjectName("nextApply");
    m_apply->setText(tr("Put them in place"));
    for (Button* button : {m_cancel, m_apply}) {
        button->setAccessibleName(button->text());
        button->setAutoDefault(false);
    }
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* acts = new QHBoxLayout;
    acts->setSpacing(theme().px(8));
    acts->addWidget(m_open, 1);
    acts->addWidget(m_cancel);
    acts->addWidget(m_apply);
    auto* column = new QVBoxLayout(this);
    const int margin = theme().px(20);
    column->setContentsMargins(margin, margin, margin, theme().px(16));
    column->setSpacing(theme().px(10));
    column->addWidget(makeLabel("title", windowTitle(), this));
    column->addWidget(m_sum);
    column->addWidget(m_message);
    column->addWidget(m_scroll, 1);
    column->addWidget(horizontalLine(this));
    column->addLayout(acts);
    connect(m_cancel, &Button::clicked, this, &QDialog::reject);
    connect(m_apply, &Button::clicked, this, [this] {
        Q_EMIT answered(m_look.files);
        accept();
    });
    connect(&m_work, &Background::progressed, this,
            [this](int percent) { m_sum->setText(tr("The new files are being read: %1%").arg(percent)); });
    const QSize room = parent == nullptr ? QSize(1000, 800) : parent->window()->size();
    resize(QSize(theme().px(860), theme().px(640)).boundedTo(room - QSize(40, 40)));
    look({}, true);
}

void NextFilesDialog::look(const std::map<std::string, std::string>& assigned, bool assign)
{
    m_apply->setEnabled(false);
    m_open->setText({});
    m_sum->setText(tr("The new files are being read."));
    struct Answer
    {
        std::map<std::string, std::string> assigned;
        NextLook look;
    };
    m_work.run<Answer>(
        [study = m_study, expected = m_expected, paths = m_paths, assigned, assign](const Progress& progress) {
            Answer answer{.assigned = assign ? assignFiles(study, expected, paths, progress.part(0, 0.1)) : assigned};
            answer.look = lookAtNextFiles(study, expected, answer.assigned, progress.part(0.1, 1));
            return answer;
        },
        [this](const Answer& answer) {
            m_assigned = answer.assigned;
            m_look = answer.look;
            m_look.read.clear();  // the study reads them itself
            showLook();
        });
}

void NextFilesDialog::showLook()
{
    const QString focused = focusWidget() == nullptr ? QString() : focusWidget()->objectName();
    const int scrolled = m_scroll->verticalScrollBar()->value();
    auto* content = new QWidget;
    auto* grid = new QGridLayout(content);
    grid->setContentsMargins(0, 0, theme().px(12), 0);
    grid->setHorizontalSpacing(theme().px(16));
    grid->setVerticalSpacing(theme().px(8));
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(2, 3);
    for (std::size_t i = 0; i < m_study.sources.size(); ++i)
        addSource(grid, i);
    grid->setRowStretch(grid->rowCount(), 1);
    m_scroll->setWidget(content);
    QStringList failures;
    for (const Failure& failure : m_look.failures)
        failures << sentence(failure);
    m_message->setMessage(Tone::Failed, failures.join('\n'));
    changed();
    if (auto* again = focused.isEmpty() ? nullptr : findChild<QWidget*>(focused))
        again->setFocus();
    m_scroll->verticalScrollBar()->setValue(scrolled);
}

void NextFilesDialog::addRow(QGridLayout* grid, QWidget* left, QWidget* middle, QWidget* right)
{
    const int row = grid->rowCount();
    grid->addWidget(left, row, 0);
    if (middle != nullptr)
        grid->addWidget(middle, row, 1, Qt::AlignLeft | Qt::AlignVCenter);
    if (right != nullptr)
        grid->addWidget(right, row, 2);
}

void NextFilesDialog::addSource(QGridLayout* grid, std::size_t place)
{
    const SourceSpec& source = m_study.sources[place];
    auto* choice = new Choice(qPrintable(QStringLiteral("nextFile%1").arg(place + 1)), this);
    QStringList words{tr("keep the present file")};
    int current = 0;
    const auto assigned = m_assigned.find(source.name);
    for (const std::string& path : m_paths) {
        words << fileOf(path);
        if (assigned != m_assigned.end() && assigned->second == path)
            current = static_cast<int>(words.size()) - 1;
    }
    choice->setChoices(words, current);
    choice->setAccessibleName(tr("New file for %1").arg(fileOf(source.path)));
    connect(choice, &Choice::chosen, this, [this, name = source.name](int chosen) {
        std::map<std::string, std::string> next = m_assigned;
        if (chosen == 0) {
            next.erase(name);
        } else {
            const std::string& path = m_paths[static_cast<std::size_t>(chosen) - 1];
            std::erase_if(next, [&](const auto& entry) { return entry.second == path; });
            next[name] = path;
        }
        look(next, false);
    });
    if (grid->rowCount() > 1) {
        const int row = grid->rowCount();
        grid->addWidget(horizontalLine(this), row, 0, 1, 3);
    }
    addRow(grid, makeLabel("section", fileOf(source.path), this), nullptr, choice);
    const auto found =
        std::find_if(m_look.files.begin(), m_look.files.end(), [&](const BoundSource& each) { return each.source == source.name; });
    if (found == m_look.files.end())
        return;
    const auto index = static_cast<std::size_t>(found - m_look.files.begin());
    const auto same = std::count_if(found->columns.begin(), found->columns.end(), asksNothing);
    QString sum = tr("%n row(s)", nullptr, static_cast<int>(found->rows))
                      .replace(QString::number(found->rows), m_numbers.whole(static_cast<double>(found->rows))) +
                  ", " + tr("%n column(s) as before", nullptr, static_cast<int>(same));
    QStringList added;
    for (const KnownColumn& column : found->added())
        added << text(column.name);
    if (!added.isEmpty())
        sum += ". " + tr("New: %1").arg(added.join(", "));
    const int row = grid->rowCount();
    grid->addWidget(makeLabel("caption", sum, this), row, 0, 1, 3);
    for (std::size_t i = 0; i < found->columns.size(); ++i)
        if (!asksNothing(found->columns[i]))
            addColumn(grid, index, i);
    for (std::size_t i = 0; i < found->values.size(); ++i)
        addValue(grid, index, i);
}

void NextFilesDialog::addColumn(QGridLayout* grid, std::size_t source, std::size_t place)
{
    const BoundSource& bound = m_look.files[source];
    const BoundColumn& column = bound.columns[place];
    auto* name = new QWidget(this);
    auto* lines = new QVBoxLayout(name);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(theme().px(2));
    lines->addWidget(makeLabel("strong", shownName(column.slot.before.name), name));
    lines->addWidget(makeLabel("tiny", usesInWords(column.uses), name));
    const bool needed = !column.uses.empty();
    const bool onlyFeature = column.uses == std::vector<std::string>{"feature"};
    const QString objectName = QStringLiteral("slot_%1").arg(text(column.slot.before.name));
    auto* choice = new Choice(qPrintable(objectName), this);
    choice->setAccessibleName(tr("Where “%1” is now").arg(shownName(column.slot.before.name)));
    Chip* chip = nullptr;
    if (column.slot.isRetyped() && column.slot.now->name == column.slot.before.name) {
        chip = new Chip(column.losses > 0 && column.asBefore ? Tone::Failed : Tone::Stale, tr("another kind"), this);
        QString before = tr("read as before: %1").arg(kindWord(*column.slot.before.kind));
        if (column.losses > 0)
            before += " (" + tr("%n value(s) lost", nullptr, static_cast<int>(column.losses)) + ")";
        choice->setChoices({before, tr("as it is now: %1").arg(kindWord(*column.slot.now->kind))}, column.asBefore ? 0 : 1);
        connect(choice, &Choice::chosen, this, [this, source, place](int chosen) {
            m_look.files[source].columns[place].asBefore = chosen == 0;
            showLook();
        });
    } else {
        const bool missing = !column.slot.now;
        chip = new Chip(!missing                    ? Tone::Stale
                        : needed && !column.without ? Tone::Failed
                                                    : Tone::Neutral,
                        missing ? tr("missing") : tr("another name"), this);
        std::vector<std::string> offered;
        if (!missing)
            offered.push_back(column.slot.now->name);
        for (const KnownColumn& free : bound.added())
            offered.push_back(free.name);
        QStringList words{!needed || onlyFeature ? tr("go on without it") : tr("not there")};
        int current = missing && needed && !column.without ? (onlyFeature ? -1 : 0) : 0;
        for (const std::string& each : offered) {
            words << text(each);
            if (!missing && each == column.slot.now->name)
                current = static_cast<int>(words.size()) - 1;
        }
        choice->setChoices(words, current);
        choice->setPlaceholderText(tr("choose"));
        connect(choice, &Choice::chosen, this, [this, source, place, offered](int chosen) {
            BoundSource next = rebound(m_study, m_look.files[source], place,
                                       chosen <= 0 ? std::nullopt : std::optional(offered[static_cast<std::size_t>(chosen) - 1]));
            next.columns[place].without = chosen == 0;
            m_look.files[source] = std::move(next);
            showLook();
        });
    }
    addRow(grid, name, chip, choice);
}

void NextFilesDialog::addValue(QGridLayout* grid, std::size_t source, std::size_t place)
{
    const RoleValue& value = m_look.files[source].values[place];
    std::vector<std::string> added;
    std::copy_if(value.added.begin(), value.added.end(), std::back_inserter(added),
                 [&](const std::string& level) { return level != value.answer; });
    if (value.answer == value.before && added.empty())
        return;
    auto* name = new QWidget(this);
    auto* lines = new QVBoxLayout(name);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(theme().px(2));
    lines->addWidget(makeLabel("strong", (value.role == "target" ? tr("Event: %1") : tr("Consent: %1")).arg(text(value.before)), name));
    QStringList news;
    for (const std::string& level : added)
        news << text(level);
    lines->addWidget(makeLabel(
        "tiny", news.isEmpty() ? tr("a value of “%1”").arg(shownName(value.column.name)) : tr("new values: %1").arg(news.join(", ")),
        name));
    auto* choice = new Choice(qPrintable(QStringLiteral("value_%1").arg(text(value.role))), this);
    choice->setAccessibleName(tr("Which value means “%1” now").arg(text(value.before)));
    QStringList words;
    int current = -1;
    for (const std::string& level : value.levels) {
        words << text(level);
        if (level == value.answer)
            current = static_cast<int>(words.size()) - 1;
    }
    choice->setChoices(words, current);
    choice->setPlaceholderText(tr("choose"));
    connect(choice, &Choice::chosen, this, [this, source, place](int chosen) {
        RoleValue& answeredValue = m_look.files[source].values[place];
        answeredValue.answer = answeredValue.levels[static_cast<std::size_t>(chosen)];
        showLook();
    });
    const bool open = value.answer.empty();
    auto* chip = new Chip(open ? Tone::Failed : Tone::Stale,
                          open            ? tr("missing")
                          : added.empty() ? tr("written otherwise")
                                          : tr("new values"),
                          this);
    addRow(grid, name, chip, choice);
}

void NextFilesDialog::changed()
{
    std::size_t open = 0;
    std::size_t different = 0;
    QString first;
    for (const BoundSource& file : m_look.files) {
        const std::vector<Finding> questions = unanswered(file);
        if (open == 0 && !questions.empty())
            first = sentence(questions.front());
        open += questions.size();
        different += differences(file).size();
    }
    const int files = static_cast<int>(m_look.files.size());
    if (files == 0)
        m_sum->setText(tr("None of the files fits a table of the study. Choose which takes which place."));
    else if (different == 0)
        m_sum->setText(tr("%n file(s) with the same columns as before.", nullptr, files));
    else
        m_sum->setText(tr("%n file(s); what is not as before stands below.", nullptr, files));
    m_open->setText(open == 0 ? QString() : first + (open > 1 ? " " + tr("And %n more.", nullptr, static_cast<int>(open - 1)) : QString()));
    m_apply->setEnabled(files > 0 && open == 0 && m_look.failures.empty());
}

}  // namespace holdfast
