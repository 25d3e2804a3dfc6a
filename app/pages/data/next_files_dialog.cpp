// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/data/next_files_dialog.h"

#include <algorithm>
#include <filesystem>

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "app/messages/messages.h"
#include "app/pages/data/next_files_list.h"
#include "widgets/controls/button.h"
#include "widgets/controls/inline_message.h"
#include "widgets/controls/label.h"
#include "widgets/theme/theme.h"

namespace holdfast {

NextFilesDialog::NextFilesDialog(const Study& study, const std::vector<std::shared_ptr<const SourceSnapshot>>& reads,
                                 const QStringList& paths, const NumberFormat& numbers, QWidget* parent)
    : QDialog(parent), m_study(study), m_expected(expectedOf(study, reads)), m_sum(makeLabel("second", {}, this)),
      m_message(new InlineMessage(this)), m_list(new NextFilesList(numbers, this)), m_open(makeLabel("caption", {}, this)),
      m_cancel(new Button(ButtonKind::Plain, {}, this)), m_apply(new Button(ButtonKind::Primary, {}, this))
{
    setObjectName("nextFilesDialog");
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("New files in place of the study's"));
    for (const QString& path : paths)
        m_paths.push_back(path.toStdString());
    m_sum->setObjectName("nextSum");
    m_open->setObjectName("nextOpen");
    m_cancel->setObjectName("nextCancel");
    m_cancel->setText(tr("Cancel"));
    m_apply->setObjectName("nextApply");
    m_apply->setText(tr("Put them in place"));
    for (Button* button : {m_cancel, m_apply}) {
        button->setAccessibleName(button->text());
        button->setAutoDefault(false);
    }
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
    column->addWidget(m_list, 1);
    column->addWidget(horizontalLine(this));
    column->addLayout(acts);
    hear();
    const QSize room = parent == nullptr ? QSize(1000, 800) : parent->window()->size();
    resize(QSize(theme().px(860), theme().px(640)).boundedTo(room - QSize(40, 40)));
    look(true);
}

void NextFilesDialog::hear()
{
    connect(m_cancel, &Button::clicked, this, &QDialog::reject);
    connect(m_apply, &Button::clicked, this, [this] {
        Q_EMIT answered(m_look.files);
        accept();
    });
    connect(&m_work, &Background::progressed, this,
            [this](int percent) { m_sum->setText(tr("The new files are being read: %1%").arg(percent)); });
    for (Background* work : {&m_work, &m_counting})
        connect(work, &Background::failed, this, [this](const Failure& fault) {
            say();
            m_message->setMessage(Tone::Failed, sentence(fault));
        });
    connect(m_list, &NextFilesList::fileChosen, this, &NextFilesDialog::assign);
    connect(m_list, &NextFilesList::columnChosen, this,
            [this](const std::string& source, std::size_t column, const std::optional<std::string>& name) {
                answer(source, [&](BoundSource& file) {
                    file = rebound(m_study, file, column, name);
                    file.columns[column].without = !name;
                });
            });
    connect(m_list, &NextFilesList::kindChosen, this, [this](const std::string& source, std::size_t column, bool asBefore) {
        answer(source, [=](BoundSource& file) { file.columns[column].asBefore = asBefore; });
    });
    connect(m_list, &NextFilesList::valueChosen, this, [this](const std::string& source, std::size_t value, const std::string& level) {
        answer(source, [=](BoundSource& file) { file.values[value].answer = level; });
    });
}

void NextFilesDialog::answer(const std::string& source, const std::function<void(BoundSource&)>& answer)
{
    for (BoundSource& file : m_look.files)
        if (file.source == source)
            answer(file);
    count();
    showLook();
}

namespace {

// A file has one place, and a place one file; no path empties it.
void putInPlace(std::map<std::string, std::string>& assigned, const std::string& source, const std::string& path)
{
    std::erase_if(assigned, [&](const auto& entry) { return entry.first == source || entry.second == path; });
    if (!path.empty())
        assigned[source] = path;
}

}  // namespace

void NextFilesDialog::assign(const std::string& source, const std::string& path)
{
    m_chosen.emplace_back(source, path);
    putInPlace(m_assigned, source, path);
    look(!m_proposed);  // chosen before the first proposal has come: that is made all the same, and gives way to the choice
}

// Files that are in the place where they were are not read again, and keep their answers.
void NextFilesDialog::look(bool assignFirst)
{
    struct Answer
    {
        std::map<std::string, std::string> assigned;
        NextLook look;
    };
    std::erase_if(m_look.files, [this](const BoundSource& file) {
        const auto assigned = m_assigned.find(file.source);
        return assigned == m_assigned.end() || assigned->second != file.path;
    });
    m_look.failures.clear();
    std::map<std::string, std::string> unread = m_assigned;
    for (const BoundSource& file : m_look.files)
        unread.erase(file.source);
    m_work.run<Answer>(
        [study = m_study, expected = m_expected, paths = m_paths, assigned = m_assigned, unread, assignFirst,
         chosen = m_chosen](const Progress& progress) {
            Answer answer{.assigned = assignFirst ? assignFiles(study, expected, paths, progress.part(0, 0.1)) : assigned};
            for (const auto& [source, path] : chosen)
                putInPlace(answer.assigned, source, path);
            answer.look = lookAtNextFiles(study, expected, assignFirst ? answer.assigned : unread, progress.part(0.1, 1));
            return answer;
        },
        [this](Answer answer) { take(std::move(answer.assigned), std::move(answer.look)); });
    showLook();
}

void NextFilesDialog::take(std::map<std::string, std::string> assigned, NextLook look)
{
    m_proposed = true;
    m_assigned = std::move(assigned);
    m_look.failures = std::move(look.failures);
    NextFiles files;
    for (const SourceSpec& source : m_study.sources)
        for (const NextFiles* each : {&m_look.files, &look.files})
            std::copy_if(each->begin(), each->end(), std::back_inserter(files),
                         [&](const BoundSource& file) { return file.source == source.name; });
    m_look.files = std::move(files);
    showLook();
}

// What another binding would lose: its column is read again as the kind it had.
void NextFilesDialog::count()
{
    const auto open = [](const BoundColumn& column) { return column.slot.isRetyped() && !column.losses; };
    if (std::none_of(m_look.files.begin(), m_look.files.end(),
                     [&](const BoundSource& file) { return std::any_of(file.columns.begin(), file.columns.end(), open); }))
        return;
    m_counting.run<NextFiles>(
        [study = m_study, files = m_look.files](const Progress& progress) {
            NextFiles counted = files;
            for (BoundSource& file : counted)
                countLosses(study, file, progress);
            return counted;
        },
        [this](const NextFiles& counted) {
            for (BoundSource& file : m_look.files)
                for (const BoundSource& each : counted)
                    for (std::size_t i = 0; file.source == each.source && file.path == each.path && i < file.columns.size(); ++i)
                        if (file.columns[i].slot == each.columns[i].slot)
                            file.columns[i].losses = each.columns[i].losses;
            showLook();
        });
}

void NextFilesDialog::showLook()
{
    m_list->setPlaces({.sources = m_study.sources, .paths = m_paths, .assigned = m_assigned, .files = m_look.files});
    QStringList failures;
    for (const Failure& failure : m_look.failures)
        failures << sentence(failure);
    m_message->setMessage(Tone::Failed, failures.join('\n'));
    say();
}

void NextFilesDialog::say()
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
    QString sum = tr("%n file(s); what is not as before stands below.", nullptr, files);
    if (m_work.isRunning())
        sum = tr("The new files are being read.");
    else if (files == 0)
        sum = tr("None of the files fits a table of the study. Choose which takes which place.");
    else if (different == 0)
        sum = tr("%n file(s) with the same columns as before.", nullptr, files);
    QStringList unused;
    for (const std::string& path : m_paths)
        if (std::none_of(m_assigned.begin(), m_assigned.end(), [&](const auto& entry) { return entry.second == path; }))
            unused << QString::fromStdString(std::filesystem::path(path).filename().string());
    if (!m_work.isRunning() && files > 0 && !unused.isEmpty())
        sum += " " + tr("Without a place: %1.").arg(unused.join(", "));
    m_sum->setText(sum);
    if (m_counting.isRunning())
        first = tr("What would be lost by this choice is being counted.");
    else if (open > 1)
        first += " " + tr("And %n more.", nullptr, static_cast<int>(open - 1));
    m_open->setText(m_work.isRunning() ? QString() : first);
    m_apply->setEnabled(files > 0 && open == 0 && m_look.failures.empty() && !isLooking());
}

}  // namespace holdfast
